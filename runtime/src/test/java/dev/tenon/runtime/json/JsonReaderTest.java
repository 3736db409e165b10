package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** What the reader of arguments says of values that do not fit, word by word. */
class JsonReaderTest {
  private final Violations violations = new Violations();

  private void read(String json, Consumer<JsonReader> decoder) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
      in.nextToken();
      decoder.accept(new JsonReader(in, violations));
      in.nextToken();
      assertThat(in.currentToken()).as("the value was read to its end").isNull();
    }
  }

  private String[] sentences() {
    return violations.list().stream().map(Violation::sentence).toArray(String[]::new);
  }

  /** Reads one property {@code v} of an object. */
  private void property(String value, Consumer<JsonReader> decoder) {
    read(
        "{\"v\":" + value + "}",
        in -> {
          assertThat(in.beginObject()).isTrue();
          assertThat(in.nextName()).isEqualTo("v");
          decoder.accept(in);
          assertThat(in.nextName()).isNull();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|1", "50|50", "5.0|5", "5.000|5", "0.5e1|5", "50e-1|5", "-0|0",
      })
  void wholeNumbersAreReadAsJsonSchemaHasThem(String json, long expected) {
    property(json, in -> assertThat(in.integer(0, 50)).isEqualTo(expected));
    assertThat(violations.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0|0",
        "51|51",
        "1.5|1.5",
        "1e300|1e300",
        "1e-300|1e-300",
        "1e1000000|1e1000000",
        "9223372036854775808|9223372036854775808",
        "\"1\"|\"1\"",
        "true|true",
        "null|null",
        "{\"a\":[1]}|an object",
        "[1,[2]]|an array",
      })
  void whatIsNoWholeNumberInRangeIsToldAsItCame(String json, String actual) {
    property(json, in -> assertThat(in.integer(1, 50)).isZero());
    assertThat(sentences())
        .containsExactly("v: must be a whole number from 1 to 50, but got " + actual);
  }

  @Test
  void theBoundsOfAWholeNumberAreNamedAsFarAsTheyHelp() {
    property("null", in -> in.integer(Long.MIN_VALUE, Long.MAX_VALUE));
    property("null", in -> in.integer(7, Long.MAX_VALUE));
    property("3000000000", in -> in.integer(0, Integer.MAX_VALUE));
    property("-1", in -> in.integer(0, Integer.MAX_VALUE));
    property("128", in -> in.integer(Byte.MIN_VALUE, Byte.MAX_VALUE));

    assertThat(sentences())
        .containsExactly(
            "v: must be a whole number of 64 bits, but got null",
            "v: must be a whole number of at least 7, but got null",
            "v: must be a whole number from 0 to 2147483647, but got 3000000000",
            "v: must be a whole number from 0 to 2147483647, but got -1",
            "v: must be a whole number from -128 to 127, but got 128");
  }

  @Test
  void theGreatestAndTheLeastLongAreRead() {
    property(
        "9223372036854775807",
        in -> assertThat(in.integer(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE));
    property(
        "-9223372036854775808",
        in -> assertThat(in.integer(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(Long.MIN_VALUE));
    property(
        "9.223372036854775807e18",
        in -> assertThat(in.integer(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE));
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void bigNumbersAreExactAndTheirExponentIsBounded() {
    String digits = "123456789012345678901234567890";
    property(digits, in -> assertThat(in.bigInteger(Range.ANY)).isEqualTo(new BigInteger(digits)));
    property("0.1000", in -> assertThat(in.decimal(Range.ANY)).isEqualTo(new BigDecimal("0.1000")));
    property(
        "1e499", in -> assertThat(in.bigInteger(Range.ANY)).isEqualTo(BigInteger.TEN.pow(499)));
    assertThat(violations.isEmpty()).isTrue();

    property("1e500", in -> in.bigInteger(Range.ANY));
    property("1e-2000000000", in -> in.decimal(Range.ANY));
    property("1.5", in -> in.bigInteger(Range.atLeast("0")));
    property("\"1\"", in -> in.decimal(Range.ANY));
    assertThat(sentences())
        .containsExactly(
            "v: must be a whole number, but got 1e500",
            "v: must be a number, but got 1e-2000000000",
            "v: must be a whole number of at least 0, but got 1.5",
            "v: must be a number, but got \"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e2147483648", "1e-99999999999", "0e99999999999"})
  void anExponentThatNoDecimalCanHoldIsRefusedAndNotThrown(String number) {
    property(number, in -> in.integer(0, 9));
    property(number, in -> in.bigInteger(Range.ANY));
    property(number, in -> in.decimal(Range.ANY));
    property(number, in -> in.number(Range.atLeast("0")));
    property(number, in -> in.smallNumber(Range.atLeast("0")));

    assertThat(violations.count()).isEqualTo(5);
  }

  @Test
  void floatsHaveBoundsToo() {
    Range range = Range.between("-1.5", "2");
    property("1.25", in -> assertThat(in.smallNumber(range)).isEqualTo(1.25f));
    property("2", in -> assertThat(in.smallNumber(range)).isEqualTo(2f));
    property("-0", in -> assertThat(in.smallNumber(range)).isEqualTo(0f));
    property("-0.0", in -> assertThat(in.number(range)).isEqualTo(0.0));
    assertThat(violations.isEmpty()).isTrue();

    property("2.5", in -> in.smallNumber(range));
    assertThat(sentences()).containsExactly("v: must be a number from -1.5 to 2, but got 2.5");
  }

  @Test
  void floatingNumbersMustBeFinite() {
    property("1e308", in -> assertThat(in.number(Range.ANY)).isEqualTo(1e308));
    property("1e38", in -> assertThat(in.smallNumber(Range.ANY)).isEqualTo(1e38f));
    property("3", in -> assertThat(in.number(Range.between("1", "3"))).isEqualTo(3.0));
    assertThat(violations.isEmpty()).isTrue();

    property("1e309", in -> in.number(Range.ANY));
    property("-1e39", in -> in.smallNumber(Range.ANY));
    property("0.30000000000000001", in -> in.number(Range.ANY.below("0.3")));
    property("false", in -> in.number(Range.ANY));
    assertThat(sentences())
        .containsExactly(
            "v: must be a number, but got 1e309",
            "v: must be a number, but got -1e39",
            "v: must be a number below 0.3, but got 0.30000000000000001",
            "v: must be a number, but got false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "\"true\"", "null", "[]", "{}"})
  void onlyTrueAndFalseAreBooleans(String json) {
    property(json, in -> assertThat(in.bool()).isFalse());
    assertThat(violations.list().get(0).expected()).isEqualTo("must be true or false");
  }

  @Test
  void stringsAreCountedInCodePoints() {
    Length four = new Length(0, 4, false);
    property("\"😀😀😀😀\"", in -> assertThat(in.string(four)).isEqualTo("😀😀😀😀"));
    assertThat(violations.isEmpty()).isTrue();

    property("\"😀😀😀😀😀\"", in -> assertThat(in.string(four)).isNull());
    property("7", in -> assertThat(in.string()).isNull());
    property(
        "\" \\t\\u001f\"",
        in -> assertThat(in.string(new Length(0, Integer.MAX_VALUE, true))).isNull());
    assertThat(sentences())
        .containsExactly(
            "v: must have at most 4 characters, but got \"😀😀😀😀😀\"",
            "v: must be a string, but got 7",
            "v: must not be blank, but got \"   \"");
  }

  @Test
  void scalarsAndEnumsSayWhatTheyMustBe() {
    property("\"2026-13-01\"", in -> assertThat(in.scalar(Scalars.LOCAL_DATE)).isNull());
    property("20260728", in -> assertThat(in.scalar(Scalars.LOCAL_DATE)).isNull());
    property("\"pink\"", in -> in.notOneOf("red", "green"));
    property("{\"a\":1}", in -> in.notOneOf("red"));
    assertThat(sentences())
        .containsExactly(
            "v: must be a date such as 2026-07-28, but got \"2026-13-01\"",
            "v: must be a date such as 2026-07-28, but got 20260728",
            "v: must be one of \"red\", \"green\", but got \"pink\"",
            "v: must be one of \"red\", but got an object");
  }

  /** Decodes {@code {filter: {tags: [string]}, items: [{n: int}]}}, strictly. */
  private static void nested(JsonReader in) {
    if (!in.beginObject()) {
      return;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "filter" -> filter(in);
        case "items" -> items(in);
        default -> in.unknown(name, "filter", "items");
      }
    }
  }

  private static void filter(JsonReader in) {
    if (!in.beginObject()) {
      return;
    }
    boolean tags = false;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("tags")) {
        tags = true;
        int size = 0;
        if (in.beginArray()) {
          for (; in.nextElement(); size++) {
            in.string();
          }
          in.checkSize(size, new Length(1, 3, false), "elements");
        }
      } else {
        in.unknown(name, "tags");
      }
    }
    in.require(tags, "tags");
  }

  private static void items(JsonReader in) {
    if (!in.beginArray()) {
      return;
    }
    while (in.nextElement()) {
      if (in.beginObject()) {
        boolean n = false;
        for (@Nullable String name = in.nextName(); name != null; name = in.nextName()) {
          if (name.equals("n")) {
            n = true;
            in.integer(0, 9);
          } else {
            in.unknown(name, "n");
          }
        }
        in.require(n, "n");
      }
    }
  }

  @Test
  void pathsOfWhatIsUnknownAreWholeHoweverLong() {
    String key = "k".repeat(90);
    read(
        "{\"" + key + "\":{\"surplus\":1,\"" + key + "s\":2,\"7\":3}}",
        in -> {
          assertThat(in.beginObject()).isTrue();
          assertThat(in.nextName()).isEqualTo(key);
          assertThat(in.beginObject()).isTrue();
          assertThat(in.nextName()).isEqualTo("surplus");
          in.unknown("surplus", "n");
          assertThat(in.nextName()).isEqualTo(key + "s");
          in.givenTwice("n");
          assertThat(in.nextName()).isEqualTo("7");
          in.key("7").bool("7");
          assertThat(in.nextName()).isNull();
          assertThat(in.nextName()).isNull();
        });
    assertThat(violations.list())
        .extracting(Violation::path)
        .containsExactly(key + ".surplus", key + "." + key + "s", key + ".7");
  }

  @Test
  void pathsLeadToTheVeryPlace() {
    read(
        """
        {"filter":{"tags":["a","b",3],"tag":1},
         "items":[{"n":1},{"n":10},{},7,{"m":{"deep":[{}]}}],"extra":[[]]}
        """,
        JsonReaderTest::nested);

    assertThat(sentences())
        .containsExactly(
            "filter.tags[2]: must be a string, but got 3",
            "filter.tag: is not known here; did you mean \"tags\"?",
            "items[1].n: must be a whole number from 0 to 9, but got 10",
            "items[2].n: is required",
            "items[3]: must be an object, but got 7",
            "items[4].m: is not known here; did you mean \"n\"?",
            "items[4].n: is required",
            "extra: is not known here; expected are filter, items");
  }

  @Test
  void sizesAreToldAtTheArrayAndMissingPartsAtTheirObject() {
    read("{\"filter\":{\"tags\":[]}}", JsonReaderTest::nested);
    read("{\"filter\":{\"tags\":[\"a\",\"b\",\"c\",\"d\"]}}", JsonReaderTest::nested);
    read("{\"filter\":{}}", JsonReaderTest::nested);
    read("{\"filter\":[]}", JsonReaderTest::nested);
    read("[]", JsonReaderTest::nested);

    assertThat(sentences())
        .containsExactly(
            "filter.tags: must have 1 to 3 elements, but got 0 elements",
            "filter.tags: must have 1 to 3 elements, but got 4 elements",
            "filter.tags: is required",
            "filter: must be an object, but got an array",
            "the arguments: must be an object, but got an array");
  }

  @Test
  void keysElementsAndConstructorsMayBeRefusedToo() {
    property(
        "{\"k\":{\"x\":[1]}}",
        in -> {
          in.beginObject();
          in.nextName();
          in.key("k").scalar("k", Scalars.UUID);
          in.ignored();
          in.nextName();
        });
    property(
        "{}",
        in -> {
          in.beginObject();
          in.nextName();
          in.duplicateKey();
        });
    property(
        "[]",
        in -> {
          in.beginArray();
          in.nextElement();
          in.duplicateElement();
        });
    property(
        "{}",
        in -> {
          in.beginObject();
          in.nextName();
          in.rejected(new IllegalArgumentException("from is after to"));
          in.rejected(new IllegalArgumentException());
        });

    assertThat(sentences())
        .containsExactly(
            "v.k: is not a key that is allowed here: it must be a UUID",
            "v: must not hold the same key twice",
            "v: must not hold the same element twice",
            "v: is not valid: from is after to",
            "v: is not valid");
  }

  @Test
  void longTextsAndNamesAreClipped() {
    property("\"" + "x".repeat(500) + "\"", in -> in.integer(0, 1));
    property("1" + "0".repeat(400), in -> in.integer(0, 1));

    assertThat(violations.list()).allMatch(violation -> violation.actual().length() <= 103);
    assertThat(violations.list().get(0).actual()).endsWith("…\"");
    assertThat(violations.list().get(1).actual()).endsWith("0…");
  }
}
