package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.registry.ToolEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison that finds nothing is worth something only if it would find what is there. */
class DifferentialCanFailTest {
  private static final int DOCUMENTS = 600;
  private static final long SEED = 2026;

  private final LoadedServer server = Servers.DIFFERENTIAL;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          tiny       ~ "maximum":127             ~ "maximum":128
          tiny       ~ "minimum":-128            ~ "minimum":-127
          tiny       ~ "type":["integer","null"] ~ "type":"integer"
          tiny       ~ "uniqueItems":true        ~ "uniqueItems":false
          tiny       ~ "required":["plain",      ~ "required":[
          tiny       ~ "additionalProperties":false ~ "additionalProperties":true
          text       ~ "type":"string"           ~ "type":["string","number"]
          colour     ~ "RED",                    ~ "RED","BLUE",
          instant    ~ "format":"date-time"      ~ "format":"date"
          uuid       ~ "format":"uuid"           ~ "minLength":1
          duration   ~ "pattern":"^-?P           ~ "pattern":"^P
          localTime  ~ [0-5][0-9](:              ~ [0-9][0-9](:
          yearMonth  ~ 1[0-2]                    ~ 1[0-9]
          numbers    ~ "exclusiveMaximum":2      ~ "maximum":2
          numbers    ~ "minimum":1,"maximum":10  ~ "minimum":1
          texts      ~ "maxLength":5             ~ "maxLength":6
          blobs      ~ "pattern":"==$"           ~ "pattern":"=$"
          blobs      ~ "maxLength":8,            ~ "maxLength":12,
          sizes      ~ "minItems":1              ~ "minItems":0
          """)
  void aSchemaThatSaysSomethingElseIsFound(String tool, String generated, String altered) {
    ToolEntry entry = server.tool(tool);
    String schema = entry.inputSchema().getValue();
    assertThat(schema).contains(generated);
    Differential differential =
        new Differential(server, entry, schema.replace(generated, altered), SEED);

    differential.sweep();
    differential.run(DOCUMENTS);

    assertThat(differential.disagreements()).isNotEmpty();
  }
}
