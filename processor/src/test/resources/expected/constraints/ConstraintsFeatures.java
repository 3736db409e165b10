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
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
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

  @Override
  public Object decode(int feature, dev.tenon.runtime.json.TextArguments arguments) {
    return switch (feature) {
      case TEMPLATE -> readTemplateArguments(arguments);
      case PROMPT -> readPromptArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Outcome invoke(int feature, Call call) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    boolean yes = false;
    boolean hasYes = false;
    Boolean no = null;
    boolean hasNo = false;
    boolean terms = false;
    boolean hasTerms = false;
    Boolean maybe = null;
    String nothing = null;
    String never = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "yes" -> {
          yes = in.bool(true);
          hasYes = true;
        }
        case "no" -> {
          no = in.bool(false);
          hasNo = true;
        }
        case "terms" -> {
          terms = in.bool(true, "The terms must be accepted.");
          hasTerms = true;
        }
        case "maybe" -> maybe = in.isNull() ? null : in.bool(true);
        case "nothing" -> nothing = in.nothing();
        case "never" -> never = in.nothing("Leave it out.");
        default -> in.unknown(property, "yes", "no", "terms", "maybe", "nothing", "never");
      }
    }
    in.require(hasYes, "yes");
    in.require(hasNo, "no");
    in.require(hasTerms, "terms");
    if (in.violations() != before) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Constraints.Flags value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeFlags(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new FlagsArguments(value);
  }

  private static void encodeFlags(JsonGenerator out, Constraints.Flags value) {
    out.writeStartObject();
    out.writeName("yes");
    Encode.bool(out, value.yes(), true);
    out.writeName("no");
    Encode.bool(out, Encode.required(value.no(), "no"), false);
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
    encodeFlags(out, Encode.required(result, "result"));
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    BigDecimal price = null;
    boolean hasPrice = false;
    int small = 0;
    boolean hasSmall = false;
    double rate = 0;
    boolean hasRate = false;
    float part = 0;
    boolean hasPart = false;
    BigInteger debt = null;
    boolean hasDebt = false;
    int pairs = 0;
    boolean hasPairs = false;
    BigDecimal cost = null;
    boolean hasCost = false;
    List<Long> ids = null;
    boolean hasIds = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "price" -> {
          price = in.decimal(ABOVE_MINUS_1000_BELOW_1000_DIGITS_2);
          hasPrice = true;
        }
        case "small" -> {
          small = (int) in.integer(-99, 99);
          hasSmall = true;
        }
        case "rate" -> {
          rate = in.number(ABOVE_MINUS_10_BELOW_10_DIGITS_1);
          hasRate = true;
        }
        case "part" -> {
          part = in.smallNumber(ABOVE_0_TO_1_5);
          hasPart = true;
        }
        case "debt" -> {
          debt = in.bigInteger(TO_0);
          hasDebt = true;
        }
        case "pairs" -> {
          pairs = (int) in.integer(FROM_2_TO_8);
          hasPairs = true;
        }
        case "cost" -> {
          cost = in.decimal(ABOVE_02);
          hasCost = true;
        }
        case "ids" -> {
          ids = decodeListOfLong(in);
          hasIds = true;
        }
        default -> in.unknown(property, "price", "small", "rate", "part", "debt", "pairs", "cost",
            "ids");
      }
    }
    in.require(hasPrice, "price");
    in.require(hasSmall, "small");
    in.require(hasRate, "rate");
    in.require(hasPart, "part");
    in.require(hasDebt, "debt");
    in.require(hasPairs, "pairs");
    in.require(hasCost, "cost");
    in.require(hasIds, "ids");
    if (in.violations() != before) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Constraints.Numbers value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeNumbers(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new NumbersArguments(value);
  }

  private static void encodeListOfLong(JsonGenerator out, List<Long> values) {
    out.writeStartArray();
    for (Long value : values) {
      Encode.integer(out, Encode.required(value, "element"), 1, Long.MAX_VALUE);
    }
    out.writeEndArray();
  }

  private static void encodeNumbers(JsonGenerator out, Constraints.Numbers value) {
    out.writeStartObject();
    out.writeName("price");
    Encode.number(out, Encode.required(value.price(), "price"), ABOVE_MINUS_1000_BELOW_1000_DIGITS_2);
    out.writeName("small");
    Encode.integer(out, value.small(), -99, 99);
    out.writeName("rate");
    Encode.number(out, value.rate(), ABOVE_MINUS_10_BELOW_10_DIGITS_1);
    out.writeName("part");
    Encode.number(out, value.part(), ABOVE_0_TO_1_5);
    out.writeName("debt");
    Encode.number(out, Encode.required(value.debt(), "debt"), TO_0);
    out.writeName("pairs");
    Encode.integer(out, value.pairs(), 2, 8);
    out.writeName("cost");
    Encode.number(out, Encode.required(value.cost(), "cost"), ABOVE_02);
    out.writeName("ids");
    encodeListOfLong(out, Encode.required(value.ids(), "ids"));
    out.writeEndObject();
  }

  private Outcome callNumbers(Call call) {
    NumbersArguments arguments = (NumbersArguments) call.arguments();
    Constraints.Numbers result = constraints.numbers(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeNumbers(out, Encode.required(result, "result"));
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String code = null;
    boolean hasCode = false;
    String word = null;
    boolean hasWord = false;
    String both = null;
    boolean hasBoth = false;
    String title = null;
    boolean hasTitle = false;
    String mail = null;
    boolean hasMail = false;
    String own = null;
    boolean hasOwn = false;
    String home = null;
    boolean hasHome = false;
    String longer = null;
    boolean hasLonger = false;
    List<String> tags = null;
    boolean hasTags = false;
    Map<String, String> labels = null;
    boolean hasLabels = false;
    Optional<String> number = Optional.empty();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "code" -> {
          code = in.string(Rules.MATCHING_A_Z_2_D_3);
          hasCode = true;
        }
        case "word" -> {
          word = in.string(Rules.MATCHING_P_L);
          hasWord = true;
        }
        case "both" -> {
          both = in.string(Rules.MATCHING_Z);
          hasBoth = true;
        }
        case "title" -> {
          title = in.string(Rules.MATCHING);
          hasTitle = true;
        }
        case "mail" -> {
          mail = in.email(Length.ANY);
          hasMail = true;
        }
        case "own" -> {
          own = in.string(Rules.MATCHING_EXAMPLE_COM);
          hasOwn = true;
        }
        case "home" -> {
          home = in.string(Rules.EMAIL);
          hasHome = true;
        }
        case "longer" -> {
          longer = in.string(AT_LEAST_2_CHARACTERS2);
          hasLonger = true;
        }
        case "tags" -> {
          tags = decodeListOfString(in);
          hasTags = true;
        }
        case "labels" -> {
          labels = decodeMapOfStringAndString(in);
          hasLabels = true;
        }
        case "number" -> number = Optional.ofNullable(in.string(Rules.MATCHING_D));
        default -> in.unknown(property, "code", "word", "both", "title", "mail", "own", "home",
            "longer", "tags", "labels", "number");
      }
    }
    in.require(hasCode, "code");
    in.require(hasWord, "word");
    in.require(hasBoth, "both");
    in.require(hasTitle, "title");
    in.require(hasMail, "mail");
    in.require(hasOwn, "own");
    in.require(hasHome, "home");
    in.require(hasLonger, "longer");
    in.require(hasTags, "tags");
    in.require(hasLabels, "labels");
    if (in.violations() != before) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Constraints.Texts value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeTexts(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new TextsArguments(value);
  }

  private static void encodeListOfString(JsonGenerator out, List<String> values) {
    Encode.size(out, values.size(), AT_LEAST_1_ELEMENTS2, "elements");
    out.writeStartArray();
    for (String value : values) {
      Encode.string(out, Encode.required(value, "element"), Rules.MATCHING_W);
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
    out.writeName("code");
    Encode.string(out, Encode.required(value.code(), "code"), Rules.MATCHING_A_Z_2_D_3);
    out.writeName("word");
    Encode.string(out, Encode.required(value.word(), "word"), Rules.MATCHING_P_L);
    out.writeName("both");
    Encode.string(out, Encode.required(value.both(), "both"), Rules.MATCHING_Z);
    out.writeName("title");
    Encode.string(out, Encode.required(value.title(), "title"), Rules.MATCHING);
    out.writeName("mail");
    Encode.email(out, Encode.required(value.mail(), "mail"), Length.ANY);
    out.writeName("own");
    Encode.string(out, Encode.required(value.own(), "own"), Rules.MATCHING_EXAMPLE_COM);
    out.writeName("home");
    Encode.string(out, Encode.required(value.home(), "home"), Rules.EMAIL);
    out.writeName("longer");
    Encode.string(out, Encode.required(value.longer(), "longer"), AT_LEAST_2_CHARACTERS2);
    out.writeName("tags");
    encodeListOfString(out, Encode.required(value.tags(), "tags"));
    out.writeName("labels");
    encodeMapOfStringAndString(out, Encode.required(value.labels(), "labels"));
    Optional<String> number = Encode.required(value.number(), "number");
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
    encodeTexts(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Constraints.Times decodeTimes(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    LocalDate born = null;
    boolean hasBorn = false;
    Instant seen = null;
    boolean hasSeen = false;
    YearMonth due = null;
    boolean hasDue = false;
    Year year = null;
    boolean hasYear = false;
    ZonedDateTime begin = null;
    boolean hasBegin = false;
    Optional<Year> since = Optional.empty();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "born" -> {
          born = in.timely(in.scalar(Scalars.LOCAL_DATE), Moment.PAST);
          hasBorn = true;
        }
        case "seen" -> {
          seen = in.timely(in.scalar(Scalars.INSTANT), Moment.PAST_OR_PRESENT);
          hasSeen = true;
        }
        case "due" -> {
          due = in.timely(in.scalar(Scalars.YEAR_MONTH), Moment.FUTURE);
          hasDue = true;
        }
        case "year" -> {
          year = in.year(Moment.FUTURE_OR_PRESENT);
          hasYear = true;
        }
        case "begin" -> {
          begin = in.timely(in.scalar(Scalars.ZONED_DATE_TIME), FUTURE);
          hasBegin = true;
        }
        case "since" -> since = Optional.ofNullable(in.year(Moment.PAST));
        default -> in.unknown(property, "born", "seen", "due", "year", "begin", "since");
      }
    }
    in.require(hasBorn, "born");
    in.require(hasSeen, "seen");
    in.require(hasDue, "due");
    in.require(hasYear, "year");
    in.require(hasBegin, "begin");
    if (in.violations() != before) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Constraints.Times value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeTimes(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new TimesArguments(value);
  }

  private static void encodeTimes(JsonGenerator out, Constraints.Times value) {
    out.writeStartObject();
    out.writeName("born");
    out.writeString(Dates.text(Encode.timely(out, Encode.required(value.born(), "born"), Moment.PAST)));
    out.writeName("seen");
    out.writeString(Dates.text(Encode.timely(out, Encode.required(value.seen(), "seen"), Moment.PAST_OR_PRESENT)));
    out.writeName("due");
    out.writeString(Dates.text(Encode.timely(out, Encode.required(value.due(), "due"), Moment.FUTURE)));
    out.writeName("year");
    out.writeNumber(Encode.timely(out, Encode.required(value.year(), "year"), Moment.FUTURE_OR_PRESENT).getValue());
    out.writeName("begin");
    out.writeString(Dates.text(Encode.timely(out, Encode.required(value.begin(), "begin"), FUTURE)));
    Optional<Year> since = Encode.required(value.since(), "since");
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
    encodeTimes(out, Encode.required(result, "result"));
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int number = 0;
    boolean hasNumber = false;
    List<String> tags = null;
    boolean hasTags = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "number" -> {
          number = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasNumber = true;
        }
        case "tags" -> {
          tags = decodeListOfString2(in);
          hasTags = true;
        }
        default -> in.unknown(property, "number", "tags");
      }
    }
    in.require(hasNumber, "number");
    in.require(hasTags, "tags");
    if (in.violations() != before) {
      return null;
    }
    return new ResultArguments(number, tags);
  }

  private static void encodeMapOfStringAndInteger(JsonGenerator out, Map<String, Integer> values) {
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
    encodeMapOfStringAndInteger(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static BytesArguments decodeBytesArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    byte[] key = null;
    boolean hasKey = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "key" -> {
          key = in.bytes(FROM_1_TO_16_BYTES);
          hasKey = true;
        }
        default -> in.unknown(property, "key");
      }
    }
    in.require(hasKey, "key");
    if (in.violations() != before) {
      return null;
    }
    return new BytesArguments(key);
  }

  private Outcome callBytes(Call call) {
    BytesArguments arguments = (BytesArguments) call.arguments();
    byte[] result = constraints.bytes(arguments.key);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    Encode.binary(out, Encode.required(result, "result"), FROM_0_TO_32_BYTES);
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static QuotedArguments decodeQuotedArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int whole = 0;
    boolean hasWhole = false;
    BigDecimal price = null;
    boolean hasPrice = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "whole" -> {
          whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasWhole = true;
        }
        case "price" -> {
          price = in.decimal(Range.ANY);
          hasPrice = true;
        }
        default -> in.unknown(property, "whole", "price");
      }
    }
    in.require(hasWhole, "whole");
    in.require(hasPrice, "price");
    if (in.violations() != before) {
      return null;
    }
    return new QuotedArguments(whole, price);
  }

  private static void encodeQuoted(JsonGenerator out, Constraints.Quoted value) {
    out.writeStartObject();
    out.writeName("whole");
    out.writeString(String.valueOf(Encode.within(out, value.whole(), Integer.MIN_VALUE, 10)));
    out.writeName("price");
    out.writeString(String.valueOf(Encode.within(out, Encode.required(value.price(), "price"), ABOVE_MINUS_100_BELOW_100_DIGITS_1)));
    out.writeEndObject();
  }

  private Outcome callQuoted(Call call) {
    QuotedArguments arguments = (QuotedArguments) call.arguments();
    Constraints.Quoted result = constraints.quoted(arguments.whole, arguments.price);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeQuoted(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static NumberedArguments decodeNumberedArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int key = 0;
    boolean hasKey = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "key" -> {
          key = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasKey = true;
        }
        default -> in.unknown(property, "key");
      }
    }
    in.require(hasKey, "key");
    if (in.violations() != before) {
      return null;
    }
    return new NumberedArguments(key);
  }

  private static void encodeListOfString2(JsonGenerator out, List<String> values) {
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Encode.required(value, "element"));
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
    encodeMapOfIntegerAndListOfString(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static TaggedArguments decodeTaggedArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String key = null;
    boolean hasKey = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "key" -> {
          key = in.string();
          hasKey = true;
        }
        default -> in.unknown(property, "key");
      }
    }
    in.require(hasKey, "key");
    if (in.violations() != before) {
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
    encodeMapOfTagAndListOfString(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static TextArguments decodeTextArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String text = null;
    boolean hasText = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          text = in.string();
          hasText = true;
        }
        default -> in.unknown(property, "text");
      }
    }
    in.require(hasText, "text");
    if (in.violations() != before) {
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
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    List<Instant> times = null;
    boolean hasTimes = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "times" -> {
          times = decodeListOfInstant(in);
          hasTimes = true;
        }
        default -> in.unknown(property, "times");
      }
    }
    in.require(hasTimes, "times");
    if (in.violations() != before) {
      return null;
    }
    return new PastArguments(times);
  }

  private static void encodeListOfInstant(JsonGenerator out, List<Instant> values) {
    out.writeStartArray();
    for (Instant value : values) {
      out.writeString(Dates.text(Encode.timely(out, Encode.required(value, "element"), Moment.PAST)));
    }
    out.writeEndArray();
  }

  private Outcome callPast(Call call) {
    PastArguments arguments = (PastArguments) call.arguments();
    List<Instant> result = constraints.past(arguments.times);
    JsonBuffer buffer = new JsonBuffer(call.clock());
    JsonGenerator out = buffer.out();
    encodeListOfInstant(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static DayArguments decodeDayArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    LocalDate day = null;
    boolean hasDay = false;
    String code = "AB-123";
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "day" -> {
          day = in.timely(in.scalar(Scalars.LOCAL_DATE), Moment.PAST_OR_PRESENT);
          hasDay = true;
        }
        case "code" -> code = in.string(Rules.MATCHING_A_Z_2_D_3);
        default -> in.unknown(property, "day", "code");
      }
    }
    in.require(hasDay, "day");
    if (in.violations() != before) {
      return null;
    }
    return new DayArguments(day, code);
  }

  private Outcome callDay(Call call) {
    DayArguments arguments = (DayArguments) call.arguments();
    constraints.day(arguments.day, arguments.code);
    return Outcome.ToolResult.empty();
  }

  private static TemplateArguments readTemplateArguments(dev.tenon.runtime.json.TextArguments in) {
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
}
