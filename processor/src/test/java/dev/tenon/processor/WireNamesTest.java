package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.json.Violation;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that clients choose are told in one line, whatever is in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireNamesTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server =
        LoadedServer.of(
            Example.of(
                    """
                    @McpServer(name = "shop", version = "1")
                    class Shop {
                      static class Filter { public Map<String, Integer> limits = Map.of(); }
                      record Line(int pieces) {}
                      sealed interface Shape {
                        record Circle(Map<String, Integer> sizes) implements Shape {}
                        record Square(int a) implements Shape {}
                      }
                      @Constraint(validatedBy = Odd.Check.class)
                      @Retention(RetentionPolicy.RUNTIME)
                      @Target({ElementType.TYPE_USE, ElementType.TYPE})
                      @interface Odd {
                        String message() default "must be odd";
                        Class<?>[] groups() default {};
                        Class<? extends Payload>[] payload() default {};
                        final class Check implements ConstraintValidator<Odd, Integer> {
                          @Override
                          public boolean isValid(Integer i, ConstraintValidatorContext c) {
                            return i == null || i % 2 == 1;
                          }
                        }
                      }
                      /** Takes limits. */ @McpTool
                      void limit(Map<String, @Max(9) Integer> limits) {}
                      /** Takes lines. */ @McpTool
                      void lines(Map<String, List<Line>> lines) {}
                      /** Takes opaque things. */ @McpTool
                      void opaque(@Opaque Filter filter) {}
                      /** Takes what a schema says. */ @McpTool
                      void said(@Opaque(schema = "{\\"additionalProperties\\":{\\"type\\":\\"null\\"}}") Map<String, Object> all) {}
                      /** Takes a shape. */ @McpTool
                      void draw(Shape shape) {}
                      /** Takes odd numbers. */ @McpTool
                      void odd(Map<String, @Odd Integer> numbers) {}
                    }
                    """)
                .compile(),
            "example.Shop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          limit  | {"limits":{"a\\nb":10}}                        | limits["a\\nb"]
          limit  | {"limits":{"a.b":10}}                          | limits["a.b"]
          limit  | {"limits":{},"x\\u2028y":1}                     | ["x\\u2028y"]
          lines  | {"lines":{"\\u001b[1m":[{"pieces":""}]}}        | lines["\\u001b[1m"][0].pieces
          lines  | {"lines":{"a\\nb":[{}]}}                        | lines["a\\nb"][0].pieces
          opaque | {"filter":{"limits":{"- b\\n- c":"x"}}}         | filter.limits["- b\\n- c"]
          said   | {"all":{"a\\nb":1}}                             | all["a\\nb"]
          draw   | {"shape":{"sizes":{"a\\nb":""},"type":"Circle"}} | shape.sizes["a\\nb"]
          """)
  void arePartsOfAPath(String tool, String arguments, String path) {
    List<Violation> violations = server.violations(tool, arguments);

    assertThat(violations).extracting(Violation::path).containsExactly(path);
    assertThat(violations.get(0).sentence()).startsWith(path + ": ").doesNotContain("\n", "\r");
  }

  @Test
  void arePartsOfThePathOfAValidator() {
    assertThat(server.call("odd", "{\"numbers\":{\"a\\nb\":2}}").toString())
        .contains("numbers[\"a\\nb\"]: must be odd");
  }
}
