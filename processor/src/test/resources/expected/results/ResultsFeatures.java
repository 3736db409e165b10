package good.results;

import dev.tenon.runtime.call.Await;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.sdk.SdkResults;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Results}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ResultsFeatures implements Features {
  private static final int TEXT = 0;

  private static final int NULLABLE_TEXT = 1;

  private static final int OPTIONAL_TEXT = 2;

  private static final int NOTHING = 3;

  private static final int LATER = 4;

  private static final int LATER_ITEM = 5;

  private static final int ITEM = 6;

  private static final int OPTIONAL_ITEM = 7;

  private static final int NULLABLE_INT = 8;

  private static final int OPTIONAL_INT = 9;

  private static final int NUMBER = 10;

  private static final int MAP = 11;

  private static final int WHOLE = 12;

  private static final int CONTENT = 13;

  private static final int CONTENTS = 14;

  private static final int COLLECTION = 15;

  private static final int OPTIONAL_WHOLE = 16;

  private static final int RESOURCE_TEXT = 17;

  private static final int BLOB = 18;

  private static final int RESOURCE_ITEM = 19;

  private static final int RESOURCE_INT = 20;

  private static final int RESOURCE_LATER = 21;

  private static final int SDK = 22;

  private static final int SDK_LIST = 23;

  private static final int SDK_WHOLE = 24;

  private static final int MESSAGE = 25;

  private static final int MESSAGES = 26;

  private static final int PROMPT = 27;

  private static final int LATER_PROMPT = 28;

  private static final int LATER_PROMPT_FLAG = 29;

  private static final int NAMES = 30;

  private static final int OTHERS = 31;

  private static final int RESOURCE_NAMES = 32;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String LATER_ITEM_OUTPUT = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}";

  private static final String OPTIONAL_ITEM_OUTPUT = "{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false},{\"type\":\"null\"}]}";

  private static final String NULLABLE_INT_OUTPUT = "{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String NUMBER_OUTPUT = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String MAP_OUTPUT = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}}";

  private final Results results;

  ResultsFeatures(Results results) {
    this.results = Objects.requireNonNull(results, "results");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            new Presentation("text", null, "1.", List.of(new Icon("data:image/png;base64,AAAA", null, List.of(), null))),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            TEXT));
    registry.add(
        new ToolEntry(
            Presentation.of("nullableText", null, "2."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            NULLABLE_TEXT));
    registry.add(
        new ToolEntry(
            Presentation.of("optionalText", null, "3."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            OPTIONAL_TEXT));
    registry.add(
        new ToolEntry(
            Presentation.of("nothing", null, "4."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            NOTHING));
    registry.add(
        new ToolEntry(
            Presentation.of("later", null, "5."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            LATER));
    registry.add(
        new ToolEntry(
            Presentation.of("laterItem", null, "6."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(LATER_ITEM_OUTPUT),
            true,
            List.of(),
            this,
            LATER_ITEM));
    registry.add(
        new ToolEntry(
            Presentation.of("item", null, "7."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(LATER_ITEM_OUTPUT),
            true,
            List.of(),
            this,
            ITEM));
    registry.add(
        new ToolEntry(
            Presentation.of("optionalItem", null, "8."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(OPTIONAL_ITEM_OUTPUT),
            false,
            List.of(),
            this,
            OPTIONAL_ITEM));
    registry.add(
        new ToolEntry(
            Presentation.of("nullableInt", null, "9."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(NULLABLE_INT_OUTPUT),
            false,
            List.of(),
            this,
            NULLABLE_INT));
    registry.add(
        new ToolEntry(
            Presentation.of("optionalInt", null, "10."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(NULLABLE_INT_OUTPUT),
            false,
            List.of(),
            this,
            OPTIONAL_INT));
    registry.add(
        new ToolEntry(
            Presentation.of("number", null, "11."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(NUMBER_OUTPUT),
            false,
            List.of(),
            this,
            NUMBER));
    registry.add(
        new ToolEntry(
            Presentation.of("map", null, "12."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(MAP_OUTPUT),
            true,
            List.of(),
            this,
            MAP));
    registry.add(
        new ToolEntry(
            Presentation.of("whole", null, "13."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            WHOLE));
    registry.add(
        new ToolEntry(
            Presentation.of("content", null, "14."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            CONTENT));
    registry.add(
        new ToolEntry(
            Presentation.of("contents", null, "15."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            CONTENTS));
    registry.add(
        new ToolEntry(
            Presentation.of("collection", null, "16."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            COLLECTION));
    registry.add(
        new ToolEntry(
            Presentation.of("optionalWhole", null, "17."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            OPTIONAL_WHOLE));
    registry.add(
        new ResourceEntry(
            "r://text",
            Presentation.of("resourceText", null, "r1."),
            "text/plain",
            this,
            RESOURCE_TEXT));
    registry.add(
        new ResourceEntry(
            "r://blob",
            Presentation.of("blob", null, "r2."),
            "application/octet-stream",
            this,
            BLOB));
    registry.add(
        new ResourceEntry(
            "r://item",
            Presentation.of("resourceItem", null, "r3."),
            "application/json",
            this,
            RESOURCE_ITEM));
    registry.add(
        new ResourceEntry(
            "r://int",
            Presentation.of("resourceInt", null, "r4."),
            "application/json",
            this,
            RESOURCE_INT));
    registry.add(
        new ResourceEntry(
            "r://later",
            Presentation.of("resourceLater", null, "r5."),
            "text/plain",
            this,
            RESOURCE_LATER));
    registry.add(
        new ResourceEntry(
            "r://{name}/sdk",
            Presentation.of("sdk", null, "r6."),
            null,
            this,
            SDK));
    registry.add(
        new ResourceEntry(
            "r://list",
            Presentation.of("sdkList", null, "r7."),
            null,
            this,
            SDK_LIST));
    registry.add(
        new ResourceEntry(
            "r://whole",
            Presentation.of("sdkWhole", null, "r8."),
            null,
            this,
            SDK_WHOLE));
    registry.add(
        new PromptEntry(
            Presentation.of("message", null, "p1."),
            List.of(),
            this,
            MESSAGE));
    registry.add(
        new PromptEntry(
            Presentation.of("messages", null, "p2."),
            List.of(),
            this,
            MESSAGES));
    registry.add(
        new PromptEntry(
            Presentation.of("prompt", null, "p3."),
            List.of(),
            this,
            PROMPT));
    registry.add(
        new PromptEntry(
            Presentation.of("laterPrompt", null, "p4."),
            List.of(
                new PromptEntry.Argument("flag", null, null, true),
                new PromptEntry.Argument("name", null, null, true),
                new PromptEntry.Argument("other", null, null, true)),
            this,
            LATER_PROMPT));
    registry.add(new CompletionEntry("laterPrompt", true, "flag", this, LATER_PROMPT_FLAG));
    registry.add(new CompletionEntry("laterPrompt", true, "name", this, NAMES));
    registry.add(new CompletionEntry("laterPrompt", true, "other", this, OTHERS));
    registry.add(new CompletionEntry("r://{name}/sdk", false, "name", this, RESOURCE_NAMES));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return new Calls().invoke(feature, call);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case TEXT -> decodeNoArguments(arguments);
        case NULLABLE_TEXT -> decodeNoArguments(arguments);
        case OPTIONAL_TEXT -> decodeNoArguments(arguments);
        case NOTHING -> decodeNoArguments(arguments);
        case LATER -> decodeNoArguments(arguments);
        case LATER_ITEM -> decodeNoArguments(arguments);
        case ITEM -> decodeNoArguments(arguments);
        case OPTIONAL_ITEM -> decodeNoArguments(arguments);
        case NULLABLE_INT -> decodeNoArguments(arguments);
        case OPTIONAL_INT -> decodeNoArguments(arguments);
        case NUMBER -> decodeNoArguments(arguments);
        case MAP -> decodeNoArguments(arguments);
        case WHOLE -> decodeNoArguments(arguments);
        case CONTENT -> decodeNoArguments(arguments);
        case CONTENTS -> decodeNoArguments(arguments);
        case COLLECTION -> decodeNoArguments(arguments);
        case OPTIONAL_WHOLE -> decodeNoArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case SDK -> readSdkArguments(arguments);
        case MESSAGE -> readNoArguments(arguments);
        case MESSAGES -> readNoArguments(arguments);
        case PROMPT -> readNoArguments(arguments);
        case LATER_PROMPT -> readLaterPromptArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) throws Exception {
      return switch (feature) {
        case TEXT -> callText(call);
        case NULLABLE_TEXT -> callNullableText(call);
        case OPTIONAL_TEXT -> callOptionalText(call);
        case NOTHING -> callNothing(call);
        case LATER -> callLater(call);
        case LATER_ITEM -> callLaterItem(call);
        case ITEM -> callItem(call);
        case OPTIONAL_ITEM -> callOptionalItem(call);
        case NULLABLE_INT -> callNullableInt(call);
        case OPTIONAL_INT -> callOptionalInt(call);
        case NUMBER -> callNumber(call);
        case MAP -> callMap(call);
        case WHOLE -> callWhole(call);
        case CONTENT -> callContent(call);
        case CONTENTS -> callContents(call);
        case COLLECTION -> callCollection(call);
        case OPTIONAL_WHOLE -> callOptionalWhole(call);
        case RESOURCE_TEXT -> callResourceText(call);
        case BLOB -> callBlob(call);
        case RESOURCE_ITEM -> callResourceItem(call);
        case RESOURCE_INT -> callResourceInt(call);
        case RESOURCE_LATER -> callResourceLater(call);
        case SDK -> callSdk(call);
        case SDK_LIST -> callSdkList(call);
        case SDK_WHOLE -> callSdkWhole(call);
        case MESSAGE -> callMessage(call);
        case MESSAGES -> callMessages(call);
        case PROMPT -> callPrompt(call);
        case LATER_PROMPT -> callLaterPrompt(call);
        case LATER_PROMPT_FLAG -> completeOneOf(call, "true", "false");
        case NAMES -> callNames(call);
        case OTHERS -> callOthers(call);
        case RESOURCE_NAMES -> callResourceNames(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private Outcome callText(Call call) {
      String result = results.text();
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private Outcome callNullableText(Call call) {
      String result = results.nullableText();
      if (result == null) {
        return Outcome.ToolResult.empty();
      }
      return Outcome.ToolResult.text(result);
    }

    private Outcome callOptionalText(Call call) {
      Optional<String> result = results.optionalText();
      if (result.isEmpty()) {
        return Outcome.ToolResult.empty();
      }
      return Outcome.ToolResult.text(result.get());
    }

    private Outcome callNothing(Call call) {
      results.nothing();
      return Outcome.ToolResult.empty();
    }

    private Outcome callLater(Call call) throws Exception {
      Await.result(results.later());
      return Outcome.ToolResult.empty();
    }

    private static void encodeItem(JsonGenerator out, Results.Item value) {
      out.writeStartObject();
      Required.string(out, "name", value.name());
      out.writeEndObject();
    }

    private Outcome callLaterItem(Call call) throws Exception {
      Results.Item result = Await.result(results.laterItem());
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeItem(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callItem(Call call) {
      Results.Item result = results.item();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeItem(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callOptionalItem(Call call) {
      Optional<Results.Item> result = results.optionalItem();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      if (result.isEmpty()) {
        out.writeNull();
      } else {
        encodeItem(out, result.get());
      }
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callNullableInt(Call call) {
      Integer result = results.nullableInt();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      if (result == null) {
        out.writeNull();
      } else {
        out.writeNumber(result.intValue());
      }
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callOptionalInt(Call call) {
      OptionalInt result = results.optionalInt();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      if (result.isEmpty()) {
        out.writeNull();
      } else {
        out.writeNumber(result.getAsInt());
      }
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callNumber(Call call) {
      int result = results.number();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static void encodeMapOfStringAndItem(JsonGenerator out,
        Map<String, Results.Item> values) {
      out.writeStartObject();
      for (Map.Entry<String, Results.Item> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key"));
        encodeItem(out, Encode.required(entry.getValue(), "value"));
      }
      out.writeEndObject();
    }

    private Outcome callMap(Call call) {
      Map<String, Results.Item> result = results.map();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMapOfStringAndItem(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callWhole(Call call) {
      McpSchema.CallToolResult result = results.whole();
      return SdkResults.tool(Encode.required(result, "result"));
    }

    private Outcome callContent(Call call) {
      McpSchema.TextContent result = results.content();
      return SdkResults.tool(Encode.required(result, "result"));
    }

    private Outcome callContents(Call call) {
      List<McpSchema.Content> result = results.contents();
      return SdkResults.tool(Encode.required(result, "result"));
    }

    private Outcome callCollection(Call call) {
      Collection<? extends McpSchema.TextContent> result = results.collection();
      return SdkResults.tool(List.copyOf(Encode.required(result, "result")));
    }

    private Outcome callOptionalWhole(Call call) {
      Optional<McpSchema.CallToolResult> result = results.optionalWhole();
      if (result.isEmpty()) {
        return Outcome.ToolResult.empty();
      }
      return SdkResults.tool(result.get());
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callResourceText(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      String result = results.resourceText();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private Outcome callBlob(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      byte[] result = results.blob();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.blob(request.uri(), "application/octet-stream", result);
    }

    private Outcome callResourceItem(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      Results.Item result = results.resourceItem();
      if (result == null) {
        return notFound(request);
      }
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      encodeItem(out, result);
      return Outcome.ResourceResult.json(request.uri(), "application/json", buffer.toRawJson());
    }

    private Outcome callResourceInt(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      int result = results.resourceInt();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ResourceResult.json(request.uri(), "application/json", buffer.toRawJson());
    }

    private Outcome callResourceLater(Call call) throws Exception {
      ResourceRequest request = (ResourceRequest) call.arguments();
      Optional<String> result = Await.result(results.resourceLater());
      if (result.isEmpty()) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result.get());
    }

    private static SdkArguments readSdkArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("name");
      String name = in.require("name") ? in.string("name") : null;
      return in.violations() == before ? new SdkArguments(name) : null;
    }

    private Outcome callSdk(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      SdkArguments arguments = (SdkArguments) request.variables();
      McpSchema.ResourceContents result = results.sdk(arguments.name);
      if (result == null) {
        return notFound(request);
      }
      return SdkResults.resource(result);
    }

    private Outcome callSdkList(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      List<McpSchema.TextResourceContents> result = results.sdkList();
      if (result == null) {
        return notFound(request);
      }
      return SdkResults.resource(result);
    }

    private Outcome callSdkWhole(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      McpSchema.ReadResourceResult result = results.sdkWhole();
      if (result == null) {
        return notFound(request);
      }
      return SdkResults.resource(result);
    }

    private static NoArguments readNoArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly();
      return in.violations() == before ? new NoArguments() : null;
    }

    private Outcome callMessage(Call call) {
      McpSchema.PromptMessage result = results.message();
      return SdkResults.prompt(Encode.required(result, "result"));
    }

    private Outcome callMessages(Call call) {
      List<McpSchema.PromptMessage> result = results.messages();
      return SdkResults.prompt(Encode.required(result, "result"));
    }

    private Outcome callPrompt(Call call) {
      McpSchema.GetPromptResult result = results.prompt();
      return SdkResults.prompt(Encode.required(result, "result"));
    }

    private static LaterPromptArguments readLaterPromptArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("flag", "name", "other");
      boolean flag = in.require("flag") ? in.bool("flag") : false;
      String name = in.require("name") ? in.string("name") : null;
      String other = in.require("other") ? in.string("other") : null;
      return in.violations() == before ? new LaterPromptArguments(flag, name, other) : null;
    }

    private Outcome callLaterPrompt(Call call) throws Exception {
      LaterPromptArguments arguments = (LaterPromptArguments) call.arguments();
      String result = Await.result(results.laterPrompt(arguments.flag, arguments.name,
          arguments.other));
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private static Outcome completeOneOf(Call call, String... words) {
      String typed = ((CompletionRequest) call.arguments()).typed();
      List<String> matching = new ArrayList<>();
      for (String word : words) {
        if (word.regionMatches(true, 0, typed, 0, typed.length())) {
          matching.add(word);
        }
      }
      return new Outcome.CompletionResult(matching);
    }

    private Outcome callNames(Call call) {
      CompletionRequest request = (CompletionRequest) call.arguments();
      Set<String> result = results.names(request.typed(),
          Optional.ofNullable(request.chosen().get("other")));
      return new Outcome.CompletionResult(List.copyOf(Encode.required(result, "result")));
    }

    private static Outcome callOthers(Call call) {
      CompletionRequest request = (CompletionRequest) call.arguments();
      String[] result = Results.others(request.typed(), call.context());
      return new Outcome.CompletionResult(List.of(Encode.required(result, "result")));
    }

    private Outcome callResourceNames(Call call) {
      CompletionRequest request = (CompletionRequest) call.arguments();
      Collection<String> result = results.resourceNames(request.typed());
      return new Outcome.CompletionResult(List.copyOf(Encode.required(result, "result")));
    }
  }

  private static final class NoArguments {
  }

  private static final class SdkArguments {
    final String name;

    SdkArguments(String name) {
      this.name = name;
    }
  }

  private static final class LaterPromptArguments {
    final boolean flag;

    final String name;

    final String other;

    LaterPromptArguments(boolean flag, String name, String other) {
      this.flag = flag;
      this.name = name;
      this.other = other;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();
  }
}
