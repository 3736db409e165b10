package dev.tenon.runtime.command;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server on a command line, with everything behind it made by hand. */
final class ServerFixture implements Operations {
  static final ServerInfo INFO =
      new ServerInfo("orders", "1.0.0", "Orders", "Orders of a small shop.", null, null, List.of());

  private static final String FIND_INPUT =
      """
      {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{
        "customer":{"type":"string","minLength":1,"description":"the customer's number"},
        "limit":{"type":"integer","minimum":1,"maximum":500,"default":50,
          "description":"how many orders at the most, of which there may well be more than anyone \
      would want to look through"},
        "page":{"type":"integer","minimum":-2147483648,"maximum":2147483647},
        "filter":{"$ref":"#/$defs/Filter"},
        "tags":{"type":"array","items":{"type":"string"},"description":"tags that all must be there"},
        "since":{"type":["string","null"],"format":"date-time"},
        "prices":{"type":"object","additionalProperties":{"type":"number","exclusiveMinimum":0}},
        "lines":{"type":"array","items":{"type":"object","properties":{"sku":{"type":"string"}}}},
        "any":{}},
       "required":["customer","tags"],"additionalProperties":false,
       "$defs":{"Filter":{"type":"object","properties":{
          "state":{"type":"string","enum":["OPEN","SENT","PAID"],"description":"the order's state"},
          "not":{"$ref":"#/$defs/Filter","description":"what must not be"}},"required":["state"]}}}
      """;

  private static final String FIND_OUTPUT =
      """
      {"type":"array","items":{"type":"object","properties":{"id":{"type":"integer"}}}}
      """;

  static final Registry REGISTRY =
      Registry.builder()
          .add(
              tool(
                  "find_orders",
                  "Finds a customer's orders,\nthe newest first.",
                  new Hints(true, null, null, false),
                  FIND_INPUT,
                  FIND_OUTPUT))
          .add(
              tool(
                  "cancel", null, new Hints(null, true, true, null), "{\"type\":\"object\"}", null))
          .add(resource("orders://index", "Index", "All orders.", "text/markdown"))
          .add(resource("orders://{id}{?format}", "Order", null, null))
          .add(
              new PromptEntry(
                  Presentation.of("apology", null, "Writes an apology."),
                  List.of(
                      new PromptEntry.Argument("customer", null, "whom to write to", true),
                      new PromptEntry.Argument("tone", "Tone of voice", null, false)),
                  NoFeatures.INSTANCE,
                  0))
          .build();

  final List<String> served = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  Settings settings = Settings.DEFAULT;
  Map<String, String> environment = Map.of();
  String in = "";
  String response = "{}";
  String contract = "";
  @Nullable IOException failure;

  int run(String... args) {
    return run(REGISTRY, args);
  }

  int run(Registry registry, String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Sources sources = new Sources(environment, Map.of(), new File("no such directory"));
    return new Command(INFO, registry, Settings.DEFAULT, this, terminal, sources).run(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Override
  public int serveStdio(Settings settings) throws IOException {
    return serve("stdio", settings);
  }

  @Override
  public int serveHttp(Settings settings) throws IOException {
    return serve("http", settings);
  }

  @Override
  public byte[] contract() throws IOException {
    IOException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return contract.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] answer(Settings settings, byte[] request) {
    this.settings = settings;
    requests.add(new String(request, StandardCharsets.UTF_8));
    return response.getBytes(StandardCharsets.UTF_8);
  }

  private int serve(String how, Settings settings) throws IOException {
    this.settings = settings;
    served.add(how);
    if (failure != null) {
      throw failure;
    }
    return 0;
  }

  private static ToolEntry tool(
      String name,
      @Nullable String description,
      Hints hints,
      String input,
      @Nullable String output) {
    return new ToolEntry(
        Presentation.of(name, null, description),
        hints,
        RawJson.of(input),
        output == null ? null : RawJson.of(output),
        false,
        List.of(),
        NoFeatures.INSTANCE,
        0);
  }

  private static ResourceEntry resource(
      String uri, String name, @Nullable String description, @Nullable String mimeType) {
    return new ResourceEntry(
        uri, Presentation.of(name, null, description), mimeType, NoFeatures.INSTANCE, 0);
  }

  /** Entries need features, which the command line never runs itself. */
  private enum NoFeatures implements Features {
    INSTANCE;

    @Override
    public void describeTo(Registry.Builder registry) {}

    @Override
    public @Nullable Object decode(int feature, JsonReader arguments) {
      return null;
    }

    @Override
    public @Nullable Object decode(int feature, TextArguments arguments) {
      return null;
    }

    @Override
    public Outcome invoke(int feature, Call call) {
      return Outcome.ToolResult.empty();
    }
  }
}
