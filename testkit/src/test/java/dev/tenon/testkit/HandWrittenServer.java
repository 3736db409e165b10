package dev.tenon.testkit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.HeaderParameter;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server as generated code would make it, but written by hand, with one feature for each case.
 */
final class HandWrittenServer implements Features {
  static final int ECHO = 0;
  static final int LENGTHS = 1;
  static final int FAIL = 2;
  static final int CRASH = 3;
  static final int STEPS = 4;
  static final int WAIT = 5;
  static final int NEEDS_SAMPLING = 6;
  static final int REGION = 7;
  static final int HOURS = 8;
  static final int ORDER = 9;
  static final int GREET = 10;
  static final int COMPLETE_TONE = 11;

  private static final String TEXT =
      "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}},\"required\":[\"text\"],"
          + "\"additionalProperties\":false}";
  private static final String NOTHING = "{\"type\":\"object\",\"additionalProperties\":false}";

  /** Counted down when {@code wait} has begun. */
  final CountDownLatch waiting = new CountDownLatch(1);

  /** How often {@code wait} was interrupted. */
  final AtomicInteger interrupts = new AtomicInteger();

  Server server() {
    return Server.builder(ServerInfo.of("by-hand", "1.2.3")).features(this).build();
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    tool(registry, "echo", TEXT, null, ECHO);
    tool(
        registry,
        "lengths",
        TEXT,
        "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}",
        LENGTHS);
    tool(registry, "fail", NOTHING, null, FAIL);
    tool(registry, "crash", NOTHING, null, CRASH);
    tool(registry, "steps", NOTHING, null, STEPS);
    tool(registry, "wait", NOTHING, null, WAIT);
    tool(registry, "needs_sampling", NOTHING, null, NEEDS_SAMPLING);
    registry.add(
        new ToolEntry(
            Presentation.of("region", null, "Routed by a header."),
            Hints.NONE,
            RawJson.of(TEXT.replace("\"string\"", "\"string\",\"x-mcp-header\":\"Region\"")),
            null,
            false,
            List.of(new HeaderParameter("text", "Region")),
            this,
            REGION));
    registry.add(
        new ResourceEntry(
            "shop://hours", Presentation.of("hours", "Hours", null), "text/plain", this, HOURS));
    registry.add(
        new ResourceEntry(
            "shop://orders/{id}",
            Presentation.of("order", null, "One order."),
            "application/json",
            this,
            ORDER));
    registry.add(
        new PromptEntry(
            Presentation.of("greet", null, "Greets somebody."),
            List.of(
                new PromptEntry.Argument("name", "Name", "Whom to greet.", true),
                new PromptEntry.Argument("tone", null, null, false)),
            this,
            GREET));
    registry.add(new CompletionEntry("greet", true, "tone", this, COMPLETE_TONE));
  }

  private void tool(
      Registry.Builder registry,
      String name,
      String inputSchema,
      @Nullable String outputSchema,
      int feature) {
    registry.add(
        new ToolEntry(
            Presentation.of(name, "Title of " + name, "The tool " + name + "."),
            new Hints(true, null, null, false),
            RawJson.of(inputSchema),
            outputSchema == null ? null : RawJson.of(outputSchema),
            false,
            List.of(),
            this,
            feature));
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader in) {
    boolean wantsText = feature == ECHO || feature == LENGTHS || feature == REGION;
    String text = "";
    boolean seen = false;
    if (in.beginObject()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (wantsText && name.equals("text")) {
          text = in.string();
          seen = true;
        } else {
          in.unknown(name, wantsText ? new String[] {"text"} : new String[0]);
        }
      }
    }
    in.require(seen || !wantsText, "text");
    return text;
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments in) {
    if (feature == ORDER) {
      return in.integer("id", 1, 1000);
    }
    in.expectOnly("name", "tone");
    return in.require("name") ? in.string("name") : null;
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return switch (feature) {
      case ECHO, REGION -> Outcome.ToolResult.text((String) call.arguments());
      case LENGTHS ->
          Outcome.ToolResult.structured(
              RawJson.of("[" + ((String) call.arguments()).length() + "]"));
      case FAIL -> throw new ToolException(ErrorCode.CONFLICT, "There is one already.");
      case CRASH -> throw new IllegalStateException("the password is hunter2");
      case STEPS -> steps(call);
      case WAIT -> await();
      case NEEDS_SAMPLING -> {
        call.context().client().require("sampling");
        yield Outcome.ToolResult.empty();
      }
      case HOURS ->
          Outcome.ResourceResult.text(
              ((ResourceRequest) call.arguments()).uri(), "text/plain", "9 to 5");
      case ORDER -> {
        ResourceRequest request = (ResourceRequest) call.arguments();
        yield Outcome.ResourceResult.json(
            request.uri(), "application/json", RawJson.of("{\"id\":" + request.variables() + "}"));
      }
      case GREET -> Outcome.PromptResult.userText("Greet " + call.arguments() + ".");
      case COMPLETE_TONE ->
          new Outcome.CompletionResult(
              List.of("warm", "cold").stream()
                  .filter(tone -> tone.startsWith(((CompletionRequest) call.arguments()).typed()))
                  .toList());
      default -> throw new IllegalArgumentException("feature " + feature);
    };
  }

  private static Outcome steps(Call call) {
    call.context().progress().report(0, 100);
    call.context().progress().report(50, 100, "half");
    call.context().progress().report(50, 100, "a step back is dropped");
    call.context().progress().report(100, 100);
    call.context().log(LogLevel.INFO, "done");
    call.context().log(LogLevel.DEBUG, "a detail");
    return Outcome.ToolResult.text("done");
  }

  private Outcome await() throws InterruptedException {
    waiting.countDown();
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      interrupts.incrementAndGet();
      throw e;
    }
    return Outcome.ToolResult.text("never");
  }
}
