package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Constraints that nothing would run are a problem (TN520). */
class AbsentValidatorTest {
  @Test
  void eachConstraintIsReportedWhereItStands() {
    List<JavaFileObject> sources =
        Stream.concat(
                Stream.of("Even", "Ordered")
                    .map(name ->
                        Sources.file(Sources.ROOT.resolve("good/checked/" + name + ".java"))),
                Stream.of(JavaFileObjects.forSourceString("example.checked.Bookings", SOURCE)))
            .toList();

    Compilation compilation = Sources.javac().withClasspath(without("hibernate")).compile(sources);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(
            List.of(
                new Found("TN520", "Bookings.java", 3),
                new Found("TN520", "Bookings.java", 7),
                new Found("TN520", "Bookings.java", 8)));
  }

  @Test
  void soIsAStandardOneThatOnlyAValidatorRuns() {
    Compilation compilation =
        Sources.javac()
            .withClasspath(without("hibernate"))
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Hotel",
                    """
                    package example;
                    class Hotel {
                      record Stay(int first, int last) {
                        @jakarta.validation.constraints.AssertTrue boolean isOrdered() { return first < last; }
                      }
                      /** Books. */
                      @dev.tenon.McpTool
                      int book(Stay stay) {
                        return stay.last();
                      }
                    }
                    """));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .containsExactly(new Found("TN520", "Hotel.java", 4));
  }

  private static List<java.io.File> without(String library) {
    return Sources.CLASS_PATH.stream().filter(jar -> !jar.getName().contains(library)).toList();
  }

  private static final String SOURCE =
      """
      package example.checked;
      class Bookings {
        @Ordered
        record Stay(int first, int last) {}
        /** Books. */
        @dev.tenon.McpTool
        @Even int book(Stay stay,
            @Even int other,
            int room) {
          return 0;
        }
      }
      """;
}
