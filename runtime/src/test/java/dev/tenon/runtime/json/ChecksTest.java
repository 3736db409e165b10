package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** Texts, times and results that are checked. */
class ChecksTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-07-28T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void textSaysAllThatIsWrongWithIt() {
    TextRules rules =
        TextRules.of(new Length(0, 2, false))
            .email()
            .matching(Pattern.compile("[a-z]+"), "must be small");

    assertThat(rules.broken("ABC"))
        .isEqualTo(
            "must have at most 2 characters and " + EmailAddress.EXPECTED + " and must be small");
    assertThat(TextRules.of(Length.ANY).broken("any")).isEmpty();
  }

  @Test
  void textThatTheEngineCannotFollowIsTooLong() {
    TextRules rules = TextRules.of(Length.ANY).matching(Pattern.compile("(a|b)*"), "never said");

    assertThat(rules.broken("ab".repeat(1_000_000)))
        .isEqualTo("must be shorter: it is too long for its pattern");
    assertThat(rules.broken("ab".repeat(100))).isEmpty();
  }

  @Test
  void momentsKnowTheTimesThatHaveNoDate() {
    assertThat(
            List.of(
                Moment.PAST.allows(LocalTime.of(11, 59), NOON),
                Moment.PAST_OR_PRESENT.allows(LocalTime.NOON, NOON),
                Moment.FUTURE.allows(OffsetTime.parse("12:01Z"), NOON),
                Moment.FUTURE_OR_PRESENT.allows(MonthDay.of(7, 28), NOON),
                Moment.PAST.allows(Year.of(2025), NOON),
                Moment.FUTURE.allows(OffsetDateTime.parse("2026-07-28T14:00:01+02:00"), NOON)))
        .containsOnly(true);
    assertThat(
            List.of(
                Moment.PAST.allows(LocalTime.NOON, NOON),
                Moment.FUTURE.allows(MonthDay.of(7, 28), NOON),
                Moment.FUTURE_OR_PRESENT.allows(Year.of(2025), NOON)))
        .containsOnly(false);
  }

  @Test
  void faultOfAResultNamesItsPlace() {
    JsonGenerator out = new JsonBuffer().out();
    out.writeStartObject();
    out.writeName("rows");
    out.writeStartArray();
    out.writeNumber(1);
    out.writeStartObject();
    out.writeName("price");

    assertThatThrownBy(() -> Encode.number(out, 0.005, Range.atLeast("1").fraction(2)))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageEndingWith(
            ": rows[1].price must be a number of at least 1 with at most 2 digits behind the"
                + " decimal point, but is 0.005");
  }

  @Test
  void headingSaysHowManyThereWere() {
    Violations violations = new Violations();
    violations.add("a", "is required", "");
    assertThat(violations.heading("The arguments")).isEqualTo("The arguments are not valid.");

    for (int i = 0; i < 61; i++) {
      violations.add("a", "is required", "");
    }

    assertThat(violations.list()).hasSize(50);
    assertThat(violations.heading("The arguments"))
        .isEqualTo("The arguments are not valid; these are the first 50 of 62 faults.");
  }
}
