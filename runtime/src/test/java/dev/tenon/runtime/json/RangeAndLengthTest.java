package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeAndLengthTest {
  @Test
  void aRangeSaysItsBounds() {
    assertThat(Range.ANY.expected("a number")).isEqualTo("must be a number");
    assertThat(Range.atLeast("0").expected("a number")).isEqualTo("must be a number of at least 0");
    assertThat(Range.atMost("1E+2").expected("a number"))
        .isEqualTo("must be a number of at most 100");
    assertThat(Range.between("1", "50").expected("a whole number"))
        .isEqualTo("must be a whole number from 1 to 50");
    assertThat(Range.ANY.above("0").expected("a number")).isEqualTo("must be a number above 0");
    assertThat(Range.ANY.below("1.50").expected("a number"))
        .isEqualTo("must be a number below 1.50");
    assertThat(Range.atLeast("0").below("1").expected("a number"))
        .isEqualTo("must be a number of at least 0 and below 1");
    assertThat(Range.atMost("1").above("0").expected("a number"))
        .isEqualTo("must be a number above 0 and of at most 1");
    assertThat(Range.ANY.above("0").below("1").expected("a number"))
        .isEqualTo("must be a number above 0 and below 1");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0.0, true", "-0.1, false", "1, true", "1.00, true", "1.01, false"})
  void inclusiveBoundsBelongToTheRange(String value, boolean within) {
    assertThat(Range.between("0", "1").contains(new BigDecimal(value))).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0.00, false", "0.1, true", "0.999, true", "1.0, false"})
  void exclusiveBoundsDoNot(String value, boolean within) {
    assertThat(Range.ANY.above("0").below("1").contains(new BigDecimal(value))).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, false, must have 1 to 10 items",
    "5, 5, false, must have 5 items",
    "0, 10, false, must have at most 10 items",
    "3, 2147483647, false, must have at least 3 items",
    "1, 2147483647, false, must not be empty",
    "0, 2147483647, true, must not be blank",
    "1, 2147483647, true, must not be blank",
    "2, 2147483647, true, must have at least 2 items and must not be blank",
    "0, 10, true, must have at most 10 items and must not be blank",
    "2, 4, true, must have 2 to 4 items and must not be blank",
    "0, 0, false, must have at most 0 items",
  })
  void aLengthSaysItsBounds(int min, int max, boolean notBlank, String expected) {
    assertThat(new Length(min, max, notBlank).expected(0, "items")).isEqualTo(expected);
  }

  @Test
  void aLengthCountsCodePointsAndKnowsBlanks() {
    Length one = new Length(1, 1, false);
    assertThat(one.allows("😀")).isTrue();
    assertThat(one.allows("e\u0301")).isFalse();
    assertThat(one.allows("")).isFalse();
    assertThat(Length.ANY.allows("")).isTrue();
    assertThat(new Length(0, 5, true).allows("\n ")).isFalse();
    assertThat(new Length(0, 5, true).allows("\u2003")).isTrue();
    assertThat(new Length(0, 5, true).allows(" a ")).isTrue();
  }
}
