package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the checklist, and finding the tests that name its lines. */
final class ChecklistTest {
  @Test
  void aLineHasAnIdALevelASentenceAndPerhapsAReason() {
    Checklist list =
        Checklist.parse(
            """
            # A remark.

            == A1 First
            A1.1 MUST One | two.
            A1.2 MAY Three.
            because: nobody can
            """);

    assertThat(list.sections().get("A1 First"))
        .containsExactly(
            new Requirement("A1.1", Level.MUST, "One | two.", null),
            new Requirement("A1.2", Level.MAY, "Three.", "nobody can"));
    assertThat(list.find("A1.3")).isNull();
    assertThat(ConformanceDocument.of(list, new Coverage(java.util.Map.of())))
        .contains("| A1.1 | MUST | One \\| two. | – |", "| no test: nobody can |");
  }

  @Test
  void aLineThatIsNoneIsAnError() {
    assertThatThrownBy(() -> Checklist.parse("A1.1 MUST before a section"))
        .hasMessageContaining("before the first section");
    assertThatThrownBy(() -> Checklist.parse("== A\nA1.1 MUST")).hasMessageContaining("A1.1 MUST");
    assertThatThrownBy(() -> Checklist.parse("== A\nA1.1 WILL do"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Checklist.parse("== A\nA1.1 MUST do\nA1.1 MUST do"))
        .hasMessageContaining("stands twice");
  }

  @Test
  void testsAreFoundByTheirTags(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("SomeTest.java");
    Files.writeString(
        source,
        """
        @Tag("B1.1")
        class SomeTest {
          @Test @Tag("A1.1") @Tag(value = "A1.2") void one() {}
          @Tag("A1.3") void noTest() {}
          @EveryRevision @Tag("slow") void two() {}
          // @Test @Tag("A1.4") void three() {}
          @Test void a7_12_named() {}
          @Test void e1_named() {}
          class Inner {
            @ParameterizedTest @Tag("A1.1") void four() {}
          }
        }
        """);

    Coverage coverage = Coverage.ofSources(List.of(source));

    assertThat(coverage.tests().keySet()).containsExactly("A1.1", "A1.2", "A7.12", "B1.1", "E1");
    assertThat(coverage.of("A1.1")).containsExactly("SomeTest.Inner.four", "SomeTest.one");
    assertThat(coverage.of("B1.1")).containsExactly("SomeTest");
    assertThat(coverage.of("A1.4")).isEmpty();
  }
}
