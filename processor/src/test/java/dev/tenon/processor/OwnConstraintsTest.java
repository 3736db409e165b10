package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints of users' own on what wraps one value, and those composed of others, are run. */
class OwnConstraintsTest {
  private static final String DECLARATIONS =
      """
      package example;

      import com.fasterxml.jackson.annotation.*;
      import dev.tenon.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.lang.annotation.*;
      import java.util.*;

      """
          + EvenConstraint.SOURCE
          + """
          @Target(ElementType.TYPE)
          @Retention(RetentionPolicy.RUNTIME)
          @Constraint(validatedBy = Lucky.Check.class)
          @interface Lucky {
            String message() default "must bring luck";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            final class Check implements ConstraintValidator<Lucky, Object> {
              public Check() {}

              @Override
              public boolean isValid(Object value, ConstraintValidatorContext context) {
                return !value.toString().contains("13");
              }
            }
          }

          @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
          @Retention(RetentionPolicy.RUNTIME)
          @Size(min = 2, max = 8) @Pattern(regexp = "[a-z]+", message = "must have small letters only") @Constraint(validatedBy = {})
          @interface Nick {
            String message() default "must be a nickname";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
          }

          @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
          @Retention(RetentionPolicy.RUNTIME)
          @Size(max = 8) @interface Bare {}

          """;

  private static final String LODGE =
      """
      /** Lets rooms. */
      @McpServer(name = "lodge", version = "1")
      public class Lodge {
        record Number(@JsonValue @Even int number) {}

        @Lucky
        record Word(@JsonValue @NotBlank String word) {}

        record Numbers(@JsonValue List<@Even Integer> numbers) {}

        static final class Key {
          @Even private final int inner;

          private Key(int inner) {
            this.inner = inner;
          }

          @JsonCreator
          static Key of(int inner) {
            return new Key(inner);
          }

          @JsonValue
          int outer() {
            return inner;
          }
        }

        record Rooms(Number first, List<Number> others, Map<Word, Number> byName, Numbers all) {}

        /** Lets rooms. */
        @McpTool
        Rooms let(Rooms rooms) {
          return rooms;
        }

        /** Opens a door. */
        @McpTool
        String open(Key key, Word word) {
          return word.word() + key.outer();
        }

        /** Makes a room. */
        @McpTool
        Number make(int number) {
          return new Number(number);
        }

        /** Calls a guest. */
        @McpTool
        String call(@Nick String name, List<@Nick String> others) {
          return name;
        }

        /** Greets in a room. */
        @McpPrompt
        String greet(Number room, @Nick String name) {
          return name;
        }

        /** A room. */
        @McpResource("lodge://{room}")
        String room(Number room) {
          return "a room";
        }
      }
      """;

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server = LoadedServer.of(compile(LODGE), "example.Lodge");
  }

  private static Compilation compile(String lodge) {
    return Sources.javac()
        .compile(JavaFileObjects.forSourceString("example.Lodge", DECLARATIONS + lodge));
  }

  @Test
  void whatWrapsIsReportedWhereItIsOnTheWire() {
    assertThat(
            server.call(
                "let",
                """
                {"rooms":{"first":1,"others":[2,3],"byName":{"a":5,"x13":4},"all":[6,7]}}\
                """))
        .isEqualTo(
            List.of(
                "rooms.first: must be even, but got 1",
                "rooms.others[1]: must be even, but got 3",
                "rooms.byName.a: must be even, but got 5",
                "rooms.byName.x13: must bring luck",
                "rooms.all[1]: must be even, but got 7"));
    assertThat(
            server.call(
                "let", "{\"rooms\":{\"first\":0,\"others\":[],\"byName\":{\"a\":2},\"all\":[4]}}"))
        .isInstanceOf(Outcome.ToolResult.class);
  }

  @Test
  void classesOtherThanRecordsAreCheckedToo() {
    assertThat(server.call("open", "{\"key\":3,\"word\":\"13\"}"))
        .isEqualTo(List.of("key: must be even, but got 3", "word: must bring luck"));
    assertThat(server.call("open", "{\"key\":2,\"word\":\"\"}"))
        .isEqualTo(List.of("word: must not be blank, but got \"\""));
  }

  @Test
  void resultsAndTextsAreCheckedToo() {
    assertThatThrownBy(() -> server.call("make", "{\"number\":1}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage("the result breaks its constraints: it must be even, but is 1");
    assertThat(server.prompt("greet", Map.of("room", "3", "name", "ann")))
        .isEqualTo(List.of("room: must be even, but got 3"));
    assertThat(server.resource("lodge://5")).isEqualTo(List.of("room: must be even, but got 5"));
  }

  @Test
  void whatIsComposedIsRunPartByPart() {
    assertThat(server.call("call", "{\"name\":\"A\",\"others\":[\"ann\",\"B\"]}"))
        .isEqualTo(
            List.of(
                "name: must have small letters only, but got \"A\"",
                "name: size must be between 2 and 8, but got \"A\"",
                "others[1]: must have small letters only, but got \"B\"",
                "others[1]: size must be between 2 and 8, but got \"B\""));
    assertThat(server.prompt("greet", Map.of("room", "2", "name", "ANN")))
        .isEqualTo(List.of("name: must have small letters only, but got \"ANN\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          void a(@Nick int number) {}          ~ TN523 ~ No validator of the constraint @Nick on number takes the type int.
          void a(List<@Nick Integer> all) {}   ~ TN523 ~ No validator of the constraint @Nick on all takes the type java.lang.Integer.
          void a(@Bare String name) {}         ~ TN522 ~ The constraint @Bare on name cannot be run: its declaration has constraints, but no @Constraint. Put @Constraint(validatedBy = {}) on it, with message, groups and payload.
          void a(Box box) {} record Box(@Bare String name) {} ~ TN522 ~ The constraint @Bare on Box.name cannot be run
          void a(W box) {} record W(@JsonValue @Nick int n) {} ~ TN523 ~ No validator of the constraint @Nick on W.n takes the type int.
          void a(C c) {} static class C { @JsonValue int n() { return 1; } @JsonCreator static C of(@Even int n) { return new C(); } } ~ TN522 ~ The constraint @Even on C.n cannot be run: nothing checks the parameters of C.
          """)
  void whatCannotBeRunIsAProblem(String method, String id, String message) {
    Compilation compilation = compile("class Lodge { /** Does it. */ @McpTool " + method + " }");

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .anySatisfy(text -> assertThat(text).startsWith("[" + id + "] " + message));
  }
}
