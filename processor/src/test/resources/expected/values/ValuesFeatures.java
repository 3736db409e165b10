package good.values;

import dev.tenon.Presence;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonTrees;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Serves the annotated methods of {@link Values}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ValuesFeatures implements Features {
  private static final int ANYTHING = 0;

  private static final int RETURNED = 1;

  private static final int PATCH = 2;

  private static final int LIMIT = 3;

  private static final int PROMPT = 4;

  private static final int PROMPT_FLAG = 5;

  private static final String ANYTHING_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"any\":{},\"tree\":{},\"raw\":{},\"perhaps\":{},\"perhapsTree\":{},\"perhapsRaw\":{},\"list\":{\"type\":\"array\",\"items\":{}},\"map\":{\"type\":\"object\",\"additionalProperties\":{}},\"trees\":{\"type\":\"array\",\"items\":{}}},\"required\":[\"any\",\"tree\",\"raw\",\"list\",\"map\",\"trees\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String ANYTHING_OUTPUT = "{\"type\":\"object\",\"properties\":{\"any\":{},\"tree\":{},\"raw\":{},\"perhaps\":{},\"perhapsTree\":{},\"perhapsRaw\":{},\"list\":{\"type\":\"array\",\"items\":{}},\"map\":{\"type\":\"object\",\"additionalProperties\":{}},\"trees\":{\"type\":\"array\",\"items\":{}}},\"required\":[\"any\",\"tree\",\"raw\",\"list\",\"map\",\"trees\"],\"additionalProperties\":false}";

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String RETURNED_OUTPUT = "{}";

  private static final String PATCH_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":[\"string\",\"null\"]},\"count\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":9},\"numbers\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},{\"type\":\"null\"}]},\"nested\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"depth\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"depth\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"any\":{},\"tree\":{}},\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String PATCH_OUTPUT = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":[\"string\",\"null\"]},\"count\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":9},\"numbers\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},{\"type\":\"null\"}]},\"nested\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"depth\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"depth\"],\"additionalProperties\":false},{\"type\":\"null\"}]},\"any\":{},\"tree\":{}},\"additionalProperties\":false}";

  private static final String LIMIT_INPUT = "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647}},\"additionalProperties\":false}";

  private final Values values;

  ValuesFeatures(Values values) {
    this.values = Objects.requireNonNull(values, "values");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("anything", null, "Anything."),
            Hints.NONE,
            RawJson.of(ANYTHING_INPUT),
            RawJson.of(ANYTHING_OUTPUT),
            true,
            List.of(),
            this,
            ANYTHING));
    registry.add(
        new ToolEntry(
            Presentation.of("returned", null, "Returns what the test says."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(RETURNED_OUTPUT),
            false,
            List.of(),
            this,
            RETURNED));
    registry.add(
        new ToolEntry(
            Presentation.of("patch", null, "Presence."),
            Hints.NONE,
            RawJson.of(PATCH_INPUT),
            RawJson.of(PATCH_OUTPUT),
            true,
            List.of(),
            this,
            PATCH));
    registry.add(
        new ToolEntry(
            Presentation.of("limit", null, "Says whether a limit was given."),
            Hints.NONE,
            RawJson.of(LIMIT_INPUT),
            null,
            false,
            List.of(),
            this,
            LIMIT));
    registry.add(
        new PromptEntry(
            Presentation.of("prompt", null, "Presence in a prompt."),
            List.of(
                new PromptEntry.Argument("text", null, null, false),
                new PromptEntry.Argument("flag", null, null, false)),
            this,
            PROMPT));
    registry.add(new CompletionEntry("prompt", true, "flag", this, PROMPT_FLAG));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return switch (feature) {
      case ANYTHING -> decodeAnythingArguments(arguments);
      case RETURNED -> decodeNoArguments(arguments);
      case PATCH -> decodePatchArguments(arguments);
      case LIMIT -> decodeLimitArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    return switch (feature) {
      case PROMPT -> readPromptArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return switch (feature) {
      case ANYTHING -> callAnything(call);
      case RETURNED -> callReturned(call);
      case PATCH -> callPatch(call);
      case LIMIT -> callLimit(call);
      case PROMPT -> callPrompt(call);
      case PROMPT_FLAG -> completeOneOf(call, "true", "false");
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  private static List<Object> decodeListOfObject(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.anything());
    }
    return in.violations() == before ? Collections.unmodifiableList(values) : null;
  }

  private static Map<String, Object> decodeMapOfStringAndObject(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      values.put(property, in.anything());
    }
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static List<JsonNode> decodeListOfJsonNode(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<JsonNode> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(JsonTrees.read(in));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Values.Anything decodeAnything(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Object any = null;
    boolean hasAny = false;
    JsonNode tree = null;
    boolean hasTree = false;
    RawJson raw = null;
    boolean hasRaw = false;
    Object perhaps = null;
    JsonNode perhapsTree = null;
    Optional<RawJson> perhapsRaw = Optional.empty();
    List<Object> list = null;
    boolean hasList = false;
    Map<String, Object> map = null;
    boolean hasMap = false;
    List<JsonNode> trees = null;
    boolean hasTrees = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "any" -> {
          any = in.anything();
          hasAny = true;
        }
        case "tree" -> {
          tree = JsonTrees.read(in);
          hasTree = true;
        }
        case "raw" -> {
          raw = in.raw();
          hasRaw = true;
        }
        case "perhaps" -> perhaps = in.anything();
        case "perhapsTree" -> perhapsTree = in.isNull() ? null : JsonTrees.read(in);
        case "perhapsRaw" -> perhapsRaw = Optional.ofNullable(in.raw());
        case "list" -> {
          list = decodeListOfObject(in);
          hasList = true;
        }
        case "map" -> {
          map = decodeMapOfStringAndObject(in);
          hasMap = true;
        }
        case "trees" -> {
          trees = decodeListOfJsonNode(in);
          hasTrees = true;
        }
        default -> in.unknown(property, "any", "tree", "raw", "perhaps", "perhapsTree",
            "perhapsRaw", "list", "map", "trees");
      }
    }
    if (!hasAny) {
      in.missing("any");
    }
    if (!hasTree) {
      in.missing("tree");
    }
    if (!hasRaw) {
      in.missing("raw");
    }
    if (!hasList) {
      in.missing("list");
    }
    if (!hasMap) {
      in.missing("map");
    }
    if (!hasTrees) {
      in.missing("trees");
    }
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Values.Anything(any, tree, raw, perhaps, perhapsTree, perhapsRaw, list, map,
          trees);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static AnythingArguments decodeAnythingArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Values.Anything value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeAnything(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    if (!hasValue) {
      in.missing("value");
    }
    if (in.violations() != before) {
      return null;
    }
    return new AnythingArguments(value);
  }

  private static void encodeListOfObject(JsonGenerator out, List<Object> values) {
    out.writeStartArray();
    for (Object value : values) {
      Encode.anything(out, value);
    }
    out.writeEndArray();
  }

  private static void encodeMapOfStringAndObject(JsonGenerator out, Map<String, Object> values) {
    out.writeStartObject();
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      out.writeName(Encode.required(entry.getKey(), "key"));
      Encode.anything(out, entry.getValue());
    }
    out.writeEndObject();
  }

  private static void encodeListOfJsonNode(JsonGenerator out, List<JsonNode> values) {
    out.writeStartArray();
    for (JsonNode value : values) {
      JsonTrees.write(out, Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeAnything(JsonGenerator out, Values.Anything value) {
    out.writeStartObject();
    out.writeName("any");
    Encode.anything(out, value.any());
    out.writeName("tree");
    JsonTrees.write(out, Encode.required(value.tree(), "tree"));
    out.writeName("raw");
    out.writeRawValue(Encode.required(value.raw(), "raw"));
    Object perhaps = value.perhaps();
    if (perhaps != null) {
      out.writeName("perhaps");
      Encode.anything(out, perhaps);
    }
    JsonNode perhapsTree = value.perhapsTree();
    if (perhapsTree != null) {
      out.writeName("perhapsTree");
      JsonTrees.write(out, perhapsTree);
    }
    Optional<RawJson> perhapsRaw = Encode.required(value.perhapsRaw(), "perhapsRaw");
    if (perhapsRaw.isPresent()) {
      out.writeName("perhapsRaw");
      out.writeRawValue(perhapsRaw.get());
    }
    out.writeName("list");
    encodeListOfObject(out, Encode.required(value.list(), "list"));
    out.writeName("map");
    encodeMapOfStringAndObject(out, Encode.required(value.map(), "map"));
    out.writeName("trees");
    encodeListOfJsonNode(out, Encode.required(value.trees(), "trees"));
    out.writeEndObject();
  }

  private Outcome callAnything(Call call) {
    AnythingArguments arguments = (AnythingArguments) call.arguments();
    Values.Anything result = values.anything(arguments.value());
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeAnything(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static NoArguments decodeNoArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      in.unknown(property);
    }
    if (in.violations() != before) {
      return null;
    }
    return new NoArguments();
  }

  private Outcome callReturned(Call call) {
    Object result = values.returned();
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    Encode.anything(out, result);
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static List<Integer> decodeListOfInteger(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Integer> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Values.Nested decodeNested(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int depth = 0;
    boolean hasDepth = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "depth" -> {
          depth = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasDepth = true;
        }
        default -> in.unknown(property, "depth");
      }
    }
    if (!hasDepth) {
      in.missing("depth");
    }
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Values.Nested(depth);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static Values.Patch decodePatch(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Presence<String> name = Presence.absent();
    Presence<Integer> count = Presence.absent();
    Presence<List<Integer>> numbers = Presence.absent();
    Presence<Values.Nested> nested = Presence.absent();
    Presence<Object> any = Presence.absent();
    Presence<JsonNode> tree = Presence.absent();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> name = in.isNull() ? Presence.ofNull() : Presence.ofNullable(in.string());
        case "count" -> count = in.isNull() ? Presence.ofNull() : Presence.of((int) in.integer(Integer.MIN_VALUE, 9));
        case "numbers" -> numbers = in.isNull() ? Presence.ofNull() : Presence.ofNullable(decodeListOfInteger(in));
        case "nested" -> nested = in.isNull() ? Presence.ofNull() : Presence.ofNullable(decodeNested(in));
        case "any" -> any = Presence.ofNullable(in.anything());
        case "tree" -> tree = in.isNull() ? Presence.ofNull() : Presence.ofNullable(JsonTrees.read(in));
        default -> in.unknown(property, "name", "count", "numbers", "nested", "any", "tree");
      }
    }
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Values.Patch(name, count, numbers, nested, any, tree);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static PatchArguments decodePatchArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Values.Patch value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodePatch(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    if (!hasValue) {
      in.missing("value");
    }
    if (in.violations() != before) {
      return null;
    }
    return new PatchArguments(value);
  }

  private static void encodeListOfInteger(JsonGenerator out, List<Integer> values) {
    out.writeStartArray();
    for (Integer value : values) {
      out.writeNumber(Encode.required(value, "element").intValue());
    }
    out.writeEndArray();
  }

  private static void encodeNested(JsonGenerator out, Values.Nested value) {
    out.writeStartObject();
    out.writeName("depth");
    out.writeNumber(value.depth());
    out.writeEndObject();
  }

  private static void encodePatch(JsonGenerator out, Values.Patch value) {
    out.writeStartObject();
    Presence<String> name = Encode.required(value.name(), "name");
    if (!name.isAbsent()) {
      out.writeName("name");
      if (name.isNull()) {
        out.writeNull();
      } else {
        out.writeString(name.get());
      }
    }
    Presence<Integer> count = Encode.required(value.count(), "count");
    if (!count.isAbsent()) {
      out.writeName("count");
      if (count.isNull()) {
        out.writeNull();
      } else {
        Encode.integer(out, count.get(), Integer.MIN_VALUE, 9);
      }
    }
    Presence<List<Integer>> numbers = Encode.required(value.numbers(), "numbers");
    if (!numbers.isAbsent()) {
      out.writeName("numbers");
      if (numbers.isNull()) {
        out.writeNull();
      } else {
        encodeListOfInteger(out, numbers.get());
      }
    }
    Presence<Values.Nested> nested = Encode.required(value.nested(), "nested");
    if (!nested.isAbsent()) {
      out.writeName("nested");
      if (nested.isNull()) {
        out.writeNull();
      } else {
        encodeNested(out, nested.get());
      }
    }
    Presence<Object> any = Encode.required(value.any(), "any");
    if (!any.isAbsent()) {
      out.writeName("any");
      if (any.isNull()) {
        out.writeNull();
      } else {
        Encode.anything(out, any.get());
      }
    }
    Presence<JsonNode> tree = Encode.required(value.tree(), "tree");
    if (!tree.isAbsent()) {
      out.writeName("tree");
      if (tree.isNull()) {
        out.writeNull();
      } else {
        JsonTrees.write(out, tree.get());
      }
    }
    out.writeEndObject();
  }

  private Outcome callPatch(Call call) {
    PatchArguments arguments = (PatchArguments) call.arguments();
    Values.Patch result = values.patch(arguments.value());
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodePatch(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static LimitArguments decodeLimitArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Presence<Integer> limit = Presence.absent();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "limit" -> limit = in.isNull() ? Presence.ofNull() : Presence.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        default -> in.unknown(property, "limit");
      }
    }
    if (in.violations() != before) {
      return null;
    }
    return new LimitArguments(limit);
  }

  private Outcome callLimit(Call call) {
    LimitArguments arguments = (LimitArguments) call.arguments();
    String result = values.limit(arguments.limit());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private static PromptArguments readPromptArguments(TextArguments in) {
    int before = in.violations();
    in.expectOnly("text", "flag");
    Presence<String> text = in.has("text") ? Presence.ofNullable(in.string("text"))
        : Presence.absent();
    Presence<Boolean> flag = in.has("flag") ? Presence.of(in.bool("flag")) : Presence.absent();
    return in.violations() == before ? new PromptArguments(text, flag) : null;
  }

  private Outcome callPrompt(Call call) {
    PromptArguments arguments = (PromptArguments) call.arguments();
    String result = values.prompt(arguments.text(), arguments.flag());
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

  private record AnythingArguments(Values.Anything value) {
  }

  private record NoArguments() {
  }

  private record PatchArguments(Values.Patch value) {
  }

  private record LimitArguments(Presence<Integer> limit) {
  }

  private record PromptArguments(Presence<String> text, Presence<Boolean> flag) {
  }
}
