package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What of documentation comments ends in descriptions. */
class JavadocTest {
  @Test
  void methodInheritsWhatItDoesNotSay() {
    String generated =
        generated(
            """
            package example;
            interface Finder {
              /**
               * Finds orders
               * of a customer.
               *
               * @param who the customer's number
               * @param most how many at the most
               */
              int find(String who, int most);
            }
            abstract class Base implements Finder {
              /** @param ignored ignored, because the interface is asked first for nothing */
              @SuppressWarnings("TN229")
              abstract int other();
            }
            class Shop extends Base {
              @dev.tenon.McpTool
              @Override public int find(String customer, int limit) { return 0; }

              /**
               * {@inheritDoc} Quickly.
               * @param a {@inheritDoc}, as it is printed
               */
              @dev.tenon.McpTool(name = "quick")
              public int find(String a, long b) { return 0; }

              @Override int other() { return 0; }
            }
            """
                .replace(
                    "int find(String who, int most);",
                    "int find(String who, int most);\n/** Finds more.\n@param a the name\n@param b how many */\nint find(String a, long b);"));

    assertThat(generated)
        .contains(
            "Finds orders of a customer.",
            "the customer's number",
            "how many at the most",
            "Finds more. Quickly.",
            "the name, as it is printed",
            "how many");
  }

  @Test
  void constantsAndSnippetsAreWrittenOut() {
    String generated =
        generated(
            """
            package example;
            class Shop {
              static final int MAX = 50;
              static final class Limits { static final String UNIT = "pieces"; }
              /**
               * Finds up to {@value #MAX} {@value Limits#UNIT}, m<sup>2</sup> ({@value #NONE}),
               * {@value "%05d" #MAX}, {@value "%d" #NONE}.
               *
               * <pre>{@code
               * find(1)
               *   find(2)
               * }</pre>
               *
               * {@snippet lang=java :
               * find(3)
               * }
               */
              @dev.tenon.McpTool
              int find() { return 0; }
            }
            """);

    assertThat(generated)
        .contains(
            "Finds up to 50 pieces, m^2 (NONE), 00050, NONE.", "```\\nfind(1)\\nfind(2)\\n```");
    assertThat(generated).contains("```\\nfind(3)\\n```");
  }

  @Test
  void meaningOfConstantsStandsInTheDescriptionOfTheArgument() {
    String generated =
        generated(
            """
            package example;
            class Shop {
              enum Tone {
                /** For strangers. Never for friends. */ FORMAL,
                /** For {@code friends}. */ WARM,
                NONE
              }
              /**
               * Greets a guest.
               *
               * @param tone the tone
               * @param others further tones
               */
              @dev.tenon.McpTool
              Tone greet(Tone tone, java.util.List<Tone> others) { return tone; }

              /** Greets all guests. */
              @dev.tenon.McpTool
              void greetAll(java.util.Optional<Tone> tone) {}
            }
            """);

    String meaning = "FORMAL: For strangers; WARM: For `friends`";
    assertThat(generated)
        .contains(
            "\\\"description\\\":\\\"the tone (" + meaning + ")\\\"",
            "\\\"description\\\":\\\"further tones (" + meaning + ")\\\"",
            "\\\"description\\\":\\\"" + meaning + "\\\"",
            "GREET_OUTPUT = \"{\\\"type\\\":\\\"string\\\",\\\"enum\\\"");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_23)
  void markdownStaysAsItIs() {
    String generated =
        generated(
            """
            package example;
            class Shop {
              /// Finds **orders** of a [customer][String], see [List#of()].
              ///
              /// - `{@code}` stays, {@code x < y} is code
              /// - a [link](https://example.com) stays
              ///
              /// ```
              /// @param is code
              /// ```
              /// @param limit how *many* at the most
              @dev.tenon.McpTool
              int find(int limit) { return 0; }
            }
            """);

    assertThat(generated)
        .contains(
            "Finds **orders** of a customer, see List.of.\\n\\n- `{@code}` stays, `x < y` is code\\n",
            "[link](https://example.com)",
            "how *many* at the most");
  }

  private static String generated(String source) {
    Compilation compilation =
        Sources.javac().compile(JavaFileObjects.forSourceString("example.Shop", source));
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    return Sources.generated(compilation);
  }
}
