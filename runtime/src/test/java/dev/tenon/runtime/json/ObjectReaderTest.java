package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/**
 * What decoders learn of the properties of an object, and what is said of those that do not fit.
 */
class ObjectReaderTest {
  private static final PropertyNames PERSON =
      PropertyNames.of("name", "age", "nick").optional(1, 2).alias(2, "nickname", "handle");

  private final Violations violations = new Violations();

  /** Reads whole numbers; returns what came as {@code number=value}, then whether it was valid. */
  private List<String> read(PropertyNames names, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<String> read = new ArrayList<>();
    try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
      in.nextToken();
      JsonReader reader = new JsonReader(in, violations);
      ObjectReader object = names.begin(reader);
      while (object.next()) {
        read.add(object.property() + "=" + reader.integer(0, 9));
      }
      read.add(object.isValid() ? "valid" : "not valid");
      in.nextToken();
      assertThat(in.currentToken()).as("the value was read to its end").isNull();
    }
    return read;
  }

  private String[] sentences() {
    return violations.list().stream().map(Violation::sentence).toArray(String[]::new);
  }

  @Test
  void propertiesAreNumberedWhateverTheirOrder() {
    assertThat(read(PERSON, "{\"name\":1,\"age\":2,\"nick\":3}"))
        .containsExactly("0=1", "1=2", "2=3", "valid");
    assertThat(read(PERSON, "{\"nickname\":3,\"name\":1}")).containsExactly("2=3", "0=1", "valid");
    assertThat(sentences()).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidInTheOrderOfTheNames() {
    assertThat(read(PropertyNames.of("b", "a", "c").optional(2), "{}"))
        .containsExactly("not valid");
    assertThat(sentences()).containsExactly("b: is required", "a: is required");
  }

  @Test
  void whatIsNotKnownIsSkipped() {
    assertThat(read(PERSON, "{\"nam\":{\"deep\":[1]},\"name\":1}"))
        .containsExactly("0=1", "not valid");
    assertThat(sentences()).containsExactly("nam: is not known here; did you mean \"name\"?");
  }

  @Test
  void whoIgnoresOthersIsToldNothing() {
    assertThat(read(PERSON.ignoringOthers(), "{\"x\":{\"deep\":[1]},\"name\":1}"))
        .containsExactly("0=1", "valid");
  }

  @Test
  void onePropertyHasOneValueWhateverItIsCalled() {
    assertThat(read(PERSON, "{\"name\":1,\"handle\":2,\"nick\":3}"))
        .containsExactly("0=1", "2=2", "not valid");
    assertThat(sentences())
        .containsExactly(
            "nick: is the property \"nick\", which was given before under another name");
  }

  @Test
  void anObjectOfAnotherShapeIsNotValid() {
    assertThat(read(PERSON, "[{\"name\":1}]")).containsExactly("not valid");
    assertThat(sentences()).containsExactly("the arguments: must be an object, but got an array");
  }

  @Test
  void aValueThatDoesNotFitMakesTheObjectNotValid() {
    assertThat(read(PERSON, "{\"name\":10}")).containsExactly("0=0", "not valid");
  }

  @Test
  void whatCameIsKnownAfterwards() {
    byte[] bytes = "{\"name\":1,\"nick\":null}".getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
      in.nextToken();
      ObjectReader object = PERSON.begin(new JsonReader(in, violations));
      while (object.next()) {
        in.skipChildren();
      }
      assertThat(object.has(0)).isTrue();
      assertThat(object.has(1)).isFalse();
      assertThat(object.has(2)).as("null is a value").isTrue();
    }
  }

  @Test
  void anObjectOfNothingTakesNothing() {
    assertThat(read(PropertyNames.of(), "{}")).containsExactly("valid");
    assertThat(read(PropertyNames.of(), "{\"a\":1}")).containsExactly("not valid");
    assertThat(sentences()).containsExactly("a: is not known here; nothing is expected");
  }

  @Test
  void thereMayBeMorePropertiesThanBitsInALong() {
    String[] names = IntStream.range(0, 130).mapToObj(i -> "p" + i).toArray(String[]::new);
    PropertyNames many = PropertyNames.of(names).optional(1, 65).alias(66, "other");
    StringBuilder json = new StringBuilder("{\"p0\":0");
    for (int i = 2; i < 129; i++) {
      json.append(i == 65 ? "" : ",\"p" + i + "\":" + i % 10);
    }
    assertThat(read(many, json + "}")).hasSize(128).endsWith("128=8", "not valid");
    assertThat(sentences()).containsExactly("p129: is required");
    assertThat(read(many, json + ",\"p129\":1,\"other\":1}")).contains("129=1");
    assertThat(sentences())
        .containsExactly(
            "p129: is required",
            "other: is the property \"p66\", which was given before under another name");
  }
}
