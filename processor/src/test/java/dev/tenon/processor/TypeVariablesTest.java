package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a type variable within a type holds for the type that takes its place. */
class TypeVariablesTest {
  private static final String SHOP =
      """
      class Shop {
        record Box<T>(
            List<@NotBlank T> list,
            Map<String, @NotBlank T> map,
            Optional<@NotBlank T> optional,
            Map<@NotBlank T, List<@Size(max = 2) T>> deep,
            @NotBlank T direct,
            List<@NotBlank T[]> arrays,
            List<@Nullable T> nullable) {}

        public static class Base<T> {
          public List<@NotBlank T> field;
          private List<T> both;

          public List<T> getBoth() {
            return both;
          }

          public void setBoth(List<@NotBlank T> both) {
            this.both = both;
          }
        }

        public static class Derived extends Base<String> {}

        record Wrapped<T>(@JsonValue List<@NotBlank T> list) {}

        sealed interface Union<T> {
          record Only<T>(List<@NotBlank T> list) implements Union<T> {}
        }

        /** Packs a box. */
        @McpTool
        Box<String> pack(Box<String> box) {
          return box;
        }

        /** Packs beans. */
        @McpTool
        void beans(Derived derived, Base<String> base) {}

        /** Packs what is wrapped. */
        @McpTool
        void wrapped(Wrapped<String> wrapped) {}

        /** Packs one of several. */
        @McpTool
        void union(Union<String> union) {}

        /** Makes a wrapped text. */
        @McpTool
        Wrapped<String> make(String text) {
          return new Wrapped<>(List.of(text));
        }
      }
      """;

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server =
        LoadedServer.of(
            Example.of("@McpServer(name = \"shop\", version = \"1\")\n" + SHOP).compile(),
            "example.Shop");
  }

  @Test
  void constraintsInRecordsHold() {
    assertThat(
            server.call(
                "pack",
                """
                {"box":{"list":[""],"map":{"a":""},"optional":"","deep":{"":["abc"]},"direct":"",\
                "arrays":[[""]],"nullable":[]}}\
                """))
        .isEqualTo(
            List.of(
                "box.list[0]: must not be blank, but got \"\"",
                "box.map.a: must not be blank, but got \"\"",
                "box.optional: must not be blank, but got \"\"",
                "box.deep[\"\"]: is not a key that is allowed here: it must not be blank",
                "box.deep[\"\"][0]: must have at most 2 characters, but got \"abc\"",
                "box.direct: must not be blank, but got \"\"",
                "box.arrays[0][0]: must not be blank, but got \"\""));
  }

  @Test
  void whatMayBeNullMayBe() {
    assertThat(
            server.call(
                "pack",
                """
                {"box":{"list":[],"map":{},"deep":{},"direct":"a","arrays":[],"nullable":[null,""]}}\
                """))
        .isInstanceOf(Outcome.ToolResult.class);
  }

  @Test
  void constraintsInBeansHoldInheritedOnesToo() {
    String bad = "{\"field\":[\"\"],\"both\":[\"\"]}";

    assertThat(server.call("beans", "{\"derived\":" + bad + ",\"base\":" + bad + "}"))
        .isEqualTo(
            List.of(
                "derived.field[0]: must not be blank, but got \"\"",
                "derived.both[0]: must not be blank, but got \"\"",
                "base.field[0]: must not be blank, but got \"\"",
                "base.both[0]: must not be blank, but got \"\""));
  }

  @Test
  void constraintsInWrappersAndUnionsHold() {
    assertThat(server.call("wrapped", "{\"wrapped\":[\"\"]}"))
        .isEqualTo(List.of("wrapped[0]: must not be blank, but got \"\""));
    assertThat(server.call("union", "{\"union\":{\"type\":\"Only\",\"list\":[\"\"]}}"))
        .isEqualTo(List.of("union.list[0]: must not be blank, but got \"\""));
    assertThatThrownBy(() -> server.call("make", "{\"text\":\"\"}")).hasMessageContaining("blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Outer<T>(Inner<@NotBlank T> inner) {}",
        "record Outer<T>(List<Inner<@Nullable T>> inner) {}",
        "record Outer<T>(Inner<List<@NotBlank T>> inner) {}",
        "class Outer<T> { public Inner<@NotBlank T> inner; }"
      })
  void whatIsLostInAnotherClassIsAProblem(String outer) {
    Compilation compilation =
        Example.of(
                "class Shop { record Inner<T>(List<T> all) {} public static "
                    + outer
                    + " /** Packs it. */ @McpTool void pack(Outer<String> outer) {} }")
            .compile();

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN401");
    assertThat(Sources.diagnostics(compilation)).contains("stands on a type variable");
  }

  @Test
  void whatStandsOnATypeWithinAnotherClassHolds() {
    Compilation compilation =
        Example.of(
                "class Shop { record Inner<T>(List<T> all) {} record Outer(Inner<@NotBlank String>"
                    + " inner) {} /** Packs it. */ @McpTool void pack(Outer outer) {} }")
            .compile();

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }
}
