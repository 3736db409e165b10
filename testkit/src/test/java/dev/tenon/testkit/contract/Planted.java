package dev.tenon.testkit.contract;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.WholeValue;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.schema.JsonSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server with one tool, made without a compiler, so that it can have any fault.
 *
 * @param description what is said of the tool
 * @param hints what it promises
 * @param input its input schema
 * @param output its output schema, or null
 * @param checked the schema that arguments are really held against, or null for none
 * @param body what it does
 */
record Planted(
    @Nullable String description,
    Hints hints,
    String input,
    @Nullable String output,
    @Nullable String checked,
    Body body)
    implements Features {
  static final String COUNT =
      "{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\",\"minimum\":1,"
          + "\"maximum\":50}},\"required\":[\"count\"],\"additionalProperties\":false}";

  /** What the tool does. */
  @FunctionalInterface
  interface Body {
    Outcome run(Call call) throws Exception;
  }

  /** A tool without a fault. */
  static Planted sound() {
    return new Planted(
        "Counts.",
        new Hints(true, null, null, false),
        COUNT,
        null,
        COUNT,
        call -> Outcome.ToolResult.text("done"));
  }

  Planted description(@Nullable String other) {
    return new Planted(other, hints, input, output, checked, body);
  }

  Planted hints(Hints other) {
    return new Planted(description, other, input, output, checked, body);
  }

  Planted input(String other) {
    return new Planted(description, hints, other, output, checked, body);
  }

  Planted output(String other) {
    return new Planted(description, hints, input, other, checked, body);
  }

  Planted checked(@Nullable String other) {
    return new Planted(description, hints, input, output, other, body);
  }

  Planted body(Body other) {
    return new Planted(description, hints, input, output, checked, other);
  }

  Server server() {
    return Server.builder(ServerInfo.of("planted", "1")).features(this).build();
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("count", null, description),
            hints,
            RawJson.of(input),
            output == null ? null : RawJson.of(output),
            true,
            List.of(),
            this,
            0));
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader in) {
    return checked == null ? new WholeValue(in).read() : JsonSchema.of(checked).check(in);
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments in) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return body.run(call);
  }
}
