package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.TaskSupport;
import dev.tenon.runtime.ask.DeclinedException;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** Really asks: the questions and forms of {@code good/asking}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String EVERYTHING =
      """
      {"name":"Ann","email":"ann@example.com","home-page":"https://example.com",\
      "birthday":"2000-02-29","begin":"2026-07-28T09:30:00+02:00","points":7,"price":0.5,\
      "titled":"AISLE","old":"MIDDLE","plain":"VEGAN","meals":["FISH"]%s}\
      """;

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("asking", "good.asking.Travel");
  }

  @BeforeEach
  void forget() {
    server.script().forget();
  }

  @Test
  void questionShowsArgumentsAndItsAnswerIsHandedIn() {
    server.script().enters("{\"sure\":true}");

    Object outcome = server.call("cancel", "{\"order\":7,\"the-meal\":\"FISH\"}");

    assertThat(outcome).isEqualTo(Outcome.ToolResult.text("7 true"));
    assertThat(server.script().messages()).containsExactly("sure: 7: really {cancel}? //FISH");
  }

  @Test
  void argumentsThatMayBeMissingAreShownWhenTheyAreThere() {
    server.script().enters("{\"sure\":true}");

    Object unused =
        server.call(
            "cancel",
            "{\"order\":1,\"the-meal\":\"MEAT\",\"since\":\"2026-07-28T09:30:00Z\","
                + "\"invoice\":\"00000000-0000-0000-0000-000000000001\"}");

    assertThat(server.script().messages())
        .containsExactly(
            "sure: 1: really {cancel}? 00000000-0000-0000-0000-000000000001/"
                + "2026-07-28T09:30:00Z/MEAT");
  }

  @Test
  void declineEndsTheCallUnlessTheMethodWantsToKnow() {
    server.script().declines();

    assertThatThrownBy(() -> server.call("cancel", "{\"order\":7,\"the-meal\":\"FISH\"}"))
        .isInstanceOf(DeclinedException.class);

    server.script().forget();
    server.script().enters("{\"row\":2}").declines();
    assertThat(server.call("book", "{}"))
        .isEqualTo(
            Outcome.ToolResult.text(
                "Accepted[value=Seat[row=2, place=WINDOW, meal=Optional.empty]]"
                    + " Declined[message=Sure?]"));
  }

  @Test
  void questionsOfOneMethodAreAskedAtOnceAndWrongAnswersAgain() {
    server
        .script()
        .enters("{\"row\":61,\"place\":\"ROOF\",\"meal\":\"FISH\"}")
        .enters("{\"sure\":true}")
        .enters("{\"row\":13}")
        .enters("{\"row\":12,\"place\":\"AISLE\",\"unasked\":{\"x\":[1]}}");

    Object outcome = server.call("book", "{}");

    assertThat(outcome)
        .isEqualTo(
            Outcome.ToolResult.text(
                "Accepted[value=Seat[row=12, place=AISLE, meal=Optional.empty]]"
                    + " Accepted[value=Confirmation[sure=true]]"));
    assertThat(server.script().messages())
        .containsExactly(
            "the-seat: Which seat? | toString: Sure?",
            "the-seat: Which seat?",
            "the-seat: Which seat?");
  }

  @Test
  void answersThatStayWrongSayWhatIsWrong() {
    server.script().enters("{\"sure\":1}").enters("{}").enters("{\"sure\":\"yes\"}");

    assertThatThrownBy(() -> server.call("cancel", "{\"order\":7,\"the-meal\":\"FISH\"}"))
        .isInstanceOf(UnansweredException.class)
        .hasMessageContaining("sure: must be true or false, but got \"yes\"");
  }

  @Test
  void questionsCanBeAskedBeforeTheMethodRuns() {
    server.script().enters("{\"row\":2}").enters("{\"sure\":true}");

    server.ask("book", "whatever is decoded");
    assertThat(server.script().messages()).hasSize(1);

    assertThat(server.call("book", "{}")).isInstanceOf(Outcome.ToolResult.class);
    assertThat(server.script().messages()).hasSize(1);

    server.ask("interview", "no questions, so nothing happens");
    assertThat(server.script().messages()).hasSize(1);
  }

  @Test
  void promptsAndResourcesAsk() {
    server.script().enters("{\"row\":2}");
    assertThat(server.prompt("greet", Map.of("name", "Ann")))
        .isEqualTo(Outcome.PromptResult.userText("Ann2"));
    assertThat(server.script().messages()).containsExactly("seat: Ann, which seat?");

    server.script().forget();
    server.script().enters("{\"sure\":true}");
    assertThat(server.resource("travel://tickets/x%20y"))
        .isEqualTo(Outcome.ResourceResult.text("travel://tickets/x%20y", "text/plain", "x ytrue"));
    assertThat(server.script().messages()).containsExactly("allowed: Show x y?");

    server.script().forget();
    server.script().enters("{\"sure\":false}");
    assertThat(server.resource("travel://tickets"))
        .isEqualTo(Outcome.ResourceResult.text("travel://tickets", "text/plain", "allfalse"));
  }

  @Test
  void formsOfInteractionsAreKnownAndCanBeKept() {
    server.script().enters(EVERYTHING.formatted(""));

    Object first = server.call("remember", "{}");
    server.script().forget();
    Object second = server.call("remember", "{}");

    assertThat(first).isEqualTo(second);
    assertThat(first.toString())
        .contains("years=30, verified=true, person=John Doe, reply=a@b.example, day=2026-07-28")
        .contains("places=[AISLE, WINDOW], favourites=[FISH]");
    assertThat(server.script().kept()).containsKey("kept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ,"end":null ~
          ,"age":5,"end":"2026-07-28T09:30:00Z","places":[],"favourites":["MEAT","MEAT"],"score":1 ~
          ,"email":"ann" ~ email: must be an e-mail address such as ann@example.com, but got "ann"
          ,"email":"a@b@c" ~ email: must be an e-mail address such as ann@example.com, but got "a@b@c"
          ,"email":"a@b..c" ~ email: must be an e-mail address such as ann@example.com, but got "a@b..c"
          ,"email":7 ~ email: must be a string, but got 7
          ,"name":" " ~ name: must have 1 to 40 characters and must not be blank, but got " "
          ,"price":0 ~ price: must be a number above 0, but got 0
          ,"meals":[] ~ meals: must have 1 to 2 elements, but got 0 elements
          ,"places":["AISLE","AISLE"] ~ places: must not hold the same element twice
          ,"titled":"At the window" ~ titled: must be one of "WINDOW", "AISLE", "MIDDLE", but got "At the window"
          """)
  void entriesAreCheckedAndDefaultsFilledIn(String more, String violation) {
    FormType<?> form = server.form("good.asking.Travel$Everything");
    Violations violations = new Violations();

    // The last of two properties of the same name counts.
    Object value = decode(form, EVERYTHING.formatted(more), violations);

    if (violation == null) {
      assertThat(violations.list()).isEmpty();
      JsonBuffer buffer = new JsonBuffer();
      form.codec().encodeForm(form.form(), Objects.requireNonNull(value), buffer.out());
      String encoded = buffer.toRawJson().getValue();
      assertThat(decode(form, encoded, violations)).isEqualTo(value);
      assertThat(SCHEMAS.getSchema(form.schema().getValue()).validate(encoded, InputFormat.JSON))
          .isEmpty();
    } else {
      assertThat(violations.list()).extracting(Violation::sentence).containsExactly(violation);
      assertThat(value).isNull();
    }
  }

  private static @Nullable Object decode(FormType<?> form, String json, Violations violations) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = Json.trusted(bytes, 0, bytes.length)) {
      parser.nextToken();
      return form.codec().decodeForm(form.form(), new JsonReader(parser, violations));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2026-07-28"})
  void schemasOfFormsAreThoseOfTheProtocol(String revision) throws IOException {
    Path file =
        Path.of("../testkit/src/main/resources/dev/tenon/testkit/schema", revision + ".json");
    String text = Files.readString(file);
    String definition =
        "{\"$ref\":\"#/$defs/ElicitRequestFormParams/properties/requestedSchema\","
            + text.substring(text.indexOf('{') + 1);
    Schema flat = SCHEMAS.getSchema(definition);

    for (String form : List.of("Travel$Seat", "Travel$Confirmation", "Travel$Everything")) {
      assertThat(
              flat.validate(
                  server.form("good.asking." + form).schema().getValue(), InputFormat.JSON))
          .isEmpty();
    }
    assertThat(
            flat.validate(
                "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"object\"}}}",
                InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void handWrittenSchemaIsPublishedAndChecked() {
    String schema = server.tool("search").inputSchema().getValue();
    assertThat(schema)
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":\"integer\",\"minimum\":1,"
                + "\"description\":\"how  many\"}},\"required\":[\"limit\"],"
                + "\"additionalProperties\":{\"$ref\":\"#/$defs/text\"},"
                + "\"$defs\":{\"text\":{\"type\":\"string\"}}}");

    assertThat(server.call("search", "{\"limit\":0,\"x\":1}").toString())
        .contains("limit")
        .contains("x");

    server.script().enters("{\"sure\":true}");
    assertThat(server.call("search", "{\"limit\": 2, \"x\": \"y\"}"))
        .isEqualTo(Outcome.ToolResult.text("{\"limit\":2,\"x\":\"y\"}"));
  }

  @Test
  void toolsSayWhetherTheirCallsBecomeTasks() {
    assertThat(server.tool("cancel").task()).isEqualTo(TaskSupport.NEVER);
    assertThat(server.tool("book").task()).isEqualTo(TaskSupport.OPTIONAL);
    assertThat(server.tool("interview").task()).isEqualTo(TaskSupport.REQUIRED);
  }

  @Test
  void questionsNeverAppearInTheSchema() {
    assertThat(List.of("cancel", "book", "interview"))
        .allSatisfy(tool ->
            assertThat(server.tool(tool).inputSchema().getValue())
                .doesNotContain("sure", "seat", "user", "toString"));
  }

  @Test
  void formsOfOtherClassesAreOfferedOnce() {
    assertThat(server.form("good.asking.Plans$Plan").schema().getValue())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},"
                + "\"required\":[\"title\"]}");
    assertThat(server.form("good.asking.Plans$Plan").codec().getClass().getSimpleName())
        .isEqualTo("PlansFeatures");
    assertThat(server.form("good.asking.Travel$Everything").codec().getClass().getSimpleName())
        .isEqualTo("TravelFeatures");
  }
}
