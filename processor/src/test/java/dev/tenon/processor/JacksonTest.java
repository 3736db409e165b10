package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Databind as the judge: what it writes of the classes of {@code good/jackson} is what generated
 * code writes and reads, and the other way round.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JacksonTest {
  /** What is null is left out by default, which is the one thing that Jackson does otherwise. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("jackson", "good.jackson.Shelf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          book ~ Book ~ {"isbn_number":"1","full_title":"t","shelf_mark":"m","state":"on-shelf","page_count":9}
          book ~ Book ~ {"isbn13":"1","full_title":"t","shelf_mark":"m","state":"here"}
          book ~ Book ~ {"isbn_number":"1","full_title":"t","shelf_mark":"m","state":"ON_SHELF"}
          book ~ Book ~ {"isbn_number":"1","full_title":"t","shelf_mark":"m","state":"on \\"loan\\""}
          book ~ Book ~ {"isbn_number":"1","full_title":"t","shelf_mark":"m","state":"LOST"}
          loan ~ Loan ~ {"reader":"r"}
          loan ~ Loan ~ {"reader":"r","unknown":[{}],"secret":"x","owner":"o","token":"t"}
          loan ~ Loan ~ {"reader":"r","note":"n","books":["b"],"fines":{"a":1},"place":"p","due":"d","renewals":[1]}
          loan ~ Loan ~ {"reader":"r","note":"","books":[],"fines":{},"place":"","due":null,"renewals":[]}
          mark ~ Mark ~ {"room":"r","shelf":4}
          kept ~ Kept ~ {"first":"f","last":"l","password":"p"}
          """)
  void readsAndWritesWhatDatabindDoes(String tool, String type, String json) {
    Class<?> javaType = server.nested(type);
    String theirs = MAPPER.writeValueAsString(MAPPER.readValue(json, javaType));

    String ours = call(tool, json);

    assertThat(ours).isEqualTo(inOurOrder(theirs, ours));
    assertThat(MAPPER.writeValueAsString(MAPPER.readValue(asArguments(ours, tool), javaType)))
        .isEqualTo(
            MAPPER.writeValueAsString(MAPPER.readValue(asArguments(theirs, tool), javaType)));
    assertThat(call(tool, asArguments(theirs, tool)))
        .isEqualTo(call(tool, asArguments(ours, tool)));
  }

  @Test
  void orderIsWhatTheAnnotationsSay() {
    assertThat(
            call(
                "book",
                "{\"isbn13\":\"1\",\"full_title\":\"t\",\"shelf_mark\":\"m\",\"state\":\"LOST\"}"))
        .isEqualTo(
            "{\"state\":\"LOST\",\"full_title\":\"t\",\"shelf_mark\":\"m\",\"isbn_number\":\"1\"}");
    assertThat(call("mark", "{\"room\":\"r\"}"))
        .isEqualTo("{\"checksum\":\"r3null\",\"room\":\"r\",\"shelf\":3}");
    assertThat(call("kept", "{\"first\":\"f\",\"last\":\"l\",\"password\":\"p\"}"))
        .isEqualTo("{\"first\":\"f\",\"last\":\"l\",\"whole\":\"flfalse0p\"}");
    assertThat(call("states", "{\"here\":\"LOST\"}")).isEqualTo("{\"on-shelf\":\"LOST\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          book ~ {"isbn_number":"1","isbn13":"2","full_title":"t","shelf_mark":"m","state":"LOST"} ~ value.isbn13: is the property "isbn_number", which was given before under another name
          book ~ {"isbnNumber":"1","full_title":"t","shelf_mark":"m","state":"ON_LOAN"} ~ value.isbnNumber: is not known here; did you mean "isbn_number"?|value.state: must be one of "on-shelf", "on \\"loan\\"", "LOST", but got "ON_LOAN"|value.isbn_number: is required
          mark ~ {"room":"r","checksum":"c"} ~ value.checksum: is not known here; expected are room, shelf
          kept ~ {"first":"f","last":"l","password":"p","hidden":"h"} ~ value.hidden: is not known here; expected are first, last, password
          loan ~ {"reader":5} ~ value.reader: must be a string, but got 5
          """)
  void refusesWhatTheAnnotationsTakeAway(String tool, String json, String violations) {
    assertThat(server.call(tool, "{\"value\":" + json + "}"))
        .isEqualTo(List.of(violations.replace("\\\"", "\"").split("\\|")));
  }

  private String call(String tool, String json) {
    Object outcome = server.call(tool, "{\"value\":" + json + "}");
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    return String.valueOf(((Outcome.ToolResult) outcome).structured());
  }

  /** Databind writes its properties in an order of its own. */
  private static String inOurOrder(String theirs, String ours) {
    JsonNode their = MAPPER.readTree(theirs);
    JsonNode our = MAPPER.readTree(ours);
    return their.equals(our) ? ours : theirs;
  }

  /** A result as arguments: without what is only read, and with what is only written. */
  private static String asArguments(String json, String tool) {
    var object = (tools.jackson.databind.node.ObjectNode) MAPPER.readTree(json);
    object.remove(List.of("checksum", "whole", "count"));
    if (tool.equals("kept")) {
      object.put("password", "p");
    }
    return object.toString();
  }
}
