package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments of prompts, and variables of templates: all of them texts. */
class TextArgumentsTest {
  private final Violations violations = new Violations();

  private TextArguments of(String value) {
    return new TextArguments(Map.of("v", value), violations);
  }

  private String[] sentences() {
    return violations.list().stream().map(Violation::sentence).toArray(String[]::new);
  }

  @Test
  void missingAndUnknownArgumentsAreNamed() {
    TextArguments arguments = new TextArguments(Map.of("nme", "x"), violations);

    assertThat(arguments.require("name")).isFalse();
    assertThat(arguments.has("nme")).isTrue();
    assertThat(arguments.has("name")).isFalse();
    arguments.expectOnly("name");
    new TextArguments(Map.of("other", "x"), violations).expectOnly("name");

    assertThat(sentences())
        .containsExactly(
            "name: is required",
            "nme: is not known here; did you mean \"name\"?",
            "other: is not known here");
    assertThat(arguments.violations()).isEqualTo(3);
  }

  @Test
  void aNameFromOutsideIsShownClippedAndEscaped() {
    new TextArguments(Map.of("a\n\u001b" + "x".repeat(500), ""), violations).expectOnly();

    assertThat(violations.list().get(0).path())
        .isEqualTo("[\"a\\n\\u001b" + "x".repeat(91) + "…\"]");
  }

  @Test
  void textsThatFitAreRead() {
    assertThat(of("7").integer("v", 0, 9)).isEqualTo(7);
    assertThat(of("-9223372036854775808").integer("v", Long.MIN_VALUE, 0))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(of("1.25").number("v", Range.ANY)).isEqualTo(1.25);
    assertThat(of("1.25").smallNumber("v", Range.ANY)).isEqualTo(1.25f);
    assertThat(of("1.250").decimal("v", Range.ANY)).isEqualTo(new BigDecimal("1.250"));
    assertThat(of("123456789012345678901").bigInteger("v", Range.ANY))
        .isEqualTo(new BigInteger("123456789012345678901"));
    assertThat(of("true").bool("v")).isTrue();
    assertThat(of("false").bool("v")).isFalse();
    assertThat(of("2026-07-28").scalar("v", Scalars.LOCAL_DATE)).isNotNull();
    assertThat(of("").string("v")).isEmpty();
    assertThat(of("abc").string("v", new Length(1, 3, true))).isEqualTo("abc");
    assertThat(violations.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " 1",
        "1 ",
        "1.5",
        "0x1",
        "1_0",
        "1,0",
        "one",
        "NaN",
        "10",
        "-1",
        "99999999999999999999"
      })
  void textsThatAreNoWholeNumberInRangeAreToldAsTheyCame(String text) {
    assertThat(of(text).integer("v", 0, 9)).isZero();
    assertThat(sentences())
        .containsExactly("v: must be a whole number from 0 to 9, but got \"" + text + "\"");
  }

  @Test
  void absurdNumbersCostNothing() {
    assertThat(of("1e999999999").bigInteger("v", Range.ANY)).isEqualTo(BigInteger.ZERO);
    assertThat(of("9".repeat(1_000_000)).decimal("v", Range.ANY)).isEqualTo(BigDecimal.ZERO);
    assertThat(of("1e400").number("v", Range.ANY)).isZero();
    assertThat(of("1e40").smallNumber("v", Range.ANY)).isZero();

    assertThat(violations.count()).isEqualTo(4);
    assertThat(violations.list()).allMatch(violation -> violation.actual().length() <= 103);
  }

  @Test
  void otherTextsSayWhatTheyMustBe() {
    of("TRUE").bool("v");
    of("x").scalar("v", Scalars.UUID);
    of("pink").notOneOf("v", "red", "green");
    of("abcd").string("v", new Length(0, 3, false));
    of("2").decimal("v", Range.between("0", "1"));

    assertThat(sentences())
        .containsExactly(
            "v: must be true or false, but got \"TRUE\"",
            "v: must be a UUID, but got \"x\"",
            "v: must be one of \"red\", \"green\", but got \"pink\"",
            "v: must have at most 3 characters, but got \"abcd\"",
            "v: must be a number from 0 to 1, but got \"2\"");
  }

  @Test
  void aDecoderThatReadsWhatIsNotThereIsWrong() {
    assertThatThrownBy(() -> of("x").string("other")).isInstanceOf(IllegalStateException.class);
  }
}
