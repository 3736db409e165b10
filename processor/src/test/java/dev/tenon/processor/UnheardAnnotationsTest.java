package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Bean Validation or Jackson would follow, and Tenon does not, is said when it is compiled.
 */
class UnheardAnnotationsTest {
  private static Compilation compile(String types) {
    return Example.of(
            "class Shop { interface Own {} "
                + types
                + " /** Places an order. */ @McpTool void place(Order order) {} }")
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          @GroupSequence(Order.class) record Order(@Min(1) int pieces) {} ~ TN526 ~ @GroupSequence on Order chooses
          record Order(@Valid @jakarta.validation.groups.ConvertGroup(to = Own.class) Line line) {} record Line(@Min(1) int pieces) {} ~ TN526 ~ @ConvertGroup on Order.line chooses
          record Order(List<@Valid @jakarta.validation.groups.ConvertGroup(to = Own.class) Line> lines) {} record Line(@Min(1) int pieces) {} ~ TN526 ~ @ConvertGroup on Order.lines[] chooses
          record Day(@JsonValue @Past LocalDate date) {} record Order(Map<Day, Integer> pieces) {} ~ TN506 ~ keys are not compared with the time
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true) sealed interface Order {} record Small(int a) implements Order {} ~ TN431 ~ visible gives the variants a property that they do not have
          """)
  void areReported(String types, String id, String message) {
    Found.assertOnly(compile(types), id, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Order(@Valid Line line, List<@Valid Line> lines) {} record Line(int pieces) {}",
        "record Day(@JsonValue LocalDate date) {} record Order(Map<Day, Integer> pieces) {}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY,"
            + " property = \"kind\", visible = true) sealed interface Order {}"
            + " record Small(String kind) implements Order {}"
      })
  void whatChangesNothingIsNoProblem(String types) {
    Compilation compilation = compile(types);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }
}
