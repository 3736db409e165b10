package good.constraints;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Dates;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.Moment;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextRules;
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
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Constraints}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ConstraintsFeatures implements Features {
  private static final int FLAGS = 0;

  private static final int NUMBERS = 1;

  private static final int TEXTS = 2;

  private static final int TIMES = 3;

  private static final int RESULT = 4;

  private static final int BYTES = 5;

  private static final int QUOTED = 6;

  private static final int NUMBERED = 7;

  private static final int TAGGED = 8;

  private static final int TEXT = 9;

  private static final int PAST = 10;

  private static final int DAY = 11;

  private static final int TEMPLATE = 12;

  private static final int PROMPT = 13;

  private static final int PROMPT_YES = 14;

  private static final int PROMPT_NO = 15;

  private static final String FLAGS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"yes\":{\"type\":\"boolean\",\"const\":true},\"no\":{\"type\":\"boolean\",\"const\":false},\"terms\":{\"type\":\"boolean\",\"const\":true},\"maybe\":{\"type\":[\"boolean\",\"null\"],\"enum\":[true,null]},\"nothing\":{\"type\":\"null\"},\"never\":{\"type\":\"null\"}},\"required\":[\"yes\",\"no\",\"terms\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String FLAGS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"yes\":{\"type\":\"boolean\",\"const\":true},\"no\":{\"type\":\"boolean\",\"const\":false},\"terms\":{\"type\":\"boolean\",\"const\":true},\"maybe\":{\"type\":\"boolean\",\"const\":true},\"nothing\":{\"type\":\"null\"},\"never\":{\"type\":\"null\"}},\"required\":[\"yes\",\"no\",\"terms\"],\"additionalProperties\":false}";

  private static final Range ABOVE_MINUS_1000_BELOW_1000_DIGITS_2 = Range.ANY.above("-1000").below("1000").fraction(2);

  private static final Range ABOVE_MINUS_10_BELOW_10_DIGITS_1 = Range.ANY.above("-10").below("10").fraction(1);

  private static final Range ABOVE_0_TO_1_5 = Range.atMost("1.5").above("0");

  private static final Range TO_0 = Range.atMost("0");

  private static final Range FROM_2 = Range.atLeast("2");

  private static final Range FROM_2_TO_8 = Range.between("2", "8")
      .saying(FROM_2, "Fewer than two make no pair.");

  private static final Range ABOVE_0 = Range.ANY.above("0");

  private static final Range ABOVE_02 = Range.ANY.above("0")
      .saying(ABOVE_0, "It costs something.");

  private static final String NUMBERS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"price\":{\"type\":\"number\",\"exclusiveMinimum\":-1000,\"exclusiveMaximum\":1000,\"multipleOf\":0.01},\"small\":{\"type\":\"integer\",\"minimum\":-99,\"maximum\":99},\"rate\":{\"type\":\"number\",\"exclusiveMinimum\":-10,\"exclusiveMaximum\":10,\"multipleOf\":0.1},\"part\":{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":1.5},\"debt\":{\"type\":\"integer\",\"maximum\":0},\"pairs\":{\"type\":\"integer\",\"minimum\":2,\"maximum\":8},\"cost\":{\"type\":\"number\",\"exclusiveMinimum\":0},\"ids\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9223372036854775807}}},\"required\":[\"price\",\"small\",\"rate\",\"part\",\"debt\",\"pairs\",\"cost\",\"ids\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String NUMBERS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"price\":{\"type\":\"number\",\"exclusiveMinimum\":-1000,\"exclusiveMaximum\":1000,\"multipleOf\":0.01},\"small\":{\"type\":\"integer\",\"minimum\":-99,\"maximum\":99},\"rate\":{\"type\":\"number\",\"exclusiveMinimum\":-10,\"exclusiveMaximum\":10,\"multipleOf\":0.1},\"part\":{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":1.5},\"debt\":{\"type\":\"integer\",\"maximum\":0},\"pairs\":{\"type\":\"integer\",\"minimum\":2,\"maximum\":8},\"cost\":{\"type\":\"number\",\"exclusiveMinimum\":0},\"ids\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9223372036854775807}}},\"required\":[\"price\",\"small\",\"rate\",\"part\",\"debt\",\"pairs\",\"cost\",\"ids\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_20_CHARACTERS = new Length(0, 20, false);

  private static final Length NOT_BLANK = new Length(1, Integer.MAX_VALUE, true);

  private static final Length AT_LEAST_2_CHARACTERS = new Length(2, Integer.MAX_VALUE, false);

  private static final Length AT_LEAST_2_CHARACTERS2 = new Length(2, Integer.MAX_VALUE, false)
      .saying(AT_LEAST_2_CHARACTERS, "Longer, please.");

  private static final Length AT_LEAST_1_ELEMENTS = new Length(1, Integer.MAX_VALUE, false);

  private static final Length AT_LEAST_1_ELEMENTS2 = new Length(1, Integer.MAX_VALUE, false)
      .saying(AT_LEAST_1_ELEMENTS, "At least one.");

  private static final Length FROM_0_TO_3_CHARACTERS = new Length(0, 3, false);

  private static final String TEXTS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}-[0-9]{3}$\"},\"word\":{\"type\":\"string\",\"maxLength\":20,\"pattern\":\"^\\\\p{L}+$\"},\"both\":{\"type\":\"string\",\"pattern\":\"^[Aa][^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]*$\",\"allOf\":[{\"pattern\":\"^[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]*z$\"}]},\"title\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[^;]*$\",\"allOf\":[{\"pattern\":\"[^\\\\u0000- ]\"}]},\"mail\":{\"type\":\"string\",\"format\":\"email\"},\"own\":{\"type\":\"string\",\"format\":\"email\",\"pattern\":\"^[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]+@example\\\\.com$\"},\"home\":{\"type\":\"string\",\"format\":\"email\"},\"longer\":{\"type\":\"string\",\"minLength\":2},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Z_a-z]+$\"},\"minItems\":1},\"labels\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":3,\"pattern\":\"^[a-z]+$\"},\"additionalProperties\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"}},\"number\":{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"}},\"required\":[\"code\",\"word\",\"both\",\"title\",\"mail\",\"own\",\"home\",\"longer\",\"tags\",\"labels\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String TEXTS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}-[0-9]{3}$\"},\"word\":{\"type\":\"string\",\"maxLength\":20,\"pattern\":\"^\\\\p{L}+$\"},\"both\":{\"type\":\"string\",\"pattern\":\"^[Aa][^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]*$\",\"allOf\":[{\"pattern\":\"^[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]*z$\"}]},\"title\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[^;]*$\",\"allOf\":[{\"pattern\":\"[^\\\\u0000- ]\"}]},\"mail\":{\"type\":\"string\",\"format\":\"email\"},\"own\":{\"type\":\"string\",\"format\":\"email\",\"pattern\":\"^[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]+@example\\\\.com$\"},\"home\":{\"type\":\"string\",\"format\":\"email\"},\"longer\":{\"type\":\"string\",\"minLength\":2},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Z_a-z]+$\"},\"minItems\":1},\"labels\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":3,\"pattern\":\"^[a-z]+$\"},\"additionalProperties\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"}},\"number\":{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"}},\"required\":[\"code\",\"word\",\"both\",\"title\",\"mail\",\"own\",\"home\",\"longer\",\"tags\",\"labels\"],\"additionalProperties\":false}";

  private static final Moment FUTURE = Moment.FUTURE.saying("It has begun.");

  private static final String TIMES_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"the times\",\"properties\":{\"born\":{\"type\":\"string\",\"description\":\"must be in the past\",\"format\":\"date\"},\"seen\":{\"type\":\"string\",\"description\":\"must be in the past or present\",\"format\":\"date-time\"},\"due\":{\"type\":\"string\",\"description\":\"must be in the future\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])$\"},\"year\":{\"type\":\"integer\",\"description\":\"must be in the future or present\",\"minimum\":-999999999,\"maximum\":999999999},\"begin\":{\"type\":\"string\",\"description\":\"must be in the future\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))(\\\\[.+\\\\])?$\"},\"since\":{\"type\":\"integer\",\"description\":\"must be in the past\",\"minimum\":-999999999,\"maximum\":999999999}},\"required\":[\"born\",\"seen\",\"due\",\"year\",\"begin\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String TIMES_OUTPUT = "{\"type\":\"object\",\"properties\":{\"born\":{\"type\":\"string\",\"description\":\"must be in the past\",\"format\":\"date\"},\"seen\":{\"type\":\"string\",\"description\":\"must be in the past or present\",\"format\":\"date-time\"},\"due\":{\"type\":\"string\",\"description\":\"must be in the future\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])$\"},\"year\":{\"type\":\"integer\",\"description\":\"must be in the future or present\",\"minimum\":-999999999,\"maximum\":999999999},\"begin\":{\"type\":\"string\",\"description\":\"must be in the future\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))(\\\\[.+\\\\])?$\"},\"since\":{\"type\":\"integer\",\"description\":\"must be in the past\",\"minimum\":-999999999,\"maximum\":999999999}},\"required\":[\"born\",\"seen\",\"due\",\"year\",\"begin\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_2_ENTRIES = new Length(0, 2, false);

  private static final Length AT_LEAST_3_CHARACTERS = new Length(3, Integer.MAX_VALUE, false);

  private static final String RESULT_INPUT = "{\"type\":\"object\",\"properties\":{\"number\":{\"type\":\"integer\",\"description\":\"from 1 to 10\",\"minimum\":-2147483648,\"maximum\":2147483647},\"tags\":{\"type\":\"array\",\"description\":\"at most two of at least 3 characters\",\"items\":{\"type\":\"string\"}}},\"required\":[\"number\",\"tags\"],\"additionalProperties\":false}";

  private static final String RESULT_OUTPUT = "{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"minLength\":3},\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":10},\"maxProperties\":2}";

  private static final Length FROM_1_TO_16_BYTES = new Length(1, 16, false);

  private static final Length FROM_0_TO_32_BYTES = new Length(0, 32, false);

  private static final String BYTES_INPUT = "{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\",\"description\":\"must have 1 to 16 bytes\",\"contentEncoding\":\"base64\",\"minLength\":4,\"maxLength\":24,\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\",\"allOf\":[{\"anyOf\":[{\"maxLength\":20},{\"pattern\":\"==$\"}]}]}},\"required\":[\"key\"],\"additionalProperties\":false}";

  private static final String BYTES_OUTPUT = "{\"type\":\"string\",\"description\":\"must have at most 32 bytes\",\"contentEncoding\":\"base64\",\"maxLength\":44,\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\",\"allOf\":[{\"anyOf\":[{\"maxLength\":40},{\"pattern\":\"=$\"}]}]}";

  private static final Range ABOVE_MINUS_100_BELOW_100_DIGITS_1 = Range.ANY.above("-100").below("100").fraction(1);

  private static final String QUOTED_INPUT = "{\"type\":\"object\",\"properties\":{\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"price\":{\"type\":\"number\"}},\"required\":[\"whole\",\"price\"],\"additionalProperties\":false}";

  private static final String QUOTED_OUTPUT = "{\"type\":\"object\",\"properties\":{\"whole\":{\"type\":\"string\",\"description\":\"a whole number from -2147483648 to 10 in quotes\",\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"price\":{\"type\":\"string\",\"description\":\"a number in quotes\",\"pattern\":\"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$\"}},\"required\":[\"whole\",\"price\"],\"additionalProperties\":false}";

  private static final String NUMBERED_INPUT = "{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"key\"],\"additionalProperties\":false}";

  private static final String NUMBERED_OUTPUT = "{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^(0|-?[1-9][0-9]*)$\"},\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}";

  private static final String TAGGED_INPUT = "{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"}},\"required\":[\"key\"],\"additionalProperties\":false}";

  private static final String TAGGED_OUTPUT = "{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":3},\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}";

  private static final String TEXT_INPUT = "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}},\"required\":[\"text\"],\"additionalProperties\":false}";

  private static final String PAST_INPUT = "{\"type\":\"object\",\"properties\":{\"times\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"date-time\"}}},\"required\":[\"times\"],\"additionalProperties\":false}";

  private static final String PAST_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"must be in the past\",\"format\":\"date-time\"}}";

  private static final String DAY_INPUT = "{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\",\"description\":\"the day (must be in the past or present)\",\"format\":\"date\"},\"code\":{\"type\":\"string\",\"default\":\"AB-123\",\"pattern\":\"^[A-Z]{2}-[0-9]{3}$\"}},\"required\":[\"day\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_5_CHARACTERS = new Length(0, 5, false);

  private static final Range FROM_2_TO_2147483647 = Range.between("2", "2147483647")
      .saying(FROM_2, "Two.");

  private final Constraints constraints;

  ConstraintsFeatures(Constraints constraints) {
    this.constraints = Objects.requireNonNull(constraints, "constraints");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("flags", null, "Flags."),
            Hints.NONE,
            RawJson.of(FLAGS_INPUT),
            RawJson.of(FLAGS_OUTPUT),
            true,
            List.of(),
            this,
            FLAGS));
    registry.add(
        new ToolEntry(
            Presentation.of("numbers", null, "Numbers."),
            Hints.NONE,
            RawJson.of(NUMBERS_INPUT),
            RawJson.of(NUMBERS_OUTPUT),
            true,
            List.of(),
            this,
            NUMBERS));
    registry.add(
        new ToolEntry(
            Presentation.of("texts", null, "Texts."),
            Hints.NONE,
            RawJson.of(TEXTS_INPUT),
            RawJson.of(TEXTS_OUTPUT),
            true,
            List.of(),
            this,
            TEXTS));
    registry.add(
        new ToolEntry(
            Presentation.of("times", null, "Times."),
            Hints.NONE,
            RawJson.of(TIMES_INPUT),
            RawJson.of(TIMES_OUTPUT),
            true,
            List.of(),
            this,
            TIMES));
    registry.add(
        new ToolEntry(
            Presentation.of("result", null, "Passes on whatever it is given, so that results can be wrong."),
            Hints.NONE,
            RawJson.of(RESULT_INPUT),
            RawJson.of(RESULT_OUTPUT),
            true,
            List.of(),
            this,
            RESULT));
    registry.add(
        new ToolEntry(
            Presentation.of("bytes", null, "Bytes, counted as bytes."),
            Hints.NONE,
            RawJson.of(BYTES_INPUT),
            RawJson.of(BYTES_OUTPUT),
            false,
            List.of(),
            this,
            BYTES));
    registry.add(
        new ToolEntry(
            Presentation.of("quoted", null, "Numbers that are text in a result."),
            Hints.NONE,
            RawJson.of(QUOTED_INPUT),
            RawJson.of(QUOTED_OUTPUT),
            true,
            List.of(),
            this,
            QUOTED));
    registry.add(
        new ToolEntry(
            Presentation.of("numbered", null, "Keys that are whole numbers."),
            Hints.NONE,
            RawJson.of(NUMBERED_INPUT),
            RawJson.of(NUMBERED_OUTPUT),
            true,
            List.of(),
            this,
            NUMBERED));
    registry.add(
        new ToolEntry(
            Presentation.of("tagged", null, "Keys that wrap a text."),
            Hints.NONE,
            RawJson.of(TAGGED_INPUT),
            RawJson.of(TAGGED_OUTPUT),
            true,
            List.of(),
            this,
            TAGGED));
    registry.add(
        new ToolEntry(
            Presentation.of("text", null, "A text that must not be empty."),
            Hints.NONE,
            RawJson.of(TEXT_INPUT),
            null,
            false,
            List.of(),
            this,
            TEXT));
    registry.add(
        new ToolEntry(
            Presentation.of("past", null, "A list in a result."),
            Hints.NONE,
            RawJson.of(PAST_INPUT),
            RawJson.of(PAST_OUTPUT),
            false,
            List.of(),
            this,
            PAST));
    registry.add(
        new ToolEntry(
            Presentation.of("day", null, "A day."),
            Hints.NONE,
            RawJson.of(DAY_INPUT),
            null,
            false,
            List.of(),
            this,
            DAY));
    registry.add(
        new ResourceEntry(
            "constraints://{code}",
            Presentation.of("template", null, "A template."),
            "text/plain",
            this,
            TEMPLATE));
    registry.add(
        new PromptEntry(
            Presentation.of("prompt", null, "All as texts."),
            List.of(
                new PromptEntry.Argument("yes", null, null, true),
                new PromptEntry.Argument("no", null, null, true),
                new PromptEntry.Argument("two", null, null, true),
                new PromptEntry.Argument("pattern", null, null, true),
                new PromptEntry.Argument("born", null, null, true),
                new PromptEntry.Argument("year", null, null, true),
                new PromptEntry.Argument("since", null, null, false)),
            this,
            PROMPT));
    registry.add(new CompletionEntry("prompt", true, "yes", this, PROMPT_YES));
    registry.add(new CompletionEntry("prompt", true, "no", this, PROMPT_NO));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Object decode(int feature, dev.tenon.runtime.json.TextArguments arguments) {
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
        case FLAGS -> decodeFlagsArguments(arguments);
        case NUMBERS -> decodeNumbersArguments(arguments);
        case TEXTS -> decodeTextsArguments(arguments);
        case TIMES -> decodeTimesArguments(arguments);
        case RESULT -> decodeResultArguments(arguments);
        case BYTES -> decodeBytesArguments(arguments);
        case QUOTED -> decodeQuotedArguments(arguments);
        case NUMBERED -> decodeNumberedArguments(arguments);
        case TAGGED -> decodeTaggedArguments(arguments);
        case TEXT -> decodeTextArguments(arguments);
        case PAST -> decodePastArguments(arguments);
        case DAY -> decodeDayArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, dev.tenon.runtime.json.TextArguments arguments) {
      return switch (feature) {
        case TEMPLATE -> readTemplateArguments(arguments);
        case PROMPT -> readPromptArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case FLAGS -> callFlags(call);
        case NUMBERS -> callNumbers(call);
        case TEXTS -> callTexts(call);
        case TIMES -> callTimes(call);
        case RESULT -> callResult(call);
        case BYTES -> callBytes(call);
        case QUOTED -> callQuoted(call);
        case NUMBERED -> callNumbered(call);
        case TAGGED -> callTagged(call);
        case TEXT -> callText(call);
        case PAST -> callPast(call);
        case DAY -> callDay(call);
        case TEMPLATE -> callTemplate(call);
        case PROMPT -> callPrompt(call);
        case PROMPT_YES -> completeOneOf(call, "true", "false");
        case PROMPT_NO -> completeOneOf(call, "true", "false");
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static Constraints.Flags decodeFlags(JsonReader in) {
      boolean yes = false;
      Boolean no = null;
      boolean terms = false;
      Boolean maybe = null;
      String nothing = null;
      String never = null;
      ObjectReader object = Names.FLAGS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> yes = in.bool(true);
          case 1 -> no = in.bool(false);
          case 2 -> terms = in.bool(true, "The terms must be accepted.");
          case 3 -> maybe = in.isNull() ? null : in.bool(true);
          case 4 -> nothing = in.nothing();
          case 5 -> never = in.nothing("Leave it out.");
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Constraints.Flags(yes, no, terms, maybe, nothing, never);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static FlagsArguments decodeFlagsArguments(JsonReader in) {
      Constraints.Flags value = null;
      ObjectReader object = Names.FLAGS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeFlags(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new FlagsArguments(value);
    }

    private static void encodeFlags(JsonGenerator out, Constraints.Flags value) {
      out.writeStartObject();
      out.writeName("yes");
      Encode.bool(out, value.yes(), true);
      Boolean no = value.no();
      Required.name(out, "no", no);
      Encode.bool(out, no, false);
      out.writeName("terms");
      Encode.bool(out, value.terms(), true);
      Boolean maybe = value.maybe();
      if (maybe != null) {
        out.writeName("maybe");
        Encode.bool(out, maybe, true);
      }
      String nothing = value.nothing();
      if (nothing != null) {
        out.writeName("nothing");
        Encode.nothing(out, nothing);
      }
      String never = value.never();
      if (never != null) {
        out.writeName("never");
        Encode.nothing(out, never);
      }
      out.writeEndObject();
    }

    private Outcome callFlags(Call call) {
      FlagsArguments arguments = (FlagsArguments) call.arguments();
      Constraints.Flags result = constraints.flags(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeFlags(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static List<Long> decodeListOfLong(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Long> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(in.integer(1, Long.MAX_VALUE));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Constraints.Numbers decodeNumbers(JsonReader in) {
      BigDecimal price = null;
      int small = 0;
      double rate = 0;
      float part = 0;
      BigInteger debt = null;
      int pairs = 0;
      BigDecimal cost = null;
      List<Long> ids = null;
      ObjectReader object = Names.NUMBERS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> price = in.decimal(ABOVE_MINUS_1000_BELOW_1000_DIGITS_2);
          case 1 -> small = (int) in.integer(-99, 99);
          case 2 -> rate = in.number(ABOVE_MINUS_10_BELOW_10_DIGITS_1);
          case 3 -> part = in.smallNumber(ABOVE_0_TO_1_5);
          case 4 -> debt = in.bigInteger(TO_0);
          case 5 -> pairs = (int) in.integer(FROM_2_TO_8);
          case 6 -> cost = in.decimal(ABOVE_02);
          case 7 -> ids = decodeListOfLong(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Constraints.Numbers(price, small, rate, part, debt, pairs, cost, ids);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static NumbersArguments decodeNumbersArguments(JsonReader in) {
      Constraints.Numbers value = null;
      ObjectReader object = Names.NUMBERS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeNumbers(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new NumbersArguments(value);
    }

    private static void encodeListOfLong(JsonGenerator out, List<Long> values) {
      out.writeStartArray();
      for (Long value : values) {
        Required.value(value, "element");
        Encode.integer(out, value, 1, Long.MAX_VALUE);
      }
      out.writeEndArray();
    }

    private static void encodeNumbers(JsonGenerator out, Constraints.Numbers value) {
      out.writeStartObject();
      BigDecimal price = value.price();
      Required.name(out, "price", price);
      Encode.number(out, price, ABOVE_MINUS_1000_BELOW_1000_DIGITS_2);
      out.writeName("small");
      Encode.integer(out, value.small(), -99, 99);
      out.writeName("rate");
      Encode.number(out, value.rate(), ABOVE_MINUS_10_BELOW_10_DIGITS_1);
      out.writeName("part");
      Encode.number(out, value.part(), ABOVE_0_TO_1_5);
      BigInteger debt = value.debt();
      Required.name(out, "debt", debt);
      Encode.number(out, debt, TO_0);
      out.writeName("pairs");
      Encode.integer(out, value.pairs(), 2, 8);
      BigDecimal cost = value.cost();
      Required.name(out, "cost", cost);
      Encode.number(out, cost, ABOVE_02);
      List<Long> ids = value.ids();
      Required.name(out, "ids", ids);
      encodeListOfLong(out, ids);
      out.writeEndObject();
    }

    private Outcome callNumbers(Call call) {
      NumbersArguments arguments = (NumbersArguments) call.arguments();
      Constraints.Numbers result = constraints.numbers(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeNumbers(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static List<String> decodeListOfString(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<String> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(in.string(Rules.MATCHING_W));
      }
      in.checkSize(values.size(), AT_LEAST_1_ELEMENTS2, "elements");
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static String readString(dev.tenon.runtime.json.TextArguments in, String name) {
      return in.string(name, Rules.MATCHING_A_Z);
    }

    private static Map<String, String> decodeMapOfStringAndString(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        values.put(readString(in.key(property), property), in.string(NOT_BLANK));
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Constraints.Texts decodeTexts(JsonReader in) {
      String code = null;
      String word = null;
      String both = null;
      String title = null;
      String mail = null;
      String own = null;
      String home = null;
      String longer = null;
      List<String> tags = null;
      Map<String, String> labels = null;
      Optional<String> number = Optional.empty();
      ObjectReader object = Names.TEXTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> code = in.string(Rules.MATCHING_A_Z_2_D_3);
          case 1 -> word = in.string(Rules.MATCHING_P_L);
          case 2 -> both = in.string(Rules.MATCHING_Z);
          case 3 -> title = in.string(Rules.MATCHING);
          case 4 -> mail = in.email(Length.ANY);
          case 5 -> own = in.string(Rules.MATCHING_EXAMPLE_COM);
          case 6 -> home = in.string(Rules.EMAIL);
          case 7 -> longer = in.string(AT_LEAST_2_CHARACTERS2);
          case 8 -> tags = decodeListOfString(in);
          case 9 -> labels = decodeMapOfStringAndString(in);
          case 10 -> number = Optional.ofNullable(in.string(Rules.MATCHING_D));
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Constraints.Texts(code, word, both, title, mail, own, home, longer, tags, labels,
            number);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static TextsArguments decodeTextsArguments(JsonReader in) {
      Constraints.Texts value = null;
      ObjectReader object = Names.TEXTS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeTexts(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new TextsArguments(value);
    }

    private static void encodeListOfString(JsonGenerator out, List<String> values) {
      Encode.size(out, values.size(), AT_LEAST_1_ELEMENTS2, "elements");
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        Encode.string(out, value, Rules.MATCHING_W);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfStringAndString(JsonGenerator out, Map<String, String> values) {
      out.writeStartObject();
      for (Map.Entry<String, String> entry : values.entrySet()) {
        out.writeName(Encode.key(out, Encode.required(entry.getKey(), "key"), Rules.MATCHING_A_Z));
        Encode.string(out, Encode.required(entry.getValue(), "value"), NOT_BLANK);
      }
      out.writeEndObject();
    }

    private static void encodeTexts(JsonGenerator out, Constraints.Texts value) {
      out.writeStartObject();
      Required.string(out, "code", value.code(), Rules.MATCHING_A_Z_2_D_3);
      Required.string(out, "word", value.word(), Rules.MATCHING_P_L);
      Required.string(out, "both", value.both(), Rules.MATCHING_Z);
      Required.string(out, "title", value.title(), Rules.MATCHING);
      String mail = value.mail();
      Required.name(out, "mail", mail);
      Encode.email(out, mail, Length.ANY);
      String own = value.own();
      Required.name(out, "own", own);
      Encode.string(out, own, Rules.MATCHING_EXAMPLE_COM);
      String home = value.home();
      Required.name(out, "home", home);
      Encode.string(out, home, Rules.EMAIL);
      Required.string(out, "longer", value.longer(), AT_LEAST_2_CHARACTERS2);
      List<String> tags = value.tags();
      Required.name(out, "tags", tags);
      encodeListOfString(out, tags);
      Map<String, String> labels = value.labels();
      Required.name(out, "labels", labels);
      encodeMapOfStringAndString(out, labels);
      Optional<String> number = value.number();
      Required.value(number, "number");
      if (number.isPresent()) {
        out.writeName("number");
        Encode.string(out, number.get(), Rules.MATCHING_D);
      }
      out.writeEndObject();
    }

    private Outcome callTexts(Call call) {
      TextsArguments arguments = (TextsArguments) call.arguments();
      Constraints.Texts result = constraints.texts(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeTexts(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Constraints.Times decodeTimes(JsonReader in) {
      LocalDate born = null;
      Instant seen = null;
      YearMonth due = null;
      Year year = null;
      ZonedDateTime begin = null;
      Optional<Year> since = Optional.empty();
      ObjectReader object = Names.TIMES.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> born = in.timely(in.scalar(Scalars.LOCAL_DATE), Moment.PAST);
          case 1 -> seen = in.timely(in.scalar(Scalars.INSTANT), Moment.PAST_OR_PRESENT);
          case 2 -> due = in.timely(in.scalar(Scalars.YEAR_MONTH), Moment.FUTURE);
          case 3 -> year = in.year(Moment.FUTURE_OR_PRESENT);
          case 4 -> begin = in.timely(in.scalar(Scalars.ZONED_DATE_TIME), FUTURE);
          case 5 -> since = Optional.ofNullable(in.year(Moment.PAST));
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Constraints.Times(born, seen, due, year, begin, since);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static TimesArguments decodeTimesArguments(JsonReader in) {
      Constraints.Times value = null;
      ObjectReader object = Names.TIMES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeTimes(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new TimesArguments(value);
    }

    private static void encodeTimes(JsonGenerator out, Constraints.Times value) {
      out.writeStartObject();
      LocalDate born = value.born();
      Required.name(out, "born", born);
      out.writeString(Dates.text(Encode.timely(out, born, Moment.PAST)));
      Instant seen = value.seen();
      Required.name(out, "seen", seen);
      out.writeString(Dates.text(Encode.timely(out, seen, Moment.PAST_OR_PRESENT)));
      YearMonth due = value.due();
      Required.name(out, "due", due);
      out.writeString(Dates.text(Encode.timely(out, due, Moment.FUTURE)));
      Year year = value.year();
      Required.name(out, "year", year);
      out.writeNumber(Encode.timely(out, year, Moment.FUTURE_OR_PRESENT).getValue());
      ZonedDateTime begin = value.begin();
      Required.name(out, "begin", begin);
      out.writeString(Dates.text(Encode.timely(out, begin, FUTURE)));
      Optional<Year> since = value.since();
      Required.value(since, "since");
      if (since.isPresent()) {
        out.writeName("since");
        out.writeNumber(Encode.timely(out, since.get(), Moment.PAST).getValue());
      }
      out.writeEndObject();
    }

    private Outcome callTimes(Call call) {
      TimesArguments arguments = (TimesArguments) call.arguments();
      Constraints.Times result = constraints.times(arguments.value);
      JsonBuffer buffer = new JsonBuffer(call.clock());
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeTimes(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static List<String> decodeListOfString2(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<String> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(in.string());
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static ResultArguments decodeResultArguments(JsonReader in) {
      int number = 0;
      List<String> tags = null;
      ObjectReader object = Names.RESULT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> number = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> tags = decodeListOfString2(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ResultArguments(number, tags);
    }

    private static void encodeMapOfStringAndInteger(JsonGenerator out,
        Map<String, Integer> values) {
      Encode.size(out, values.size(), FROM_0_TO_2_ENTRIES, "entries");
      out.writeStartObject();
      for (Map.Entry<String, Integer> entry : values.entrySet()) {
        out.writeName(Encode.key(out, Encode.required(entry.getKey(), "key"), Rules.TEXT));
        Encode.integer(out, Encode.required(entry.getValue(), "value"), Integer.MIN_VALUE, 10);
      }
      out.writeEndObject();
    }

    private Outcome callResult(Call call) {
      ResultArguments arguments = (ResultArguments) call.arguments();
      Map<String, Integer> result = constraints.result(arguments.number, arguments.tags);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMapOfStringAndInteger(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static BytesArguments decodeBytesArguments(JsonReader in) {
      byte[] key = null;
      ObjectReader object = Names.BYTES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> key = in.bytes(FROM_1_TO_16_BYTES);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new BytesArguments(key);
    }

    private Outcome callBytes(Call call) {
      BytesArguments arguments = (BytesArguments) call.arguments();
      byte[] result = constraints.bytes(arguments.key);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      Encode.binary(out, result, FROM_0_TO_32_BYTES);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static QuotedArguments decodeQuotedArguments(JsonReader in) {
      int whole = 0;
      BigDecimal price = null;
      ObjectReader object = Names.QUOTED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> price = in.decimal(Range.ANY);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new QuotedArguments(whole, price);
    }

    private static void encodeQuoted(JsonGenerator out, Constraints.Quoted value) {
      out.writeStartObject();
      out.writeName("whole");
      out.writeString(String.valueOf(Encode.within(out, value.whole(), Integer.MIN_VALUE, 10)));
      BigDecimal price = value.price();
      Required.name(out, "price", price);
      out.writeString(String.valueOf(Encode.within(out, price, ABOVE_MINUS_100_BELOW_100_DIGITS_1)));
      out.writeEndObject();
    }

    private Outcome callQuoted(Call call) {
      QuotedArguments arguments = (QuotedArguments) call.arguments();
      Constraints.Quoted result = constraints.quoted(arguments.whole, arguments.price);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeQuoted(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static NumberedArguments decodeNumberedArguments(JsonReader in) {
      int key = 0;
      ObjectReader object = Names.NUMBERED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> key = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new NumberedArguments(key);
    }

    private static void encodeListOfString2(JsonGenerator out, List<String> values) {
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        out.writeString(value);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfIntegerAndListOfString(JsonGenerator out,
        Map<Integer, List<String>> values) {
      out.writeStartObject();
      for (Map.Entry<Integer, List<String>> entry : values.entrySet()) {
        out.writeName(String.valueOf(Encode.key(out, Encode.required(entry.getKey(), "key"), Integer.MIN_VALUE, 10)));
        encodeListOfString2(out, Encode.required(entry.getValue(), "value"));
      }
      out.writeEndObject();
    }

    private Outcome callNumbered(Call call) {
      NumberedArguments arguments = (NumberedArguments) call.arguments();
      Map<Integer, List<String>> result = constraints.numbered(arguments.key);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMapOfIntegerAndListOfString(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static TaggedArguments decodeTaggedArguments(JsonReader in) {
      String key = null;
      ObjectReader object = Names.TAGGED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> key = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new TaggedArguments(key);
    }

    private static void encodeMapOfTagAndListOfString(JsonGenerator out,
        Map<Constraints.Tag, List<String>> values) {
      out.writeStartObject();
      for (Map.Entry<Constraints.Tag, List<String>> entry : values.entrySet()) {
        out.writeName(Encode.key(out, Encode.required(entry.getKey(), "key").text(), Rules.TEXT2));
        encodeListOfString2(out, Encode.required(entry.getValue(), "value"));
      }
      out.writeEndObject();
    }

    private Outcome callTagged(Call call) {
      TaggedArguments arguments = (TaggedArguments) call.arguments();
      Map<Constraints.Tag, List<String>> result = constraints.tagged(arguments.key);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMapOfTagAndListOfString(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static TextArguments decodeTextArguments(JsonReader in) {
      String text = null;
      ObjectReader object = Names.TEXT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> text = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new TextArguments(text);
    }

    private Outcome callText(Call call) {
      TextArguments arguments = (TextArguments) call.arguments();
      String result = constraints.text(arguments.text);
      return Outcome.ToolResult.text(Encode.text(Encode.required(result, "result"), Rules.TEXT3));
    }

    private static List<Instant> decodeListOfInstant(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Instant> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(in.scalar(Scalars.INSTANT));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static PastArguments decodePastArguments(JsonReader in) {
      List<Instant> times = null;
      ObjectReader object = Names.PAST_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> times = decodeListOfInstant(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PastArguments(times);
    }

    private static void encodeListOfInstant(JsonGenerator out, List<Instant> values) {
      out.writeStartArray();
      for (Instant value : values) {
        Required.value(value, "element");
        out.writeString(Dates.text(Encode.timely(out, value, Moment.PAST)));
      }
      out.writeEndArray();
    }

    private Outcome callPast(Call call) {
      PastArguments arguments = (PastArguments) call.arguments();
      List<Instant> result = constraints.past(arguments.times);
      JsonBuffer buffer = new JsonBuffer(call.clock());
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfInstant(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static DayArguments decodeDayArguments(JsonReader in) {
      LocalDate day = null;
      String code = "AB-123";
      ObjectReader object = Names.DAY_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> day = in.timely(in.scalar(Scalars.LOCAL_DATE), Moment.PAST_OR_PRESENT);
          case 1 -> code = in.string(Rules.MATCHING_A_Z_2_D_3);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new DayArguments(day, code);
    }

    private Outcome callDay(Call call) {
      DayArguments arguments = (DayArguments) call.arguments();
      constraints.day(arguments.day, arguments.code);
      return Outcome.ToolResult.empty();
    }

    private static TemplateArguments readTemplateArguments(
        dev.tenon.runtime.json.TextArguments in) {
      int before = in.violations();
      in.expectOnly("code");
      String code = in.require("code") ? in.string("code", Rules.MATCHING_A_Z_3_9) : null;
      return in.violations() == before ? new TemplateArguments(code) : null;
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callTemplate(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      TemplateArguments arguments = (TemplateArguments) request.variables();
      String result = constraints.template(arguments.code);
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", Encode.text(result, Rules.TEXT4));
    }

    private static PromptArguments readPromptArguments(dev.tenon.runtime.json.TextArguments in) {
      int before = in.violations();
      in.expectOnly("yes", "no", "two", "pattern", "born", "year", "since");
      boolean yes = in.require("yes") ? in.bool("yes", true) : false;
      boolean no = in.require("no") ? in.bool("no", false, "No.") : false;
      int two = in.require("two") ? (int) in.integer("two", FROM_2_TO_2147483647) : 0;
      String pattern = in.require("pattern") ? in.string("pattern", Rules.MATCHING_X) : null;
      LocalDate born = in.require("born")
          ? in.timely("born", in.scalar("born", Scalars.LOCAL_DATE), Moment.PAST) : null;
      Year year = in.require("year") ? in.year("year", Moment.FUTURE) : null;
      Optional<Year> since = in.has("since") ? Optional.ofNullable(in.year("since", Moment.PAST))
          : Optional.empty();
      return in.violations() == before ? new PromptArguments(yes, no, two, pattern, born, year,
          since) : null;
    }

    private Outcome callPrompt(Call call) {
      PromptArguments arguments = (PromptArguments) call.arguments();
      String result = constraints.prompt(arguments.yes, arguments.no, arguments.two,
          arguments.pattern, arguments.born, arguments.year, arguments.since);
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
  }

  private static final class FlagsArguments {
    final Constraints.Flags value;

    FlagsArguments(Constraints.Flags value) {
      this.value = value;
    }
  }

  private static final class NumbersArguments {
    final Constraints.Numbers value;

    NumbersArguments(Constraints.Numbers value) {
      this.value = value;
    }
  }

  private static final class TextsArguments {
    final Constraints.Texts value;

    TextsArguments(Constraints.Texts value) {
      this.value = value;
    }
  }

  private static final class TimesArguments {
    final Constraints.Times value;

    TimesArguments(Constraints.Times value) {
      this.value = value;
    }
  }

  private static final class ResultArguments {
    final int number;

    final List<String> tags;

    ResultArguments(int number, List<String> tags) {
      this.number = number;
      this.tags = tags;
    }
  }

  private static final class BytesArguments {
    final byte[] key;

    BytesArguments(byte[] key) {
      this.key = key;
    }
  }

  private static final class QuotedArguments {
    final int whole;

    final BigDecimal price;

    QuotedArguments(int whole, BigDecimal price) {
      this.whole = whole;
      this.price = price;
    }
  }

  private static final class NumberedArguments {
    final int key;

    NumberedArguments(int key) {
      this.key = key;
    }
  }

  private static final class TaggedArguments {
    final String key;

    TaggedArguments(String key) {
      this.key = key;
    }
  }

  private static final class TextArguments {
    final String text;

    TextArguments(String text) {
      this.text = text;
    }
  }

  private static final class PastArguments {
    final List<Instant> times;

    PastArguments(List<Instant> times) {
      this.times = times;
    }
  }

  private static final class DayArguments {
    final LocalDate day;

    final String code;

    DayArguments(LocalDate day, String code) {
      this.day = day;
      this.code = code;
    }
  }

  private static final class TemplateArguments {
    final String code;

    TemplateArguments(String code) {
      this.code = code;
    }
  }

  private static final class PromptArguments {
    final boolean yes;

    final boolean no;

    final int two;

    final String pattern;

    final LocalDate born;

    final Year year;

    final Optional<Year> since;

    PromptArguments(boolean yes, boolean no, int two, String pattern, LocalDate born, Year year,
        Optional<Year> since) {
      this.yes = yes;
      this.no = no;
      this.two = two;
      this.pattern = pattern;
      this.born = born;
      this.year = year;
      this.since = since;
    }
  }

  /**
   * Apart, so that expressions are compiled when they are first needed.
   */
  private static final class Rules {
    static final TextRules MATCHING_A_Z_2_D_3 = TextRules.of(Length.ANY)
        .matching(Pattern.compile("[A-Z]{2}-\\d{3}"), "must match the pattern ^[A-Z]{2}-[0-9]{3}$");

    static final TextRules MATCHING_P_L = TextRules.of(FROM_0_TO_20_CHARACTERS)
        .matching(Pattern.compile("\\p{L}+"), "Letters only.");

    static final TextRules MATCHING_Z = TextRules.of(Length.ANY)
        .matching(Pattern.compile("a.*", Pattern.CASE_INSENSITIVE),
            "must match the pattern ^[Aa][^\\n\\r\\u0085\\u2028\\u2029]*$")
        .matching(Pattern.compile(".*z"),
            "must match the pattern ^[^\\n\\r\\u0085\\u2028\\u2029]*z$");

    static final TextRules MATCHING = TextRules.of(NOT_BLANK)
        .matching(Pattern.compile("[^;]*"), "must match the pattern ^[^;]*$");

    static final TextRules MATCHING_EXAMPLE_COM = TextRules.of(Length.ANY).email()
        .matching(Pattern.compile(".+@example\\.com"),
            "must match the pattern ^[^\\n\\r\\u0085\\u2028\\u2029]+@example\\.com$");

    static final TextRules EMAIL = TextRules.of(Length.ANY).email("Where do you live?");

    static final TextRules MATCHING_W = TextRules.of(Length.ANY)
        .matching(Pattern.compile("\\w+"), "must match the pattern ^[0-9A-Z_a-z]+$");

    static final TextRules MATCHING_A_Z = TextRules.of(FROM_0_TO_3_CHARACTERS)
        .matching(Pattern.compile("[a-z]+"), "must match the pattern ^[a-z]+$");

    static final TextRules MATCHING_D = TextRules.of(Length.ANY)
        .matching(Pattern.compile("\\d+"), "must match the pattern ^[0-9]+$");

    static final TextRules TEXT = TextRules.of(AT_LEAST_3_CHARACTERS);

    static final TextRules TEXT2 = TextRules.of(FROM_0_TO_3_CHARACTERS);

    static final TextRules TEXT3 = TextRules.of(NOT_BLANK);

    static final TextRules MATCHING_A_Z_3_9 = TextRules.of(Length.ANY)
        .matching(Pattern.compile("[a-z]{3,9}"), "must match the pattern ^[a-z]{3,9}$");

    static final TextRules TEXT4 = TextRules.of(FROM_0_TO_5_CHARACTERS);

    static final TextRules MATCHING_X = TextRules.of(Length.ANY)
        .matching(Pattern.compile("x+"), "must match the pattern ^x+$");
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames FLAGS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames FLAGS = PropertyNames.of("yes", "no", "terms", "maybe", "nothing",
        "never").optional(3, 4, 5);

    static final PropertyNames NUMBERS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames NUMBERS = PropertyNames.of("price", "small", "rate", "part", "debt",
        "pairs", "cost", "ids");

    static final PropertyNames TEXTS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames TEXTS = PropertyNames.of("code", "word", "both", "title", "mail",
        "own", "home", "longer", "tags", "labels", "number").optional(10);

    static final PropertyNames TIMES_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames TIMES = PropertyNames.of("born", "seen", "due", "year", "begin",
        "since").optional(5);

    static final PropertyNames RESULT_ARGUMENTS = PropertyNames.of("number", "tags");

    static final PropertyNames BYTES_ARGUMENTS = PropertyNames.of("key");

    static final PropertyNames QUOTED_ARGUMENTS = PropertyNames.of("whole", "price");

    static final PropertyNames NUMBERED_ARGUMENTS = PropertyNames.of("key");

    static final PropertyNames TAGGED_ARGUMENTS = PropertyNames.of("key");

    static final PropertyNames TEXT_ARGUMENTS = PropertyNames.of("text");

    static final PropertyNames PAST_ARGUMENTS = PropertyNames.of("times");

    static final PropertyNames DAY_ARGUMENTS = PropertyNames.of("day", "code").optional(1);
  }
}
