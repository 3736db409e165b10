package good.opaque;

import dev.tenon.Presence;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.schema.OpaqueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;

/**
 * Serves the annotated methods of {@link Opaques}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class OpaquesFeatures implements Features {
  private static final int HOLDER = 0;

  private static final int MONEY = 1;

  private static final int TEMPERATURE = 2;

  private static final String HOLDER_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"price\":{},\"nullable\":{},\"maybe\":{},\"patch\":{},\"all\":{\"type\":\"array\",\"items\":{}},\"inner\":{\"type\":\"object\",\"properties\":{\"x\":{\"minimum\":1}}},\"map\":{},\"week\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"description\":\"how warm\"}}},\"required\":[\"price\",\"all\",\"inner\",\"map\",\"week\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String HOLDER_OUTPUT = "{\"type\":\"object\",\"properties\":{\"price\":{},\"nullable\":{},\"maybe\":{},\"patch\":{},\"all\":{\"type\":\"array\",\"items\":{}},\"inner\":{\"type\":\"object\",\"properties\":{\"x\":{\"minimum\":1}}},\"map\":{},\"week\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"description\":\"how warm\"}}},\"required\":[\"price\",\"all\",\"inner\",\"map\",\"week\"],\"additionalProperties\":false}";

  private static final String MONEY_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String MONEY_OUTPUT = "{}";

  private static final String TEMPERATURE_OUTPUT = "{\"type\":\"integer\"}";

  private final Opaques opaques;

  OpaquesFeatures(Opaques opaques) {
    this.opaques = Objects.requireNonNull(opaques, "opaques");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("holder", null, "Takes and returns what databind reads and writes."),
            Hints.NONE,
            RawJson.of(HOLDER_INPUT),
            RawJson.of(HOLDER_OUTPUT),
            true,
            List.of(),
            this,
            HOLDER));
    registry.add(
        new ToolEntry(
            Presentation.of("money", null, "The whole result."),
            Hints.NONE,
            RawJson.of(MONEY_INPUT),
            RawJson.of(MONEY_OUTPUT),
            false,
            List.of(),
            this,
            MONEY));
    registry.add(
        new ToolEntry(
            Presentation.of("temperature", null, "The result of a method that says so."),
            Hints.NONE,
            RawJson.of(MONEY_INPUT),
            RawJson.of(TEMPERATURE_OUTPUT),
            false,
            List.of(),
            this,
            TEMPERATURE));
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    throw new IllegalArgumentException("there is no feature " + feature);
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return new Calls().invoke(feature, call);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case HOLDER -> decodeHolderArguments(arguments);
        case MONEY -> decodeMoneyArguments(arguments);
        case TEMPERATURE -> decodeTemperatureArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case HOLDER -> callHolder(call);
        case MONEY -> callMoney(call);
        case TEMPERATURE -> callTemperature(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static List<Opaques.Money> decodeListOfMoney(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Opaques.Money> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(MoneyType.VALUE.read(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static List<Opaques.Temperature> decodeListOfTemperature(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Opaques.Temperature> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(TemperatureType.VALUE.read(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Opaques.Holder decodeHolder(JsonReader in) {
      Opaques.Money price = null;
      Opaques.Money nullable = null;
      Optional<Opaques.Money> maybe = Optional.empty();
      Presence<Opaques.Money> patch = Presence.absent();
      List<Opaques.Money> all = null;
      Opaques.Inner inner = null;
      Map<String, List<Opaques.Inner>> map = null;
      List<Opaques.Temperature> week = null;
      ObjectReader object = Names.HOLDER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> price = MoneyType.VALUE.read(in);
          case 1 -> nullable = in.isNull() ? null : MoneyType.VALUE.read(in);
          case 2 -> maybe = Optional.ofNullable(MoneyType.VALUE.read(in));
          case 3 -> patch = in.isNull() ? Presence.ofNull() : Presence.ofNullable(MoneyType.VALUE.read(in));
          case 4 -> all = decodeListOfMoney(in);
          case 5 -> inner = InnerType.VALUE.read(in);
          case 6 -> map = MapOfStringAndListOfInnerType.VALUE.read(in);
          case 7 -> week = decodeListOfTemperature(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Opaques.Holder(price, nullable, maybe, patch, all, inner, map, week);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static HolderArguments decodeHolderArguments(JsonReader in) {
      Opaques.Holder value = null;
      ObjectReader object = Names.HOLDER_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeHolder(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new HolderArguments(value);
    }

    private static void encodeListOfMoney(JsonGenerator out, List<Opaques.Money> values) {
      out.writeStartArray();
      for (Opaques.Money value : values) {
        Required.value(value, "element");
        MoneyType.VALUE.write(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeListOfTemperature(JsonGenerator out,
        List<Opaques.Temperature> values) {
      out.writeStartArray();
      for (Opaques.Temperature value : values) {
        Required.value(value, "element");
        TemperatureType.VALUE.write(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeHolder(JsonGenerator out, Opaques.Holder value) {
      out.writeStartObject();
      Opaques.Money price = value.price();
      Required.name(out, "price", price);
      MoneyType.VALUE.write(out, price);
      Opaques.Money nullable = value.nullable();
      if (nullable != null) {
        out.writeName("nullable");
        MoneyType.VALUE.write(out, nullable);
      }
      Optional<Opaques.Money> maybe = value.maybe();
      Required.value(maybe, "maybe");
      if (maybe.isPresent()) {
        out.writeName("maybe");
        MoneyType.VALUE.write(out, maybe.get());
      }
      Presence<Opaques.Money> patch = value.patch();
      Required.value(patch, "patch");
      if (!patch.isAbsent()) {
        out.writeName("patch");
        if (patch.isNull()) {
          out.writeNull();
        } else {
          MoneyType.VALUE.write(out, patch.get());
        }
      }
      List<Opaques.Money> all = value.all();
      Required.name(out, "all", all);
      encodeListOfMoney(out, all);
      Opaques.Inner inner = value.inner();
      Required.name(out, "inner", inner);
      InnerType.VALUE.write(out, inner);
      Map<String, List<Opaques.Inner>> map = value.map();
      Required.name(out, "map", map);
      MapOfStringAndListOfInnerType.VALUE.write(out, map);
      List<Opaques.Temperature> week = value.week();
      Required.name(out, "week", week);
      encodeListOfTemperature(out, week);
      out.writeEndObject();
    }

    private Outcome callHolder(Call call) {
      HolderArguments arguments = (HolderArguments) call.arguments();
      Opaques.Holder result = opaques.holder(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeHolder(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static MoneyArguments decodeMoneyArguments(JsonReader in) {
      Opaques.Money value = null;
      ObjectReader object = Names.MONEY_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = MoneyType.VALUE.read(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new MoneyArguments(value);
    }

    private Outcome callMoney(Call call) {
      MoneyArguments arguments = (MoneyArguments) call.arguments();
      Opaques.Money result = opaques.money(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      MoneyType.VALUE.write(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static TemperatureArguments decodeTemperatureArguments(JsonReader in) {
      Opaques.Temperature value = null;
      ObjectReader object = Names.TEMPERATURE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = TemperatureType2.VALUE.read(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new TemperatureArguments(value);
    }

    private Outcome callTemperature(Call call) {
      TemperatureArguments arguments = (TemperatureArguments) call.arguments();
      Opaques.Temperature result = opaques.temperature(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      TemperatureType3.VALUE.write(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
  }

  private static final class HolderArguments {
    final Opaques.Holder value;

    HolderArguments(Opaques.Holder value) {
      this.value = value;
    }
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class MoneyType {
    static final OpaqueType<Opaques.Money> VALUE = OpaqueType.of(Opaques.Money.class, null);
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class InnerType {
    static final OpaqueType<Opaques.Inner> VALUE = OpaqueType.of(Opaques.Inner.class, "{\"type\":\"object\",\"properties\":{\"x\":{\"minimum\":1}}}");
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class MapOfStringAndListOfInnerType {
    static final OpaqueType<Map<String, List<Opaques.Inner>>> VALUE = OpaqueType.of(new TypeReference<Map<String, List<Opaques.Inner>>>() {}, null);
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class TemperatureType {
    static final OpaqueType<Opaques.Temperature> VALUE = OpaqueType.of(Opaques.Temperature.class, "{\"type\":\"integer\", \"description\":\"how warm\"}");
  }

  private static final class MoneyArguments {
    final Opaques.Money value;

    MoneyArguments(Opaques.Money value) {
      this.value = value;
    }
  }

  private static final class TemperatureArguments {
    final Opaques.Temperature value;

    TemperatureArguments(Opaques.Temperature value) {
      this.value = value;
    }
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class TemperatureType2 {
    static final OpaqueType<Opaques.Temperature> VALUE = OpaqueType.of(Opaques.Temperature.class, null);
  }

  /**
   * Apart, so that databind is loaded when it is first needed.
   */
  private static final class TemperatureType3 {
    static final OpaqueType<Opaques.Temperature> VALUE = OpaqueType.of(Opaques.Temperature.class, "{\"type\":\"integer\"}");
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames HOLDER_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames HOLDER = PropertyNames.of("price", "nullable", "maybe", "patch",
        "all", "inner", "map", "week").optional(1, 2, 3);

    static final PropertyNames MONEY_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames TEMPERATURE_ARGUMENTS = PropertyNames.of("value");
  }
}
