package dev.tenon.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Size;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of bytes, said of their text. */
class Base64SchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final int OPEN = Integer.MAX_VALUE;

  private static String schema(int min, int max) {
    JsonText schema = new JsonText().text("type", "string");
    Base64Schema.add(schema, new Size(min, max, false));
    return schema.end();
  }

  @Test
  void allowsEachNumberOfBytesThatTheSizeAllowsAndNoOther() {
    byte[] bytes = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    for (int min = 0; min <= 8; min++) {
      for (int max : new int[] {min, min + 1, min + 2, min + 3, min + 4, OPEN}) {
        Schema schema = SCHEMAS.getSchema(schema(min, max), InputFormat.JSON);
        for (int length = 0; length <= bytes.length; length++) {
          byte[] some = new byte[length];
          System.arraycopy(bytes, 0, some, 0, length);
          String json = '"' + Base64.getEncoder().encodeToString(some) + '"';

          assertThat(schema.validate(json, InputFormat.JSON).isEmpty())
              .as("%s of %d bytes for %d to %d", json, length, min, max)
              .isEqualTo(length >= min && length <= max);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          0 ~ 3 ~ "maxLength":4
          1 ~ 2147483647 ~ "minLength":4
          1 ~ 1024 ~ "allOf":[{"anyOf":[{"maxLength":1364},{"pattern":"==$"}]}]
          16 ~ 16 ~ "minLength":24,"maxLength":24
          16 ~ 16 ~ "allOf":[{"pattern":"==$"}]
          32 ~ 32 ~ "allOf":[{"pattern":"[^=].$"},{"pattern":"=$"}]
          0 ~ 2147483646 ~ "maxLength":2863311528
          """)
  void saysItInFewWords(int min, int max, String part) {
    assertThat(schema(min, max)).contains(part);
  }

  @Test
  void saysNothingOfAnySize() {
    assertThat(schema(0, OPEN)).doesNotContain("Length", "allOf", "anyOf");
  }

  @Test
  void namesTheBytesInWords() {
    assertThat(Base64Schema.words(new Size(0, OPEN, false))).isNull();
    assertThat(Base64Schema.words(new Size(1, OPEN, false))).isEqualTo("must have at least 1 byte");
    assertThat(Base64Schema.words(new Size(0, 9, false))).isEqualTo("must have at most 9 bytes");
    assertThat(Base64Schema.words(new Size(2, 9, false))).isEqualTo("must have 2 to 9 bytes");
    assertThat(Base64Schema.words(new Size(1, 1, false))).isEqualTo("must have 1 byte");
  }
}
