package good.beans;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Length;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Beans}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class BeansFeatures implements Features {
  private static final int PERSON = 0;

  private static final int MONEY = 1;

  private static final int RANGE = 2;

  private static final int REPORT = 3;

  private static final int THINGS = 4;

  private static final int PART = 5;

  private static final int SWAP = 6;

  private static final Length NOT_BLANK = new Length(1, Integer.MAX_VALUE, true);

  private static final String PERSON_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A person.\",\"properties\":{\"id\":{\"type\":\"integer\",\"description\":\"What it is known by.\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"name\":{\"type\":\"string\",\"description\":\"How they are called.\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"active\":{\"type\":\"boolean\"},\"nick\":{\"type\":[\"string\",\"null\"]},\"scores\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"mail\":{\"type\":\"string\"},\"language\":{\"type\":\"string\",\"default\":\"en\"},\"note\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String PERSON_OUTPUT = "{\"type\":\"object\",\"description\":\"A person.\",\"properties\":{\"id\":{\"type\":\"integer\",\"description\":\"What it is known by.\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"name\":{\"type\":\"string\",\"description\":\"How they are called.\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"active\":{\"type\":\"boolean\"},\"nick\":{\"type\":\"string\"},\"scores\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"mail\":{\"type\":\"string\"},\"language\":{\"type\":\"string\",\"default\":\"en\"},\"note\":{\"type\":\"string\"},\"badge\":{\"type\":\"string\",\"description\":\"What stands on the badge.\"}},\"required\":[\"name\",\"age\",\"active\"],\"additionalProperties\":false}";

  private static final String MONEY_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A class without setters.\",\"properties\":{\"currency\":{\"type\":\"string\",\"description\":\"the code of the currency\"},\"cents\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"note\":{\"type\":\"string\"}},\"required\":[\"currency\",\"cents\",\"note\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String MONEY_OUTPUT = "{\"type\":\"object\",\"description\":\"A class without setters.\",\"properties\":{\"currency\":{\"type\":\"string\",\"description\":\"the code of the currency\"},\"cents\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"note\":{\"type\":\"string\"}},\"required\":[\"currency\",\"cents\",\"note\"],\"additionalProperties\":false}";

  private static final String RANGE_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A class that a method makes.\",\"properties\":{\"from\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"to\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String RANGE_OUTPUT = "{\"type\":\"object\",\"description\":\"A class that a method makes.\",\"properties\":{\"from\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"to\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\"],\"additionalProperties\":false}";

  private static final String REPORT_INPUT = "{\"type\":\"object\",\"properties\":{\"lines\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"lines\"],\"additionalProperties\":false}";

  private static final String REPORT_OUTPUT = "{\"type\":\"object\",\"description\":\"A class that is only returned.\",\"properties\":{\"lines\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"lines\"],\"additionalProperties\":false}";

  private static final String THINGS_INPUT = "{\"type\":\"object\",\"properties\":{\"values\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"What all things have.\",\"properties\":{\"id\":{\"type\":\"string\",\"description\":\"What it is known by.\"}},\"additionalProperties\":false}}},\"required\":[\"values\"],\"additionalProperties\":false}";

  private static final String THINGS_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"What all things have.\",\"properties\":{\"id\":{\"type\":\"string\",\"description\":\"What it is known by.\"}},\"additionalProperties\":false}}";

  private static final String PART_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"$ref\":\"#/$defs/Part\"}},\"required\":[\"value\"],\"additionalProperties\":false,\"$defs\":{\"Part\":{\"type\":\"object\",\"description\":\"A bean that contains itself.\",\"properties\":{\"name\":{\"type\":\"string\"},\"parts\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Part\"}},\"owner\":{\"anyOf\":[{\"$ref\":\"#/$defs/Owner\"},{\"type\":\"null\"}]}},\"additionalProperties\":false},\"Owner\":{\"type\":\"object\",\"description\":\"A record in a circle with a bean.\",\"properties\":{\"name\":{\"type\":\"string\"},\"favourite\":{\"$ref\":\"#/$defs/Part\"}},\"required\":[\"name\"],\"additionalProperties\":false}}}";

  private static final String PART_OUTPUT = "{\"type\":\"object\",\"description\":\"A bean that contains itself.\",\"properties\":{\"name\":{\"type\":\"string\"},\"parts\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Part\"}},\"owner\":{\"$ref\":\"#/$defs/Owner\"}},\"additionalProperties\":false,\"$defs\":{\"Part\":{\"type\":\"object\",\"description\":\"A bean that contains itself.\",\"properties\":{\"name\":{\"type\":\"string\"},\"parts\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Part\"}},\"owner\":{\"$ref\":\"#/$defs/Owner\"}},\"additionalProperties\":false},\"Owner\":{\"type\":\"object\",\"description\":\"A record in a circle with a bean.\",\"properties\":{\"name\":{\"type\":\"string\"},\"favourite\":{\"$ref\":\"#/$defs/Part\"}},\"required\":[\"name\"],\"additionalProperties\":false}}}";

  private static final String SWAP_INPUT = "{\"type\":\"object\",\"properties\":{\"from\":{\"$ref\":\"#/$defs/Person\",\"description\":\"who gives\"},\"to\":{\"$ref\":\"#/$defs/Person\"},\"cost\":{\"type\":\"object\",\"description\":\"A class that a method makes.\",\"properties\":{\"from\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"to\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\"],\"additionalProperties\":false},\"fee\":{\"type\":\"object\",\"description\":\"A class that a method makes.\",\"properties\":{\"from\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"to\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\"],\"additionalProperties\":false}},\"required\":[\"from\",\"to\",\"cost\",\"fee\"],\"additionalProperties\":false,\"$defs\":{\"Person\":{\"type\":\"object\",\"description\":\"A person.\",\"properties\":{\"id\":{\"type\":\"integer\",\"description\":\"What it is known by.\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"name\":{\"type\":\"string\",\"description\":\"How they are called.\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"active\":{\"type\":\"boolean\"},\"nick\":{\"type\":[\"string\",\"null\"]},\"scores\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"mail\":{\"type\":\"string\"},\"language\":{\"type\":\"string\",\"default\":\"en\"},\"note\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}}}";

  private static final String SWAP_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"A person.\",\"properties\":{\"id\":{\"type\":\"integer\",\"description\":\"What it is known by.\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"name\":{\"type\":\"string\",\"description\":\"How they are called.\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"active\":{\"type\":\"boolean\"},\"nick\":{\"type\":\"string\"},\"scores\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"mail\":{\"type\":\"string\"},\"language\":{\"type\":\"string\",\"default\":\"en\"},\"note\":{\"type\":\"string\"},\"badge\":{\"type\":\"string\",\"description\":\"What stands on the badge.\"}},\"required\":[\"name\",\"age\",\"active\"],\"additionalProperties\":false}}";

  private final Beans beans;

  BeansFeatures(Beans beans) {
    this.beans = Objects.requireNonNull(beans, "beans");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("person", null, "Person."),
            Hints.NONE,
            RawJson.of(PERSON_INPUT),
            RawJson.of(PERSON_OUTPUT),
            true,
            List.of(),
            this,
            PERSON));
    registry.add(
        new ToolEntry(
            Presentation.of("money", null, "Money."),
            Hints.NONE,
            RawJson.of(MONEY_INPUT),
            RawJson.of(MONEY_OUTPUT),
            true,
            List.of(),
            this,
            MONEY));
    registry.add(
        new ToolEntry(
            Presentation.of("range", null, "Range."),
            Hints.NONE,
            RawJson.of(RANGE_INPUT),
            RawJson.of(RANGE_OUTPUT),
            true,
            List.of(),
            this,
            RANGE));
    registry.add(
        new ToolEntry(
            Presentation.of("report", null, "Report."),
            Hints.NONE,
            RawJson.of(REPORT_INPUT),
            RawJson.of(REPORT_OUTPUT),
            true,
            List.of(),
            this,
            REPORT));
    registry.add(
        new ToolEntry(
            Presentation.of("things", null, "Thing."),
            Hints.NONE,
            RawJson.of(THINGS_INPUT),
            RawJson.of(THINGS_OUTPUT),
            false,
            List.of(),
            this,
            THINGS));
    registry.add(
        new ToolEntry(
            Presentation.of("part", null, "Part."),
            Hints.NONE,
            RawJson.of(PART_INPUT),
            RawJson.of(PART_OUTPUT),
            true,
            List.of(),
            this,
            PART));
    registry.add(
        new ToolEntry(
            Presentation.of("swap", null, "Swaps two people."),
            Hints.NONE,
            RawJson.of(SWAP_INPUT),
            RawJson.of(SWAP_OUTPUT),
            false,
            List.of(),
            this,
            SWAP));
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
        case PERSON -> decodePersonArguments(arguments);
        case MONEY -> decodeMoneyArguments(arguments);
        case RANGE -> decodeRangeArguments(arguments);
        case REPORT -> decodeReportArguments(arguments);
        case THINGS -> decodeThingsArguments(arguments);
        case PART -> decodePartArguments(arguments);
        case SWAP -> decodeSwapArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case PERSON -> callPerson(call);
        case MONEY -> callMoney(call);
        case RANGE -> callRange(call);
        case REPORT -> callReport(call);
        case THINGS -> callThings(call);
        case PART -> callPart(call);
        case SWAP -> callSwap(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static List<Integer> decodeListOfInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Integer> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add((int) in.integer(1, Integer.MAX_VALUE));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Beans.Person decodePerson(JsonReader in) {
      Long id = null;
      String name = null;
      int age = 0;
      boolean active = false;
      String nick = null;
      List<Integer> scores = null;
      Optional<String> mail = Optional.empty();
      String language = "en";
      String note = null;
      String password = null;
      ObjectReader object = Names.PERSON.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> id = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 1 -> name = in.string(NOT_BLANK);
          case 2 -> age = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 3 -> active = in.bool();
          case 4 -> nick = in.isNull() ? null : in.string();
          case 5 -> scores = decodeListOfInteger(in);
          case 6 -> mail = Optional.ofNullable(in.string());
          case 7 -> language = in.string();
          case 8 -> note = in.string();
          case 9 -> password = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        Beans.Person result = new Beans.Person();
        if (object.has(0)) {
          result.setId(id);
        }
        result.setName(name);
        if (object.has(2)) {
          result.setAge(age);
        }
        if (object.has(3)) {
          result.setActive(active);
        }
        if (object.has(4)) {
          result.setNick(nick);
        }
        if (object.has(5)) {
          result.setScores(scores);
        }
        if (object.has(6)) {
          result.setMail(mail);
        }
        result.setLanguage(language);
        if (object.has(8)) {
          result.note = note;
        }
        if (object.has(9)) {
          result.setPassword(password);
        }
        return result;
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static PersonArguments decodePersonArguments(JsonReader in) {
      Beans.Person value = null;
      ObjectReader object = Names.PERSON_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodePerson(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PersonArguments(value);
    }

    private static void encodeListOfInteger(JsonGenerator out, List<Integer> values) {
      out.writeStartArray();
      for (Integer value : values) {
        Required.value(value, "element");
        Encode.integer(out, value, 1, Integer.MAX_VALUE);
      }
      out.writeEndArray();
    }

    private static void encodePerson(JsonGenerator out, Beans.Person value) {
      out.writeStartObject();
      Long id = value.getId();
      if (id != null) {
        out.writeName("id");
        out.writeNumber(id.longValue());
      }
      Required.string(out, "name", value.getName(), NOT_BLANK);
      out.writeNumberProperty("age", value.getAge());
      out.writeBooleanProperty("active", value.isActive());
      String nick = value.getNick();
      if (nick != null) {
        out.writeName("nick");
        out.writeString(nick);
      }
      List<Integer> scores = value.getScores();
      if (scores != null) {
        out.writeName("scores");
        encodeListOfInteger(out, scores);
      }
      Optional<String> mail = value.getMail();
      if (mail != null && mail.isPresent()) {
        out.writeName("mail");
        out.writeString(mail.get());
      }
      String language = value.getLanguage();
      if (language != null) {
        out.writeName("language");
        out.writeString(language);
      }
      String note = value.note;
      if (note != null) {
        out.writeName("note");
        out.writeString(note);
      }
      String badge = value.getBadge();
      if (badge != null) {
        out.writeName("badge");
        out.writeString(badge);
      }
      out.writeEndObject();
    }

    private Outcome callPerson(Call call) {
      PersonArguments arguments = (PersonArguments) call.arguments();
      Beans.Person result = beans.person(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodePerson(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Beans.Money decodeMoney(JsonReader in) {
      String currency = null;
      long amount = 0;
      String note = null;
      ObjectReader object = Names.MONEY.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> currency = in.string();
          case 1 -> amount = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 2 -> note = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        Beans.Money result = new Beans.Money(currency, amount);
        result.setNote(note);
        return result;
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static MoneyArguments decodeMoneyArguments(JsonReader in) {
      Beans.Money value = null;
      ObjectReader object = Names.MONEY_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeMoney(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new MoneyArguments(value);
    }

    private static void encodeMoney(JsonGenerator out, Beans.Money value) {
      out.writeStartObject();
      Required.string(out, "currency", value.getCurrency());
      out.writeNumberProperty("cents", value.getAmount());
      Required.string(out, "note", value.getNote());
      out.writeEndObject();
    }

    private Outcome callMoney(Call call) {
      MoneyArguments arguments = (MoneyArguments) call.arguments();
      Beans.Money result = beans.money(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMoney(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Beans.Range decodeRange(JsonReader in) {
      int from = 0;
      Integer to = null;
      ObjectReader object = Names.RANGE.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> from = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> to = in.isNull() ? null : (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return Beans.Range.between(from, to);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static RangeArguments decodeRangeArguments(JsonReader in) {
      Beans.Range value = null;
      ObjectReader object = Names.RANGE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeRange(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new RangeArguments(value);
    }

    private static void encodeRange(JsonGenerator out, Beans.Range value) {
      out.writeStartObject();
      out.writeNumberProperty("from", value.getFrom());
      Integer to = value.getTo();
      if (to != null) {
        out.writeName("to");
        out.writeNumber(to.intValue());
      }
      out.writeEndObject();
    }

    private Outcome callRange(Call call) {
      RangeArguments arguments = (RangeArguments) call.arguments();
      Beans.Range result = beans.range(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeRange(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static ReportArguments decodeReportArguments(JsonReader in) {
      int lines = 0;
      ObjectReader object = Names.REPORT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> lines = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ReportArguments(lines);
    }

    private static void encodeReport(JsonGenerator out, Beans.Report value) {
      out.writeStartObject();
      out.writeNumberProperty("lines", value.getLines());
      out.writeEndObject();
    }

    private Outcome callReport(Call call) {
      ReportArguments arguments = (ReportArguments) call.arguments();
      Beans.Report result = beans.report(arguments.lines);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeReport(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Beans.Thing<String> decodeThingOfString(JsonReader in) {
      String id = null;
      ObjectReader object = Names.THING_OF_STRING.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> id = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        Beans.Thing<String> result = new Beans.Thing<String>();
        if (object.has(0)) {
          result.setId(id);
        }
        return result;
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<Beans.Thing<String>> decodeListOfThingOfString(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Beans.Thing<String>> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeThingOfString(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static ThingsArguments decodeThingsArguments(JsonReader in) {
      List<Beans.Thing<String>> values = null;
      ObjectReader object = Names.THINGS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> values = decodeListOfThingOfString(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ThingsArguments(values);
    }

    private static void encodeThingOfString(JsonGenerator out, Beans.Thing<String> value) {
      out.writeStartObject();
      String id = value.getId();
      if (id != null) {
        out.writeName("id");
        out.writeString(id);
      }
      out.writeEndObject();
    }

    private static void encodeListOfThingOfString(JsonGenerator out,
        List<Beans.Thing<String>> values) {
      out.writeStartArray();
      for (Beans.Thing<String> value : values) {
        Required.value(value, "element");
        encodeThingOfString(out, value);
      }
      out.writeEndArray();
    }

    private Outcome callThings(Call call) {
      ThingsArguments arguments = (ThingsArguments) call.arguments();
      List<Beans.Thing<String>> result = beans.things(arguments.values);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfThingOfString(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static List<Beans.Part> decodeListOfPart(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Beans.Part> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodePart(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Beans.Owner decodeOwner(JsonReader in) {
      String name = null;
      Optional<Beans.Part> favourite = Optional.empty();
      ObjectReader object = Names.OWNER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
          case 1 -> favourite = Optional.ofNullable(decodePart(in));
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Beans.Owner(name, favourite);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Beans.Part decodePart(JsonReader in) {
      String name = null;
      List<Beans.Part> parts = null;
      Beans.Owner owner = null;
      ObjectReader object = Names.PART.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
          case 1 -> parts = decodeListOfPart(in);
          case 2 -> owner = in.isNull() ? null : decodeOwner(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        Beans.Part result = new Beans.Part();
        if (object.has(0)) {
          result.name = name;
        }
        if (object.has(1)) {
          result.parts = parts;
        }
        if (object.has(2)) {
          result.owner = owner;
        }
        return result;
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static PartArguments decodePartArguments(JsonReader in) {
      Beans.Part value = null;
      ObjectReader object = Names.PART_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodePart(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PartArguments(value);
    }

    private static void encodeListOfPart(JsonGenerator out, List<Beans.Part> values) {
      out.writeStartArray();
      for (Beans.Part value : values) {
        Required.value(value, "element");
        encodePart(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeOwner(JsonGenerator out, Beans.Owner value) {
      out.writeStartObject();
      Required.string(out, "name", value.name());
      Optional<Beans.Part> favourite = value.favourite();
      Required.value(favourite, "favourite");
      if (favourite.isPresent()) {
        out.writeName("favourite");
        encodePart(out, favourite.get());
      }
      out.writeEndObject();
    }

    private static void encodePart(JsonGenerator out, Beans.Part value) {
      out.writeStartObject();
      String name = value.name;
      if (name != null) {
        out.writeName("name");
        out.writeString(name);
      }
      List<Beans.Part> parts = value.parts;
      if (parts != null) {
        out.writeName("parts");
        encodeListOfPart(out, parts);
      }
      Beans.Owner owner = value.owner;
      if (owner != null) {
        out.writeName("owner");
        encodeOwner(out, owner);
      }
      out.writeEndObject();
    }

    private Outcome callPart(Call call) {
      PartArguments arguments = (PartArguments) call.arguments();
      Beans.Part result = beans.part(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodePart(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static SwapArguments decodeSwapArguments(JsonReader in) {
      Beans.Person from = null;
      Beans.Person to = null;
      Beans.Range cost = null;
      Beans.Range fee = null;
      ObjectReader object = Names.SWAP_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> from = decodePerson(in);
          case 1 -> to = decodePerson(in);
          case 2 -> cost = decodeRange(in);
          case 3 -> fee = decodeRange(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new SwapArguments(from, to, cost, fee);
    }

    private static void encodeListOfPerson(JsonGenerator out, List<Beans.Person> values) {
      out.writeStartArray();
      for (Beans.Person value : values) {
        Required.value(value, "element");
        encodePerson(out, value);
      }
      out.writeEndArray();
    }

    private Outcome callSwap(Call call) {
      SwapArguments arguments = (SwapArguments) call.arguments();
      List<Beans.Person> result = beans.swap(arguments.from, arguments.to, arguments.cost,
          arguments.fee);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfPerson(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
  }

  private static final class PersonArguments {
    final Beans.Person value;

    PersonArguments(Beans.Person value) {
      this.value = value;
    }
  }

  private static final class MoneyArguments {
    final Beans.Money value;

    MoneyArguments(Beans.Money value) {
      this.value = value;
    }
  }

  private static final class RangeArguments {
    final Beans.Range value;

    RangeArguments(Beans.Range value) {
      this.value = value;
    }
  }

  private static final class ReportArguments {
    final int lines;

    ReportArguments(int lines) {
      this.lines = lines;
    }
  }

  private static final class ThingsArguments {
    final List<Beans.Thing<String>> values;

    ThingsArguments(List<Beans.Thing<String>> values) {
      this.values = values;
    }
  }

  private static final class PartArguments {
    final Beans.Part value;

    PartArguments(Beans.Part value) {
      this.value = value;
    }
  }

  private static final class SwapArguments {
    final Beans.Person from;

    final Beans.Person to;

    final Beans.Range cost;

    final Beans.Range fee;

    SwapArguments(Beans.Person from, Beans.Person to, Beans.Range cost, Beans.Range fee) {
      this.from = from;
      this.to = to;
      this.cost = cost;
      this.fee = fee;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames PERSON_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames PERSON = PropertyNames.of("id", "name", "age", "active", "nick",
        "scores", "mail", "language", "note", "password").optional(0, 2, 3, 4, 5, 6, 7, 8,
        9).alias(4, "nickname");

    static final PropertyNames MONEY_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames MONEY = PropertyNames.of("currency", "cents", "note");

    static final PropertyNames RANGE_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames RANGE = PropertyNames.of("from", "to").optional(1);

    static final PropertyNames REPORT_ARGUMENTS = PropertyNames.of("lines");

    static final PropertyNames THINGS_ARGUMENTS = PropertyNames.of("values");

    static final PropertyNames THING_OF_STRING = PropertyNames.of("id").optional(0);

    static final PropertyNames PART_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames PART = PropertyNames.of("name", "parts", "owner").optional(0, 1, 2);

    static final PropertyNames OWNER = PropertyNames.of("name", "favourite").optional(1);

    static final PropertyNames SWAP_ARGUMENTS = PropertyNames.of("from", "to", "cost", "fee");
  }
}
