package dev.tenon.processor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies.NamingBase;

class NamingStrategyTest {
  private static final List<String> NAMES =
      List.of(
          "name",
          "fullName",
          "theURLPath",
          "url",
          "URL",
          "aB",
          "x",
          "X",
          "ISBN13",
          "isbn13Code",
          "snake_case",
          "_hidden",
          "_",
          "Upper",
          "aBC",
          "aBCd",
          "already_Mixed",
          "é",
          "éÀ",
          "a1B2");

  static Stream<NamingBase> strategies() {
    return Stream.of(
        new PropertyNamingStrategies.LowerCamelCaseStrategy(),
        new PropertyNamingStrategies.UpperCamelCaseStrategy(),
        new PropertyNamingStrategies.LowerCaseStrategy(),
        new PropertyNamingStrategies.SnakeCaseStrategy(),
        new PropertyNamingStrategies.UpperSnakeCaseStrategy(),
        new PropertyNamingStrategies.KebabCaseStrategy(),
        new PropertyNamingStrategies.LowerDotCaseStrategy());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void namesAreThoseOfDatabind(NamingBase strategy) {
    NamingStrategy own =
        Objects.requireNonNull(NamingStrategy.of(strategy.getClass().getCanonicalName()));

    assertThat(NAMES.stream().map(own::translate))
        .containsExactlyElementsOf(
            NAMES.stream().map(name -> strategy.nameForField(null, null, name)).toList());
  }

  @Test
  void otherClassesAreNone() {
    assertThat(NamingStrategy.of("example.SnakeCaseStrategy")).isNull();
    assertThat(NamingStrategy.of("tools.jackson.databind.PropertyNamingStrategies.Other")).isNull();
  }
}
