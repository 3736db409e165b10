package good.values;

import dev.tenon.Presence;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Dates;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonTrees;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.TextRules;
import dev.tenon.runtime.json.TimeFormat;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Serves the annotated methods of {@link Values}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ValuesFeatures implements Features {
  private static final int FORMATS = 0;

  private static final int WRAPPED = 1;

  private static final int KEYS = 2;

  private static final int CODE = 3;

  private static final int ANYTHING = 4;

  private static final int RETURNED = 5;

  private static final int PATCH = 6;

  private static final int LIMIT = 7;

  private static final int RESOURCE = 8;

  private static final int DAY = 9;

  private static final int WRAPPERS = 10;

  private static final int WRAPPERS_BOX = 11;

  private static final int PROMPT = 12;

  private static final int PROMPT_FLAG = 13;

  private static final TimeFormat<LocalDate> LOCAL_DATE_FORMAT = new TimeFormat<>(LocalDate.class, "dd.MM.yyyy", "en", null);

  private static final TimeFormat<LocalTime> LOCAL_TIME_FORMAT = new TimeFormat<>(LocalTime.class, "HH:mm", "en", null);

  private static final TimeFormat<Instant> INSTANT_FORMAT = new TimeFormat<>(Instant.class, "yyyy-MM-dd HH:mm", "en", "Europe/Zurich");

  private static final TimeFormat<LocalDate> LOCAL_DATE_FORMAT2 = new TimeFormat<>(LocalDate.class, "d MMMM yyyy", "de", null);

  private static final String FORMATS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"whole\":{\"type\":\"string\",\"description\":\"a whole number in quotes\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"bounded\":{\"type\":\"string\",\"description\":\"a whole number from 1 to 5 in quotes\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"decimal\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"real\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"single\":{\"type\":[\"string\",\"null\"],\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"usual\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"date\":{\"type\":\"string\",\"format\":\"date\"},\"day\":{\"type\":\"string\",\"description\":\"in the form dd.MM.yyyy\"},\"time\":{\"type\":\"string\",\"description\":\"in the form HH:mm\"},\"instant\":{\"type\":\"string\",\"description\":\"in the form yyyy-MM-dd HH:mm\"},\"german\":{\"type\":[\"string\",\"null\"],\"description\":\"in the form d MMMM yyyy\"},\"preset\":{\"type\":\"string\",\"description\":\"a whole number in quotes\",\"default\":\"3\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"}},\"required\":[\"whole\",\"bounded\",\"decimal\",\"real\",\"usual\",\"date\",\"day\",\"instant\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String FORMATS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"whole\":{\"type\":\"string\",\"description\":\"a whole number in quotes\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"bounded\":{\"type\":\"string\",\"description\":\"a whole number from 1 to 5 in quotes\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"decimal\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"real\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"single\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"},\"usual\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"date\":{\"type\":\"string\",\"format\":\"date\"},\"day\":{\"type\":\"string\",\"description\":\"in the form dd.MM.yyyy\"},\"time\":{\"type\":\"string\",\"description\":\"in the form HH:mm\"},\"instant\":{\"type\":\"string\",\"description\":\"in the form yyyy-MM-dd HH:mm\"},\"german\":{\"type\":[\"string\",\"null\"],\"description\":\"in the form d MMMM yyyy\"},\"preset\":{\"type\":\"string\",\"description\":\"a whole number in quotes\",\"default\":\"3\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"}},\"required\":[\"whole\",\"bounded\",\"decimal\",\"real\",\"usual\",\"date\",\"day\",\"instant\",\"preset\"],\"additionalProperties\":false}";

  private static final String WRAPPED_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"},\"amount\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":9223372036854775807},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"}},\"box\":{\"type\":\"object\",\"properties\":{\"depth\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"depth\"],\"additionalProperties\":false},\"colour\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"perhaps\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":9223372036854775807},\"nullable\":{\"type\":[\"string\",\"null\"],\"pattern\":\"^[A-Z]{2,4}$\"},\"preset\":{\"type\":\"string\",\"default\":\"AB\",\"pattern\":\"^[A-Z]{2,4}$\"},\"price\":{\"type\":\"integer\",\"default\":5,\"minimum\":0,\"maximum\":9223372036854775807}},\"required\":[\"code\",\"amount\",\"tags\",\"box\",\"colour\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String WRAPPED_OUTPUT = "{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"},\"amount\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":9223372036854775807},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"}},\"box\":{\"type\":\"object\",\"properties\":{\"depth\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"depth\"],\"additionalProperties\":false},\"colour\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"perhaps\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":9223372036854775807},\"nullable\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"},\"preset\":{\"type\":\"string\",\"default\":\"AB\",\"pattern\":\"^[A-Z]{2,4}$\"},\"price\":{\"type\":\"integer\",\"default\":5,\"minimum\":0,\"maximum\":9223372036854775807}},\"required\":[\"code\",\"amount\",\"tags\",\"box\",\"colour\",\"preset\",\"price\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_2_CHARACTERS = new Length(0, 2, false);

  private static final String KEYS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"enums\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"uuids\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"format\":\"uuid\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"wholes\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"positive\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"brief\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":2},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"codes\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"amounts\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"boxes\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"enums\",\"uuids\",\"wholes\",\"positive\",\"brief\",\"codes\",\"amounts\",\"boxes\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String KEYS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"enums\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"uuids\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"format\":\"uuid\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"wholes\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"positive\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"brief\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":2},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"codes\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"amounts\":{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"boxes\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"enums\",\"uuids\",\"wholes\",\"positive\",\"brief\",\"codes\",\"amounts\",\"boxes\"],\"additionalProperties\":false}";

  private static final String CODE_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String CODE_OUTPUT = "{\"type\":\"string\",\"pattern\":\"^[A-Z]{2,4}$\"}";

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
            Presentation.of("formats", null, "Formats."),
            Hints.NONE,
            RawJson.of(FORMATS_INPUT),
            RawJson.of(FORMATS_OUTPUT),
            true,
            List.of(),
            this,
            FORMATS));
    registry.add(
        new ToolEntry(
            Presentation.of("wrapped", null, "Wrappers."),
            Hints.NONE,
            RawJson.of(WRAPPED_INPUT),
            RawJson.of(WRAPPED_OUTPUT),
            true,
            List.of(),
            this,
            WRAPPED));
    registry.add(
        new ToolEntry(
            Presentation.of("keys", null, "Keys of maps."),
            Hints.NONE,
            RawJson.of(KEYS_INPUT),
            RawJson.of(KEYS_OUTPUT),
            true,
            List.of(),
            this,
            KEYS));
    registry.add(
        new ToolEntry(
            Presentation.of("code", null, "A wrapper as the whole result."),
            Hints.NONE,
            RawJson.of(CODE_INPUT),
            RawJson.of(CODE_OUTPUT),
            false,
            List.of(),
            this,
            CODE));
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
        new ResourceEntry(
            "values://{code}/{amount}",
            Presentation.of("resource", null, "Wrappers as variables."),
            "text/plain",
            this,
            RESOURCE));
    registry.add(
        new PromptEntry(
            Presentation.of("day", null, "Says a day in the form of a prompt."),
            List.of(new PromptEntry.Argument("day", null, null, true)),
            this,
            DAY));
    registry.add(
        new PromptEntry(
            Presentation.of("wrappers", null, "Wrappers as arguments of a prompt."),
            List.of(
                new PromptEntry.Argument("code", null, null, true),
                new PromptEntry.Argument("amount", null, null, false),
                new PromptEntry.Argument("box", null, null, false)),
            this,
            WRAPPERS));
    registry.add(new CompletionEntry("wrappers", true, "box", this, WRAPPERS_BOX));
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
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
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
        case FORMATS -> decodeFormatsArguments(arguments);
        case WRAPPED -> decodeWrappedArguments(arguments);
        case KEYS -> decodeKeysArguments(arguments);
        case CODE -> decodeCodeArguments(arguments);
        case ANYTHING -> decodeAnythingArguments(arguments);
        case RETURNED -> decodeNoArguments(arguments);
        case PATCH -> decodePatchArguments(arguments);
        case LIMIT -> decodeLimitArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case RESOURCE -> readResourceArguments(arguments);
        case DAY -> readDayArguments(arguments);
        case WRAPPERS -> readWrappersArguments(arguments);
        case PROMPT -> readPromptArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case FORMATS -> callFormats(call);
        case WRAPPED -> callWrapped(call);
        case KEYS -> callKeys(call);
        case CODE -> callCode(call);
        case ANYTHING -> callAnything(call);
        case RETURNED -> callReturned(call);
        case PATCH -> callPatch(call);
        case LIMIT -> callLimit(call);
        case RESOURCE -> callResource(call);
        case DAY -> callDay(call);
        case WRAPPERS -> callWrappers(call);
        case WRAPPERS_BOX -> completeOneOf(call, "RED", "GREEN");
        case PROMPT -> callPrompt(call);
        case PROMPT_FLAG -> completeOneOf(call, "true", "false");
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static int readInt(TextArguments in, String name) {
      return (int) in.integer(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Long readLong(TextArguments in, String name) {
      return in.integer(name, 1, 5);
    }

    private static BigDecimal readBigDecimal(TextArguments in, String name) {
      return in.decimal(name, Range.ANY);
    }

    private static double readDouble(TextArguments in, String name) {
      return in.number(name, Range.ANY);
    }

    private static Float readFloat(TextArguments in, String name) {
      return in.smallNumber(name, Range.ANY);
    }

    private static Values.Formats decodeFormats(JsonReader in) {
      int whole = 0;
      Long bounded = null;
      BigDecimal decimal = null;
      double real = 0;
      Float single = null;
      int usual = 0;
      LocalDate date = null;
      LocalDate day = null;
      Optional<LocalTime> time = Optional.empty();
      Instant instant = null;
      Presence<LocalDate> german = Presence.absent();
      int preset = 3;
      ObjectReader object = Names.FORMATS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> whole = readInt(in.quoted(), "");
          case 1 -> bounded = readLong(in.quoted(), "");
          case 2 -> decimal = readBigDecimal(in.quoted(), "");
          case 3 -> real = readDouble(in.quoted(), "");
          case 4 -> single = in.isNull() ? null : readFloat(in.quoted(), "");
          case 5 -> usual = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 6 -> date = in.scalar(Scalars.LOCAL_DATE);
          case 7 -> day = in.scalar(LOCAL_DATE_FORMAT.scalar());
          case 8 -> time = Optional.ofNullable(in.scalar(LOCAL_TIME_FORMAT.scalar()));
          case 9 -> instant = in.scalar(INSTANT_FORMAT.scalar());
          case 10 -> german = in.isNull() ? Presence.ofNull() : Presence.ofNullable(in.scalar(LOCAL_DATE_FORMAT2.scalar()));
          case 11 -> preset = readInt(in.quoted(), "");
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Values.Formats(whole, bounded, decimal, real, single, usual, date, day, time,
            instant, german, preset);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static FormatsArguments decodeFormatsArguments(JsonReader in) {
      Values.Formats value = null;
      ObjectReader object = Names.FORMATS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeFormats(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new FormatsArguments(value);
    }

    private static void encodeFormats(JsonGenerator out, Values.Formats value) {
      out.writeStartObject();
      out.writeName("whole");
      out.writeString(String.valueOf(value.whole()));
      Long bounded = value.bounded();
      Required.name(out, "bounded", bounded);
      out.writeString(String.valueOf(Encode.within(out, bounded, 1, 5)));
      BigDecimal decimal = value.decimal();
      Required.name(out, "decimal", decimal);
      out.writeString(String.valueOf(decimal));
      out.writeName("real");
      out.writeString(Encode.quoted(value.real()));
      Float single = value.single();
      if (single != null) {
        out.writeName("single");
        out.writeString(Encode.quoted(single));
      }
      out.writeNumberProperty("usual", value.usual());
      Dates.property(out, "date", value.date());
      LocalDate day = value.day();
      Required.name(out, "day", day);
      out.writeString(LOCAL_DATE_FORMAT.text(day));
      Optional<LocalTime> time = value.time();
      Required.value(time, "time");
      if (time.isPresent()) {
        out.writeName("time");
        out.writeString(LOCAL_TIME_FORMAT.text(time.get()));
      }
      Instant instant = value.instant();
      Required.name(out, "instant", instant);
      out.writeString(INSTANT_FORMAT.text(instant));
      Presence<LocalDate> german = value.german();
      Required.value(german, "german");
      if (!german.isAbsent()) {
        out.writeName("german");
        if (german.isNull()) {
          out.writeNull();
        } else {
          out.writeString(LOCAL_DATE_FORMAT2.text(german.get()));
        }
      }
      out.writeName("preset");
      out.writeString(String.valueOf(value.preset()));
      out.writeEndObject();
    }

    private Outcome callFormats(Call call) {
      FormatsArguments arguments = (FormatsArguments) call.arguments();
      Values.Formats result = values.formats(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeFormats(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Values.Code decodeCode(JsonReader in) {
      int before = in.violations();
      String value = in.string(Rules.MATCHING_A_Z_2_4);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Code(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Values.Amount decodeAmount(JsonReader in) {
      int before = in.violations();
      long value = in.integer(0, Long.MAX_VALUE);
      if (in.violations() != before) {
        return null;
      }
      try {
        return Values.Amount.ofCents(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<Values.Code> decodeListOfCode(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Values.Code> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeCode(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Values.Tags decodeTags(JsonReader in) {
      int before = in.violations();
      List<Values.Code> value = decodeListOfCode(in);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Tags(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Values.Nested decodeNested(JsonReader in) {
      int depth = 0;
      ObjectReader object = Names.NESTED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> depth = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Values.Nested(depth);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Values.Box<Values.Nested> decodeBoxOfNested(JsonReader in) {
      int before = in.violations();
      Values.Nested value = decodeNested(in);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Box<Values.Nested>(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Values.Colour parseColour(String text) {
      return switch (text) {
        case "RED" -> Values.Colour.RED;
        case "GREEN" -> Values.Colour.GREEN;
        default -> null;
      };
    }

    private static Values.Colour decodeColour(JsonReader in) {
      String text = in.string();
      if (text == null) {
        return null;
      }
      Values.Colour value = parseColour(text);
      if (value == null) {
        in.notOneOf("RED", "GREEN");
      }
      return value;
    }

    private static Values.Box<Values.Colour> decodeBoxOfColour(JsonReader in) {
      int before = in.violations();
      Values.Colour value = decodeColour(in);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Box<Values.Colour>(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Values.Wrapped decodeWrapped(JsonReader in) {
      Values.Code code = null;
      Values.Amount amount = null;
      Values.Tags tags = null;
      Values.Box<Values.Nested> box = null;
      Values.Box<Values.Colour> colour = null;
      Optional<Values.Amount> perhaps = Optional.empty();
      Values.Code nullable = null;
      Values.Code preset = null;
      Values.Amount price = null;
      ObjectReader object = Names.WRAPPED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> code = decodeCode(in);
          case 1 -> amount = decodeAmount(in);
          case 2 -> tags = decodeTags(in);
          case 3 -> box = decodeBoxOfNested(in);
          case 4 -> colour = decodeBoxOfColour(in);
          case 5 -> perhaps = Optional.ofNullable(decodeAmount(in));
          case 6 -> nullable = in.isNull() ? null : decodeCode(in);
          case 7 -> preset = decodeCode(in);
          case 8 -> price = decodeAmount(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      if (!object.has(7)) {
        try {
          preset = new Values.Code("AB");
        } catch (IllegalArgumentException e) {
          in.require(false, "preset");
          return null;
        }
      }
      if (!object.has(8)) {
        try {
          price = Values.Amount.ofCents(5L);
        } catch (IllegalArgumentException e) {
          in.require(false, "price");
          return null;
        }
      }
      try {
        return new Values.Wrapped(code, amount, tags, box, colour, perhaps, nullable, preset,
            price);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static WrappedArguments decodeWrappedArguments(JsonReader in) {
      Values.Wrapped value = null;
      ObjectReader object = Names.WRAPPED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeWrapped(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new WrappedArguments(value);
    }

    private static void encodeCode(JsonGenerator out, Values.Code value) {
      Encode.string(out, Encode.required(value.value(), "Code"), Rules.MATCHING_A_Z_2_4);
    }

    private static void encodeAmount(JsonGenerator out, Values.Amount value) {
      Encode.integer(out, value.cents(), 0, Long.MAX_VALUE);
    }

    private static void encodeListOfCode(JsonGenerator out, List<Values.Code> values) {
      out.writeStartArray();
      for (Values.Code value : values) {
        Required.value(value, "element");
        encodeCode(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeTags(JsonGenerator out, Values.Tags value) {
      encodeListOfCode(out, Encode.required(value.tags(), "Tags"));
    }

    private static void encodeNested(JsonGenerator out, Values.Nested value) {
      out.writeStartObject();
      out.writeNumberProperty("depth", value.depth());
      out.writeEndObject();
    }

    private static void encodeBoxOfNested(JsonGenerator out, Values.Box<Values.Nested> value) {
      encodeNested(out, Encode.required(value.content(), "Box"));
    }

    private static void encodeBoxOfColour(JsonGenerator out, Values.Box<Values.Colour> value) {
      out.writeString(Encode.required(value.content(), "Box").name());
    }

    private static void encodeWrapped(JsonGenerator out, Values.Wrapped value) {
      out.writeStartObject();
      Values.Code code = value.code();
      Required.name(out, "code", code);
      encodeCode(out, code);
      Values.Amount amount = value.amount();
      Required.name(out, "amount", amount);
      encodeAmount(out, amount);
      Values.Tags tags = value.tags();
      Required.name(out, "tags", tags);
      encodeTags(out, tags);
      Values.Box<Values.Nested> box = value.box();
      Required.name(out, "box", box);
      encodeBoxOfNested(out, box);
      Values.Box<Values.Colour> colour = value.colour();
      Required.name(out, "colour", colour);
      encodeBoxOfColour(out, colour);
      Optional<Values.Amount> perhaps = value.perhaps();
      Required.value(perhaps, "perhaps");
      if (perhaps.isPresent()) {
        out.writeName("perhaps");
        encodeAmount(out, perhaps.get());
      }
      Values.Code nullable = value.nullable();
      if (nullable != null) {
        out.writeName("nullable");
        encodeCode(out, nullable);
      }
      Values.Code preset = value.preset();
      Required.name(out, "preset", preset);
      encodeCode(out, preset);
      Values.Amount price = value.price();
      Required.name(out, "price", price);
      encodeAmount(out, price);
      out.writeEndObject();
    }

    private Outcome callWrapped(Call call) {
      WrappedArguments arguments = (WrappedArguments) call.arguments();
      Values.Wrapped result = values.wrapped(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeWrapped(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Values.Colour readColour(TextArguments in, String name) {
      Values.Colour value = parseColour(in.string(name));
      if (value == null) {
        in.notOneOf(name, "RED", "GREEN");
      }
      return value;
    }

    private static Map<Values.Colour, Integer> decodeMapOfColourAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Values.Colour, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Values.Colour key = readColour(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static UUID readUUID(TextArguments in, String name) {
      return in.scalar(name, Scalars.UUID);
    }

    private static Map<UUID, Integer> decodeMapOfUUIDAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<UUID, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        UUID key = readUUID(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Integer readInteger(TextArguments in, String name) {
      return (int) in.integer(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Map<Integer, Integer> decodeMapOfIntegerAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Integer, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Integer key = readInteger(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Long readLong2(TextArguments in, String name) {
      return in.integer(name, 1, Long.MAX_VALUE);
    }

    private static Map<Long, Integer> decodeMapOfLongAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Long, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Long key = readLong2(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static String readString(TextArguments in, String name) {
      return in.string(name, FROM_0_TO_2_CHARACTERS);
    }

    private static Map<String, Integer> decodeMapOfStringAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<String, Integer> values = new LinkedHashMap<>();
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        values.put(readString(in.key(property), property), (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Values.Code readCode(TextArguments in, String name) {
      int before = in.violations();
      String value = in.string(name, Rules.MATCHING_A_Z_2_4);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Code(value);
      } catch (IllegalArgumentException e) {
        in.rejected(name, e);
        return null;
      }
    }

    private static Map<Values.Code, Integer> decodeMapOfCodeAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Values.Code, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Values.Code key = readCode(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Values.Amount readAmount(TextArguments in, String name) {
      int before = in.violations();
      long value = in.integer(name, 0, Long.MAX_VALUE);
      if (in.violations() != before) {
        return null;
      }
      try {
        return Values.Amount.ofCents(value);
      } catch (IllegalArgumentException e) {
        in.rejected(name, e);
        return null;
      }
    }

    private static Map<Values.Amount, Integer> decodeMapOfAmountAndInteger(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Values.Amount, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Values.Amount key = readAmount(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Values.Box<Values.Colour> readBoxOfColour(TextArguments in, String name) {
      int before = in.violations();
      Values.Colour value = readColour(in, name);
      if (in.violations() != before) {
        return null;
      }
      try {
        return new Values.Box<Values.Colour>(value);
      } catch (IllegalArgumentException e) {
        in.rejected(name, e);
        return null;
      }
    }

    private static Map<Values.Box<Values.Colour>, Integer> decodeMapOfBoxOfColourAndInteger(
        JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<Values.Box<Values.Colour>, Integer> values = new LinkedHashMap<>();
      boolean isRepeated = false;
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        Values.Box<Values.Colour> key = readBoxOfColour(in.key(property), property);
        isRepeated |= values.containsKey(key);
        values.put(key, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
      }
      if (isRepeated && in.violations() == before) {
        in.duplicateKey();
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Values.Keys decodeKeys(JsonReader in) {
      Map<Values.Colour, Integer> enums = null;
      Map<UUID, Integer> uuids = null;
      Map<Integer, Integer> wholes = null;
      Map<Long, Integer> positive = null;
      Map<String, Integer> brief = null;
      Map<Values.Code, Integer> codes = null;
      Map<Values.Amount, Integer> amounts = null;
      Map<Values.Box<Values.Colour>, Integer> boxes = null;
      ObjectReader object = Names.KEYS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> enums = decodeMapOfColourAndInteger(in);
          case 1 -> uuids = decodeMapOfUUIDAndInteger(in);
          case 2 -> wholes = decodeMapOfIntegerAndInteger(in);
          case 3 -> positive = decodeMapOfLongAndInteger(in);
          case 4 -> brief = decodeMapOfStringAndInteger(in);
          case 5 -> codes = decodeMapOfCodeAndInteger(in);
          case 6 -> amounts = decodeMapOfAmountAndInteger(in);
          case 7 -> boxes = decodeMapOfBoxOfColourAndInteger(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Values.Keys(enums, uuids, wholes, positive, brief, codes, amounts, boxes);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static KeysArguments decodeKeysArguments(JsonReader in) {
      Values.Keys value = null;
      ObjectReader object = Names.KEYS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeKeys(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new KeysArguments(value);
    }

    private static void encodeMapOfColourAndInteger(JsonGenerator out,
        Map<Values.Colour, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Values.Colour, Integer> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key").name());
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfUUIDAndInteger(JsonGenerator out, Map<UUID, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<UUID, Integer> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key").toString());
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfIntegerAndInteger(JsonGenerator out,
        Map<Integer, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Integer, Integer> entry : values.entrySet()) {
        out.writeName(String.valueOf(Encode.required(entry.getKey(), "key")));
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfLongAndInteger(JsonGenerator out, Map<Long, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Long, Integer> entry : values.entrySet()) {
        out.writeName(String.valueOf(Encode.key(out, Encode.required(entry.getKey(), "key"), 1, Long.MAX_VALUE)));
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfStringAndInteger(JsonGenerator out,
        Map<String, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<String, Integer> entry : values.entrySet()) {
        out.writeName(Encode.key(out, Encode.required(entry.getKey(), "key"), Rules.TEXT));
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfCodeAndInteger(JsonGenerator out,
        Map<Values.Code, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Values.Code, Integer> entry : values.entrySet()) {
        out.writeName(Encode.key(out, Encode.required(entry.getKey(), "key").value(), Rules.MATCHING_A_Z_2_4));
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfAmountAndInteger(JsonGenerator out,
        Map<Values.Amount, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Values.Amount, Integer> entry : values.entrySet()) {
        out.writeName(String.valueOf(Encode.key(out, Encode.required(entry.getKey(), "key").cents(), 0, Long.MAX_VALUE)));
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeMapOfBoxOfColourAndInteger(JsonGenerator out,
        Map<Values.Box<Values.Colour>, Integer> values) {
      out.writeStartObject();
      for (Map.Entry<Values.Box<Values.Colour>, Integer> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key").content().name());
        out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
      }
      out.writeEndObject();
    }

    private static void encodeKeys(JsonGenerator out, Values.Keys value) {
      out.writeStartObject();
      Map<Values.Colour, Integer> enums = value.enums();
      Required.name(out, "enums", enums);
      encodeMapOfColourAndInteger(out, enums);
      Map<UUID, Integer> uuids = value.uuids();
      Required.name(out, "uuids", uuids);
      encodeMapOfUUIDAndInteger(out, uuids);
      Map<Integer, Integer> wholes = value.wholes();
      Required.name(out, "wholes", wholes);
      encodeMapOfIntegerAndInteger(out, wholes);
      Map<Long, Integer> positive = value.positive();
      Required.name(out, "positive", positive);
      encodeMapOfLongAndInteger(out, positive);
      Map<String, Integer> brief = value.brief();
      Required.name(out, "brief", brief);
      encodeMapOfStringAndInteger(out, brief);
      Map<Values.Code, Integer> codes = value.codes();
      Required.name(out, "codes", codes);
      encodeMapOfCodeAndInteger(out, codes);
      Map<Values.Amount, Integer> amounts = value.amounts();
      Required.name(out, "amounts", amounts);
      encodeMapOfAmountAndInteger(out, amounts);
      Map<Values.Box<Values.Colour>, Integer> boxes = value.boxes();
      Required.name(out, "boxes", boxes);
      encodeMapOfBoxOfColourAndInteger(out, boxes);
      out.writeEndObject();
    }

    private Outcome callKeys(Call call) {
      KeysArguments arguments = (KeysArguments) call.arguments();
      Values.Keys result = values.keys(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeKeys(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static CodeArguments decodeCodeArguments(JsonReader in) {
      Values.Code value = null;
      ObjectReader object = Names.CODE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeCode(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CodeArguments(value);
    }

    private Outcome callCode(Call call) {
      CodeArguments arguments = (CodeArguments) call.arguments();
      Values.Code result = values.code(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeCode(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
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
      Object any = null;
      JsonNode tree = null;
      RawJson raw = null;
      Object perhaps = null;
      JsonNode perhapsTree = null;
      Optional<RawJson> perhapsRaw = Optional.empty();
      List<Object> list = null;
      Map<String, Object> map = null;
      List<JsonNode> trees = null;
      ObjectReader object = Names.ANYTHING.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> any = in.anything();
          case 1 -> tree = JsonTrees.read(in);
          case 2 -> raw = in.raw();
          case 3 -> perhaps = in.anything();
          case 4 -> perhapsTree = in.isNull() ? null : JsonTrees.read(in);
          case 5 -> perhapsRaw = Optional.ofNullable(in.raw());
          case 6 -> list = decodeListOfObject(in);
          case 7 -> map = decodeMapOfStringAndObject(in);
          case 8 -> trees = decodeListOfJsonNode(in);
        }
      }
      if (!object.isValid()) {
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
      Values.Anything value = null;
      ObjectReader object = Names.ANYTHING_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeAnything(in);
        }
      }
      if (!object.isValid()) {
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
        Required.value(value, "element");
        JsonTrees.write(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeAnything(JsonGenerator out, Values.Anything value) {
      out.writeStartObject();
      out.writeName("any");
      Encode.anything(out, value.any());
      JsonNode tree = value.tree();
      Required.name(out, "tree", tree);
      JsonTrees.write(out, tree);
      RawJson raw = value.raw();
      Required.name(out, "raw", raw);
      out.writeRawValue(raw);
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
      Optional<RawJson> perhapsRaw = value.perhapsRaw();
      Required.value(perhapsRaw, "perhapsRaw");
      if (perhapsRaw.isPresent()) {
        out.writeName("perhapsRaw");
        out.writeRawValue(perhapsRaw.get());
      }
      List<Object> list = value.list();
      Required.name(out, "list", list);
      encodeListOfObject(out, list);
      Map<String, Object> map = value.map();
      Required.name(out, "map", map);
      encodeMapOfStringAndObject(out, map);
      List<JsonNode> trees = value.trees();
      Required.name(out, "trees", trees);
      encodeListOfJsonNode(out, trees);
      out.writeEndObject();
    }

    private Outcome callAnything(Call call) {
      AnythingArguments arguments = (AnythingArguments) call.arguments();
      Values.Anything result = values.anything(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeAnything(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
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

    private static Values.Patch decodePatch(JsonReader in) {
      Presence<String> name = Presence.absent();
      Presence<Integer> count = Presence.absent();
      Presence<List<Integer>> numbers = Presence.absent();
      Presence<Values.Nested> nested = Presence.absent();
      Presence<Object> any = Presence.absent();
      Presence<JsonNode> tree = Presence.absent();
      ObjectReader object = Names.PATCH.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.isNull() ? Presence.ofNull() : Presence.ofNullable(in.string());
          case 1 -> count = in.isNull() ? Presence.ofNull() : Presence.of((int) in.integer(Integer.MIN_VALUE, 9));
          case 2 -> numbers = in.isNull() ? Presence.ofNull() : Presence.ofNullable(decodeListOfInteger(in));
          case 3 -> nested = in.isNull() ? Presence.ofNull() : Presence.ofNullable(decodeNested(in));
          case 4 -> any = Presence.ofNullable(in.anything());
          case 5 -> tree = in.isNull() ? Presence.ofNull() : Presence.ofNullable(JsonTrees.read(in));
        }
      }
      if (!object.isValid()) {
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
      Values.Patch value = null;
      ObjectReader object = Names.PATCH_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodePatch(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PatchArguments(value);
    }

    private static void encodeListOfInteger(JsonGenerator out, List<Integer> values) {
      out.writeStartArray();
      for (Integer value : values) {
        Required.value(value, "element");
        out.writeNumber(value.intValue());
      }
      out.writeEndArray();
    }

    private static void encodePatch(JsonGenerator out, Values.Patch value) {
      out.writeStartObject();
      Presence<String> name = value.name();
      Required.value(name, "name");
      if (!name.isAbsent()) {
        out.writeName("name");
        if (name.isNull()) {
          out.writeNull();
        } else {
          out.writeString(name.get());
        }
      }
      Presence<Integer> count = value.count();
      Required.value(count, "count");
      if (!count.isAbsent()) {
        out.writeName("count");
        if (count.isNull()) {
          out.writeNull();
        } else {
          Encode.integer(out, count.get(), Integer.MIN_VALUE, 9);
        }
      }
      Presence<List<Integer>> numbers = value.numbers();
      Required.value(numbers, "numbers");
      if (!numbers.isAbsent()) {
        out.writeName("numbers");
        if (numbers.isNull()) {
          out.writeNull();
        } else {
          encodeListOfInteger(out, numbers.get());
        }
      }
      Presence<Values.Nested> nested = value.nested();
      Required.value(nested, "nested");
      if (!nested.isAbsent()) {
        out.writeName("nested");
        if (nested.isNull()) {
          out.writeNull();
        } else {
          encodeNested(out, nested.get());
        }
      }
      Presence<Object> any = value.any();
      Required.value(any, "any");
      if (!any.isAbsent()) {
        out.writeName("any");
        if (any.isNull()) {
          out.writeNull();
        } else {
          Encode.anything(out, any.get());
        }
      }
      Presence<JsonNode> tree = value.tree();
      Required.value(tree, "tree");
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
      Values.Patch result = values.patch(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodePatch(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static LimitArguments decodeLimitArguments(JsonReader in) {
      Presence<Integer> limit = Presence.absent();
      ObjectReader object = Names.LIMIT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> limit = in.isNull() ? Presence.ofNull() : Presence.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new LimitArguments(limit);
    }

    private Outcome callLimit(Call call) {
      LimitArguments arguments = (LimitArguments) call.arguments();
      String result = values.limit(arguments.limit);
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private static ResourceArguments readResourceArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("code", "amount");
      Values.Code code = in.require("code") ? readCode(in, "code") : null;
      Values.Amount amount = in.require("amount") ? readAmount(in, "amount") : null;
      return in.violations() == before ? new ResourceArguments(code, amount) : null;
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callResource(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      ResourceArguments arguments = (ResourceArguments) request.variables();
      String result = values.resource(arguments.code, arguments.amount);
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static DayArguments readDayArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("day");
      LocalDate day = in.require("day") ? in.scalar("day", LOCAL_DATE_FORMAT.scalar()) : null;
      return in.violations() == before ? new DayArguments(day) : null;
    }

    private Outcome callDay(Call call) {
      DayArguments arguments = (DayArguments) call.arguments();
      String result = values.day(arguments.day);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private static WrappersArguments readWrappersArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("code", "amount", "box");
      Values.Code code = in.require("code") ? readCode(in, "code") : null;
      Values.Amount amount = null;
      if (in.has("amount")) {
        amount = readAmount(in, "amount");
      } else {
        try {
          amount = Values.Amount.ofCents(7L);
        } catch (IllegalArgumentException e) {
          in.require("amount");
        }
      }
      Optional<Values.Box<Values.Colour>> box = in.has("box")
          ? Optional.ofNullable(readBoxOfColour(in, "box")) : Optional.empty();
      return in.violations() == before ? new WrappersArguments(code, amount, box) : null;
    }

    private Outcome callWrappers(Call call) {
      WrappersArguments arguments = (WrappersArguments) call.arguments();
      String result = values.wrappers(arguments.code, arguments.amount, arguments.box);
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
      String result = values.prompt(arguments.text, arguments.flag);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }
  }

  private static final class FormatsArguments {
    final Values.Formats value;

    FormatsArguments(Values.Formats value) {
      this.value = value;
    }
  }

  private static final class WrappedArguments {
    final Values.Wrapped value;

    WrappedArguments(Values.Wrapped value) {
      this.value = value;
    }
  }

  private static final class KeysArguments {
    final Values.Keys value;

    KeysArguments(Values.Keys value) {
      this.value = value;
    }
  }

  private static final class CodeArguments {
    final Values.Code value;

    CodeArguments(Values.Code value) {
      this.value = value;
    }
  }

  private static final class AnythingArguments {
    final Values.Anything value;

    AnythingArguments(Values.Anything value) {
      this.value = value;
    }
  }

  private static final class NoArguments {
  }

  private static final class PatchArguments {
    final Values.Patch value;

    PatchArguments(Values.Patch value) {
      this.value = value;
    }
  }

  private static final class LimitArguments {
    final Presence<Integer> limit;

    LimitArguments(Presence<Integer> limit) {
      this.limit = limit;
    }
  }

  private static final class ResourceArguments {
    final Values.Code code;

    final Values.Amount amount;

    ResourceArguments(Values.Code code, Values.Amount amount) {
      this.code = code;
      this.amount = amount;
    }
  }

  private static final class DayArguments {
    final LocalDate day;

    DayArguments(LocalDate day) {
      this.day = day;
    }
  }

  private static final class WrappersArguments {
    final Values.Code code;

    final Values.Amount amount;

    final Optional<Values.Box<Values.Colour>> box;

    WrappersArguments(Values.Code code, Values.Amount amount,
        Optional<Values.Box<Values.Colour>> box) {
      this.code = code;
      this.amount = amount;
      this.box = box;
    }
  }

  private static final class PromptArguments {
    final Presence<String> text;

    final Presence<Boolean> flag;

    PromptArguments(Presence<String> text, Presence<Boolean> flag) {
      this.text = text;
      this.flag = flag;
    }
  }

  /**
   * Apart, so that expressions are compiled when they are first needed.
   */
  private static final class Rules {
    static final TextRules MATCHING_A_Z_2_4 = TextRules.of(Length.ANY)
        .matching(Pattern.compile("[A-Z]{2,4}"), "must match the pattern ^[A-Z]{2,4}$");

    static final TextRules TEXT = TextRules.of(FROM_0_TO_2_CHARACTERS);
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames FORMATS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames FORMATS = PropertyNames.of("whole", "bounded", "decimal", "real",
        "single", "usual", "date", "day", "time", "instant", "german", "preset").optional(4, 8, 10,
        11);

    static final PropertyNames WRAPPED_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames WRAPPED = PropertyNames.of("code", "amount", "tags", "box", "colour",
        "perhaps", "nullable", "preset", "price").optional(5, 6, 7, 8);

    static final PropertyNames NESTED = PropertyNames.of("depth");

    static final PropertyNames KEYS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames KEYS = PropertyNames.of("enums", "uuids", "wholes", "positive",
        "brief", "codes", "amounts", "boxes");

    static final PropertyNames CODE_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames ANYTHING_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames ANYTHING = PropertyNames.of("any", "tree", "raw", "perhaps",
        "perhapsTree", "perhapsRaw", "list", "map", "trees").optional(3, 4, 5);

    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames PATCH_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames PATCH = PropertyNames.of("name", "count", "numbers", "nested", "any",
        "tree").optional(0, 1, 2, 3, 4, 5);

    static final PropertyNames LIMIT_ARGUMENTS = PropertyNames.of("limit").optional(0);
  }
}
