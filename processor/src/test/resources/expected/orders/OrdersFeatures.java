package good.orders;

import dev.tenon.runtime.call.Await;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Dates;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.Scalars;
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
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Orders}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class OrdersFeatures implements Features {
  private static final int FIND_ORDERS = 0;

  private static final int CANCEL = 1;

  private static final int PING = 2;

  private static final int ORDER = 3;

  private static final int HOURS = 4;

  private static final int APOLOGY = 5;

  private static final int APOLOGY_TONE = 6;

  private static final int CUSTOMERS = 7;

  private static final Length NOT_BLANK = new Length(1, Integer.MAX_VALUE, true);

  private static final Range FROM_0 = Range.atLeast("0");

  private static final String FIND_ORDERS_INPUT = "{\"type\":\"object\",\"properties\":{\"customer\":{\"type\":\"string\",\"description\":\"the customer's number\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"limit\":{\"type\":\"integer\",\"description\":\"how many orders at the most\",\"default\":50,\"minimum\":1,\"maximum\":500},\"filter\":{\"type\":\"object\",\"properties\":{\"tone\":{\"type\":\"string\",\"enum\":[\"FORMAL\",\"WARM\"]},\"least\":{\"type\":\"number\",\"default\":0.5,\"minimum\":0}},\"additionalProperties\":false},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"}},\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"}},\"required\":[\"customer\",\"tags\",\"region\"],\"additionalProperties\":false}";

  private static final String FIND_ORDERS_OUTPUT = "{\"type\":\"object\",\"description\":\"A page of something.\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"An order.\",\"properties\":{\"id\":{\"type\":\"integer\",\"description\":\"its number\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"total\":{\"type\":\"number\",\"description\":\"what it costs\"},\"placed\":{\"type\":\"string\",\"format\":\"date-time\"},\"note\":{\"type\":\"string\"},\"tones\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"FORMAL\",\"WARM\"]},\"uniqueItems\":true},\"parts\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"id\",\"total\",\"placed\",\"tones\",\"parts\"],\"additionalProperties\":false}},\"next\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"counts\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"FORMAL\",\"WARM\"]},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"items\",\"counts\"],\"additionalProperties\":false}";

  private static final String CANCEL_INPUT = "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"string\",\"format\":\"uuid\"}},\"required\":[\"order\"],\"additionalProperties\":false}";

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private final Orders orders;

  OrdersFeatures(Orders orders) {
    this.orders = Objects.requireNonNull(orders, "orders");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("findOrders", null, "Finds a customer's orders, the newest first."),
            new Hints(true, null, null, null),
            RawJson.of(FIND_ORDERS_INPUT),
            RawJson.of(FIND_ORDERS_OUTPUT),
            true,
            List.of(new HeaderParameter("region", "Region")),
            this,
            FIND_ORDERS));
    registry.add(
        new ToolEntry(
            Presentation.of("cancel", null, "Cancels an order."),
            new Hints(null, true, true, null),
            RawJson.of(CANCEL_INPUT),
            null,
            false,
            List.of(),
            this,
            CANCEL));
    registry.add(
        new ToolEntry(
            Presentation.of("ping", null, "Pings."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            PING));
    registry.add(
        new ResourceEntry(
            "orders://{id}",
            Presentation.of("order", null, "One order."),
            "application/json",
            this,
            ORDER));
    registry.add(
        new ResourceEntry(
            "shop://hours",
            Presentation.of("hours", null, "The opening hours."),
            "text/markdown",
            this,
            HOURS));
    registry.add(
        new PromptEntry(
            Presentation.of("apology", "Apology", "Writes an apology."),
            List.of(
                new PromptEntry.Argument("customer", null, "whom to", true),
                new PromptEntry.Argument("tone", null, "how formal", true),
                new PromptEntry.Argument("words", null, null, false)),
            this,
            APOLOGY));
    registry.add(new CompletionEntry("apology", true, "tone", this, APOLOGY_TONE));
    registry.add(new CompletionEntry("apology", true, "customer", this, CUSTOMERS));
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
        case FIND_ORDERS -> decodeFindOrdersArguments(arguments);
        case CANCEL -> decodeCancelArguments(arguments);
        case PING -> decodeNoArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case ORDER -> readOrderArguments(arguments);
        case APOLOGY -> readApologyArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) throws Exception {
      return switch (feature) {
        case FIND_ORDERS -> callFindOrders(call);
        case CANCEL -> callCancel(call);
        case PING -> callPing(call);
        case ORDER -> callOrder(call);
        case HOURS -> callHours(call);
        case APOLOGY -> callApology(call);
        case APOLOGY_TONE -> completeOneOf(call, "FORMAL", "WARM");
        case CUSTOMERS -> callCustomers(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static Orders.Tone parseTone(String text) {
      return switch (text) {
        case "FORMAL" -> Orders.Tone.FORMAL;
        case "WARM" -> Orders.Tone.WARM;
        default -> null;
      };
    }

    private static Orders.Tone decodeTone(JsonReader in) {
      String text = in.string();
      if (text == null) {
        return null;
      }
      Orders.Tone value = parseTone(text);
      if (value == null) {
        in.notOneOf("FORMAL", "WARM");
      }
      return value;
    }

    private static Orders.Filter decodeFilter(JsonReader in) {
      Optional<Orders.Tone> tone = Optional.empty();
      double least = 0.5;
      ObjectReader object = Names.FILTER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> tone = Optional.ofNullable(decodeTone(in));
          case 1 -> least = in.number(FROM_0);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Orders.Filter(tone, least);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<String> decodeListOfString(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<String> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(in.string(NOT_BLANK));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static FindOrdersArguments decodeFindOrdersArguments(JsonReader in) {
      String customer = null;
      int limit = 50;
      Optional<Orders.Filter> filter = Optional.empty();
      List<String> tags = null;
      String region = null;
      ObjectReader object = Names.FIND_ORDERS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> customer = in.string(NOT_BLANK);
          case 1 -> limit = (int) in.integer(1, 500);
          case 2 -> filter = Optional.ofNullable(decodeFilter(in));
          case 3 -> tags = decodeListOfString(in);
          case 4 -> region = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new FindOrdersArguments(customer, limit, filter, tags, region);
    }

    private static void encodeSetOfTone(JsonGenerator out, Set<Orders.Tone> values) {
      out.writeStartArray();
      for (Orders.Tone value : values) {
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeArrayOfInt(JsonGenerator out, int[] values) {
      out.writeStartArray();
      for (int value : values) {
        out.writeNumber(value);
      }
      out.writeEndArray();
    }

    private static void encodeOrder(JsonGenerator out, Orders.Order value) {
      out.writeStartObject();
      out.writeNumberProperty("id", value.id());
      Required.number(out, "total", value.total());
      Dates.property(out, "placed", value.placed());
      Optional<String> note = value.note();
      Required.value(note, "note");
      if (note.isPresent()) {
        out.writeName("note");
        out.writeString(note.get());
      }
      Set<Orders.Tone> tones = value.tones();
      Required.name(out, "tones", tones);
      encodeSetOfTone(out, tones);
      int[] parts = value.parts();
      Required.name(out, "parts", parts);
      encodeArrayOfInt(out, parts);
      out.writeEndObject();
    }

    private static void encodeListOfOrder(JsonGenerator out, List<Orders.Order> values) {
      out.writeStartArray();
      for (Orders.Order value : values) {
        Required.value(value, "element");
        encodeOrder(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfToneAndInteger(JsonGenerator out,
        Map<Orders.Tone, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Orders.Tone, Integer> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key").name());
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodePageOfOrder(JsonGenerator out, Orders.Page<Orders.Order> value) {
      out.writeStartObject();
      List<Orders.Order> items = value.items();
      Required.name(out, "items", items);
      encodeListOfOrder(out, items);
      OptionalInt next = value.next();
      Required.value(next, "next");
      if (next.isPresent()) {
        out.writeName("next");
        out.writeNumber(next.getAsInt());
      }
      Map<Orders.Tone, Integer> counts = value.counts();
      Required.name(out, "counts", counts);
      encodeMapOfToneAndInteger(out, counts);
      out.writeEndObject();
    }

    private Outcome callFindOrders(Call call) throws Exception {
      FindOrdersArguments arguments = (FindOrdersArguments) call.arguments();
      Orders.Page<Orders.Order> result = orders.findOrders(arguments.customer, arguments.limit,
          arguments.filter, arguments.tags, arguments.region, call.context());
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodePageOfOrder(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static CancelArguments decodeCancelArguments(JsonReader in) {
      UUID order = null;
      ObjectReader object = Names.CANCEL_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> order = in.scalar(Scalars.UUID);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CancelArguments(order);
    }

    private Outcome callCancel(Call call) throws Exception {
      CancelArguments arguments = (CancelArguments) call.arguments();
      String result = Await.result(orders.cancel(arguments.order, call.context().progress()));
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private static Outcome callPing(Call call) {
      Orders.ping();
      return Outcome.ToolResult.empty();
    }

    private static OrderArguments readOrderArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("id");
      long id = in.require("id") ? in.integer("id", Long.MIN_VALUE, Long.MAX_VALUE) : 0;
      return in.violations() == before ? new OrderArguments(id) : null;
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callOrder(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      OrderArguments arguments = (OrderArguments) request.variables();
      Optional<Orders.Order> result = orders.order(arguments.id);
      if (result.isEmpty()) {
        return notFound(request);
      }
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      encodeOrder(out, result.get());
      return Outcome.ResourceResult.json(request.uri(), "application/json", buffer.toRawJson());
    }

    private Outcome callHours(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      String result = orders.hours();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/markdown", result);
    }

    private static Orders.Tone readTone(TextArguments in, String name) {
      Orders.Tone value = parseTone(in.string(name));
      if (value == null) {
        in.notOneOf(name, "FORMAL", "WARM");
      }
      return value;
    }

    private static ApologyArguments readApologyArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("customer", "tone", "words");
      String customer = in.require("customer") ? in.string("customer") : null;
      Orders.Tone tone = in.require("tone") ? readTone(in, "tone") : null;
      Optional<Integer> words = in.has("words")
          ? Optional.of((int) in.integer("words", Integer.MIN_VALUE, Integer.MAX_VALUE))
          : Optional.empty();
      return in.violations() == before ? new ApologyArguments(customer, tone, words) : null;
    }

    private Outcome callApology(Call call) {
      ApologyArguments arguments = (ApologyArguments) call.arguments();
      String result = orders.apology(arguments.customer, arguments.tone, arguments.words);
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

    private Outcome callCustomers(Call call) {
      CompletionRequest request = (CompletionRequest) call.arguments();
      List<String> result = orders.customers(request.typed(),
          Optional.ofNullable(request.chosen().get("tone")));
      return new Outcome.CompletionResult(Encode.required(result, "result"));
    }
  }

  private static final class FindOrdersArguments {
    final String customer;

    final int limit;

    final Optional<Orders.Filter> filter;

    final List<String> tags;

    final String region;

    FindOrdersArguments(String customer, int limit, Optional<Orders.Filter> filter,
        List<String> tags, String region) {
      this.customer = customer;
      this.limit = limit;
      this.filter = filter;
      this.tags = tags;
      this.region = region;
    }
  }

  private static final class CancelArguments {
    final UUID order;

    CancelArguments(UUID order) {
      this.order = order;
    }
  }

  private static final class NoArguments {
  }

  private static final class OrderArguments {
    final long id;

    OrderArguments(long id) {
      this.id = id;
    }
  }

  private static final class ApologyArguments {
    final String customer;

    final Orders.Tone tone;

    final Optional<Integer> words;

    ApologyArguments(String customer, Orders.Tone tone, Optional<Integer> words) {
      this.customer = customer;
      this.tone = tone;
      this.words = words;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames FIND_ORDERS_ARGUMENTS = PropertyNames.of("customer", "limit",
        "filter", "tags", "region").optional(1, 2);

    static final PropertyNames FILTER = PropertyNames.of("tone", "least").optional(0, 1);

    static final PropertyNames CANCEL_ARGUMENTS = PropertyNames.of("order");

    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();
  }
}
