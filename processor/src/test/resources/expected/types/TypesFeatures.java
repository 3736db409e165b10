package good.types;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Dates;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextArguments;
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
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Types}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class TypesFeatures implements Features {
  private static final int PRIMITIVES = 0;

  private static final int BOXES = 1;

  private static final int TEXTS = 2;

  private static final int COLLECTIONS = 3;

  private static final int OPTIONALS = 4;

  private static final int GENERIC = 5;

  private static final int CONSTRAINED = 6;

  private static final int DEFAULTS = 7;

  private static final int NAMES = 8;

  private static final int JOIN = 9;

  private static final int RENAMED = 10;

  private static final int TEMPLATE = 11;

  private static final int TEMPLATE_COLOUR = 12;

  private static final int TEMPLATE_FLAG = 13;

  private static final int PROMPT = 14;

  private static final int PROMPT_FLAG = 15;

  private static final int PROMPT_COLOUR = 16;

  private static final int PROMPT_SECOND = 17;

  private static final int PROMPT_THIRD = 18;

  private static final String PRIMITIVES_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String PRIMITIVES_OUTPUT = "{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\"],\"additionalProperties\":false}";

  private static final String BOXES_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"},\"text\":{\"type\":\"string\"},\"decimal\":{\"type\":\"number\"},\"big\":{\"type\":\"integer\"},\"colour\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\",\"text\",\"decimal\",\"big\",\"colour\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String BOXES_OUTPUT = "{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"},\"text\":{\"type\":\"string\"},\"decimal\":{\"type\":\"number\"},\"big\":{\"type\":\"integer\"},\"colour\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\",\"text\",\"decimal\",\"big\",\"colour\"],\"additionalProperties\":false}";

  private static final String TEXTS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"uuid\":{\"type\":\"string\",\"format\":\"uuid\"},\"uri\":{\"type\":\"string\",\"format\":\"uri\"},\"instant\":{\"type\":\"string\",\"format\":\"date-time\"},\"offsetDateTime\":{\"type\":\"string\",\"format\":\"date-time\"},\"zonedDateTime\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))(\\\\[.+\\\\])?$\"},\"localDate\":{\"type\":\"string\",\"format\":\"date\"},\"localTime\":{\"type\":\"string\",\"pattern\":\"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?$\"},\"localDateTime\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?$\"},\"offsetTime\":{\"type\":\"string\",\"format\":\"time\"},\"duration\":{\"type\":\"string\",\"pattern\":\"^-?P([0-9]+D|([0-9]+D)?T([0-9]+H([0-9]+M)?([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+(\\\\.[0-9]{1,9})?S))$\"},\"period\":{\"type\":\"string\",\"pattern\":\"^P(-?[0-9]+Y(-?[0-9]+M)?(-?[0-9]+D)?|-?[0-9]+M(-?[0-9]+D)?|-?[0-9]+[WD])$\"},\"year\":{\"type\":\"integer\",\"minimum\":-999999999,\"maximum\":999999999},\"yearMonth\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])$\"},\"monthDay\":{\"type\":\"string\",\"pattern\":\"^--((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$\"},\"zoneId\":{\"type\":\"string\"},\"zoneOffset\":{\"type\":\"string\",\"pattern\":\"^(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))$\"},\"day\":{\"type\":\"string\",\"enum\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]},\"bytes\":{\"type\":\"string\",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"}},\"required\":[\"uuid\",\"uri\",\"instant\",\"offsetDateTime\",\"zonedDateTime\",\"localDate\",\"localTime\",\"localDateTime\",\"offsetTime\",\"duration\",\"period\",\"year\",\"yearMonth\",\"monthDay\",\"zoneId\",\"zoneOffset\",\"day\",\"bytes\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String TEXTS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"uuid\":{\"type\":\"string\",\"format\":\"uuid\"},\"uri\":{\"type\":\"string\",\"format\":\"uri\"},\"instant\":{\"type\":\"string\",\"format\":\"date-time\"},\"offsetDateTime\":{\"type\":\"string\",\"format\":\"date-time\"},\"zonedDateTime\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))(\\\\[.+\\\\])?$\"},\"localDate\":{\"type\":\"string\",\"format\":\"date\"},\"localTime\":{\"type\":\"string\",\"pattern\":\"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?$\"},\"localDateTime\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?$\"},\"offsetTime\":{\"type\":\"string\",\"format\":\"time\"},\"duration\":{\"type\":\"string\",\"pattern\":\"^-?P([0-9]+D|([0-9]+D)?T([0-9]+H([0-9]+M)?([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+(\\\\.[0-9]{1,9})?S))$\"},\"period\":{\"type\":\"string\",\"pattern\":\"^P(-?[0-9]+Y(-?[0-9]+M)?(-?[0-9]+D)?|-?[0-9]+M(-?[0-9]+D)?|-?[0-9]+[WD])$\"},\"year\":{\"type\":\"integer\",\"minimum\":-999999999,\"maximum\":999999999},\"yearMonth\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])$\"},\"monthDay\":{\"type\":\"string\",\"pattern\":\"^--((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$\"},\"zoneId\":{\"type\":\"string\"},\"zoneOffset\":{\"type\":\"string\",\"pattern\":\"^(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?))$\"},\"day\":{\"type\":\"string\",\"enum\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]},\"bytes\":{\"type\":\"string\",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"}},\"required\":[\"uuid\",\"uri\",\"instant\",\"offsetDateTime\",\"zonedDateTime\",\"localDate\",\"localTime\",\"localDateTime\",\"offsetTime\",\"duration\",\"period\",\"year\",\"yearMonth\",\"monthDay\",\"zoneId\",\"zoneOffset\",\"day\",\"bytes\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_2_ELEMENTS = new Length(0, 2, false);

  private static final String COLLECTIONS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"list\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"set\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"uniqueItems\":true},\"collection\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}},\"iterable\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"array\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"ints\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"chars\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"matrix\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"blobs\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"}},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"byColour\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},\"byDate\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"format\":\"date\"},\"additionalProperties\":{\"type\":\"boolean\"}},\"holes\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},\"amounts\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"uniqueItems\":true},\"gaps\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},{\"type\":\"null\"}]},\"few\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"maxItems\":2},{\"type\":\"null\"}]}},\"required\":[\"list\",\"set\",\"collection\",\"iterable\",\"array\",\"ints\",\"chars\",\"matrix\",\"blobs\",\"map\",\"byColour\",\"byDate\",\"holes\",\"amounts\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String COLLECTIONS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"list\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"set\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"uniqueItems\":true},\"collection\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}},\"iterable\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"array\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"ints\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"chars\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"matrix\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"blobs\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"}},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"byColour\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},\"byDate\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"format\":\"date\"},\"additionalProperties\":{\"type\":\"boolean\"}},\"holes\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},\"amounts\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"uniqueItems\":true},\"gaps\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},\"few\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"maxItems\":2}},\"required\":[\"list\",\"set\",\"collection\",\"iterable\",\"array\",\"ints\",\"chars\",\"matrix\",\"blobs\",\"map\",\"byColour\",\"byDate\",\"holes\",\"amounts\"],\"additionalProperties\":false}";

  private static final String OPTIONALS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"real\":{\"type\":\"number\"},\"colours\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"name\":{\"type\":[\"string\",\"null\"]},\"count\":{\"type\":[\"integer\",\"null\"],\"minimum\":-2147483648,\"maximum\":2147483647},\"favourite\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"nested\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String OPTIONALS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"real\":{\"type\":\"number\"},\"colours\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}},\"name\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"favourite\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"nested\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"},\"tiny\":{\"type\":\"integer\",\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\"},\"real\":{\"type\":\"number\"},\"letter\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\"],\"additionalProperties\":false}},\"additionalProperties\":false}";

  private static final String GENERIC_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"pair\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"string\"},\"second\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"second\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false},\"pairs\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"second\":{\"type\":\"string\",\"format\":\"uuid\"}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false}}},\"required\":[\"pair\",\"pairs\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String GENERIC_OUTPUT = "{\"type\":\"object\",\"properties\":{\"pair\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"string\"},\"second\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"second\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false},\"pairs\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]},\"second\":{\"type\":\"string\",\"format\":\"uuid\"}},\"required\":[\"first\",\"second\"],\"additionalProperties\":false}}},\"required\":[\"pair\",\"pairs\"],\"additionalProperties\":false}";

  private static final Range TO_MINUS_1 = Range.atMost("-1");

  private static final Range FROM_0_5_BELOW_2 = Range.atLeast("0.5").below("2");

  private static final Range FROM_0 = Range.atLeast("0");

  private static final Length FROM_2_TO_5_CHARACTERS = new Length(2, 5, false);

  private static final Length NOT_BLANK = new Length(1, Integer.MAX_VALUE, true);

  private static final Length FROM_1_TO_3_NOT_BLANK_CHARACTERS = new Length(1, 3, true);

  private static final Length AT_LEAST_1_ELEMENTS = new Length(1, Integer.MAX_VALUE, false);

  private static final Length FROM_1_TO_1_CHARACTERS = new Length(1, 1, false);

  private static final String CONSTRAINED_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"bounded\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":10},\"positive\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9223372036854775807},\"negative\":{\"type\":\"integer\",\"maximum\":-1},\"ratio\":{\"type\":\"number\",\"minimum\":0.5,\"exclusiveMaximum\":2},\"price\":{\"type\":\"number\",\"minimum\":0},\"code\":{\"type\":\"string\",\"minLength\":2,\"maxLength\":5},\"title\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":3,\"pattern\":\"[^\\\\u0000- ]\"},\"minItems\":1},\"scores\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":2147483647},\"maxProperties\":2},\"numbers\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"minItems\":1},\"digit\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":9},\"few\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":5},\"letters\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1},\"uniqueItems\":true}},\"required\":[\"bounded\",\"positive\",\"negative\",\"ratio\",\"price\",\"code\",\"title\",\"tags\",\"scores\",\"numbers\",\"letters\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String CONSTRAINED_OUTPUT = "{\"type\":\"object\",\"properties\":{\"bounded\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":10},\"positive\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9223372036854775807},\"negative\":{\"type\":\"integer\",\"maximum\":-1},\"ratio\":{\"type\":\"number\",\"minimum\":0.5,\"exclusiveMaximum\":2},\"price\":{\"type\":\"number\",\"minimum\":0},\"code\":{\"type\":\"string\",\"minLength\":2,\"maxLength\":5},\"title\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"[^\\\\u0000- ]\"},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":3,\"pattern\":\"[^\\\\u0000- ]\"},\"minItems\":1},\"scores\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":2147483647},\"maxProperties\":2},\"numbers\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"minItems\":1},\"digit\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":9},\"few\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":5},\"letters\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1},\"uniqueItems\":true}},\"required\":[\"bounded\",\"positive\",\"negative\",\"ratio\",\"price\",\"code\",\"title\",\"tags\",\"scores\",\"numbers\",\"letters\"],\"additionalProperties\":false}";

  private static final BigDecimal DEFAULT_DECIMAL = new BigDecimal("1.50");

  private static final BigInteger DEFAULT_BIG = new BigInteger("12345678901234567890");

  private static final LocalDate DEFAULT_DATE = LocalDate.parse("2026-07-28");

  private static final Instant DEFAULT_INSTANT = OffsetDateTime.parse("2026-07-28T09:30:00Z").toInstant();

  private static final Duration DEFAULT_DURATION = Duration.parse("PT15M");

  private static final Year DEFAULT_YEAR = Year.of(2026);

  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Zurich");

  private static final URI DEFAULT_URI = URI.create("https://example.com");

  private static final UUID DEFAULT_UUID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  private static final String DEFAULTS_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\",\"default\":true},\"tiny\":{\"type\":\"integer\",\"default\":1,\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"default\":2,\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"default\":-3,\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"default\":4000000000,\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\",\"default\":1.5},\"real\":{\"type\":\"number\",\"default\":2.5},\"letter\":{\"type\":\"string\",\"default\":\"'\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"},\"text\":{\"type\":\"string\",\"default\":\"a \\\"quoted\\\" \u00e9\"},\"empty\":{\"type\":\"string\",\"default\":\"\"},\"colour\":{\"type\":\"string\",\"default\":\"GREEN\",\"enum\":[\"RED\",\"GREEN\"]},\"decimal\":{\"type\":\"number\",\"default\":1.50},\"big\":{\"type\":\"integer\",\"default\":12345678901234567890},\"date\":{\"type\":\"string\",\"default\":\"2026-07-28\",\"format\":\"date\"},\"instant\":{\"type\":\"string\",\"default\":\"2026-07-28T09:30:00Z\",\"format\":\"date-time\"},\"duration\":{\"type\":\"string\",\"default\":\"PT15M\",\"pattern\":\"^-?P([0-9]+D|([0-9]+D)?T([0-9]+H([0-9]+M)?([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+(\\\\.[0-9]{1,9})?S))$\"},\"year\":{\"type\":\"integer\",\"default\":2026,\"minimum\":-999999999,\"maximum\":999999999},\"zone\":{\"type\":\"string\",\"default\":\"Europe/Zurich\"},\"uri\":{\"type\":\"string\",\"default\":\"https://example.com\",\"format\":\"uri\"},\"uuid\":{\"type\":\"string\",\"default\":\"00000000-0000-0000-0000-000000000001\",\"format\":\"uuid\"}},\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String DEFAULTS_OUTPUT = "{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\",\"default\":true},\"tiny\":{\"type\":\"integer\",\"default\":1,\"minimum\":-128,\"maximum\":127},\"small\":{\"type\":\"integer\",\"default\":2,\"minimum\":-32768,\"maximum\":32767},\"whole\":{\"type\":\"integer\",\"default\":-3,\"minimum\":-2147483648,\"maximum\":2147483647},\"large\":{\"type\":\"integer\",\"default\":4000000000,\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"single\":{\"type\":\"number\",\"default\":1.5},\"real\":{\"type\":\"number\",\"default\":2.5},\"letter\":{\"type\":\"string\",\"default\":\"'\",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\\\u0000-\\\\uFFFF]$\"},\"text\":{\"type\":\"string\",\"default\":\"a \\\"quoted\\\" \u00e9\"},\"empty\":{\"type\":\"string\",\"default\":\"\"},\"colour\":{\"type\":\"string\",\"default\":\"GREEN\",\"enum\":[\"RED\",\"GREEN\"]},\"decimal\":{\"type\":\"number\",\"default\":1.50},\"big\":{\"type\":\"integer\",\"default\":12345678901234567890},\"date\":{\"type\":\"string\",\"default\":\"2026-07-28\",\"format\":\"date\"},\"instant\":{\"type\":\"string\",\"default\":\"2026-07-28T09:30:00Z\",\"format\":\"date-time\"},\"duration\":{\"type\":\"string\",\"default\":\"PT15M\",\"pattern\":\"^-?P([0-9]+D|([0-9]+D)?T([0-9]+H([0-9]+M)?([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\\\\.[0-9]{1,9})?S)?|[0-9]+(\\\\.[0-9]{1,9})?S))$\"},\"year\":{\"type\":\"integer\",\"default\":2026,\"minimum\":-999999999,\"maximum\":999999999},\"zone\":{\"type\":\"string\",\"default\":\"Europe/Zurich\"},\"uri\":{\"type\":\"string\",\"default\":\"https://example.com\",\"format\":\"uri\"},\"uuid\":{\"type\":\"string\",\"default\":\"00000000-0000-0000-0000-000000000001\",\"format\":\"uuid\"}},\"required\":[\"flag\",\"tiny\",\"small\",\"whole\",\"large\",\"single\",\"real\",\"letter\",\"text\",\"empty\",\"colour\",\"decimal\",\"big\",\"date\",\"instant\",\"duration\",\"year\",\"zone\",\"uri\",\"uuid\"],\"additionalProperties\":false}";

  private static final String NAMES_INPUT = "{\"type\":\"object\",\"properties\":{\"in\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"before\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"property\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"toString\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"hasIn\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"out\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"call\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"in\",\"before\",\"property\",\"toString\",\"hasIn\",\"out\",\"call\"],\"additionalProperties\":false}";

  private static final String NAMES_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}";

  private static final String JOIN_INPUT = "{\"type\":\"object\",\"properties\":{\"words\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"words\"],\"additionalProperties\":false}";

  private static final String JOIN_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";

  private static final String RENAMED_INPUT = "{\"type\":\"object\",\"properties\":{\"the-name\":{\"type\":\"string\",\"description\":\"its \\\"name\\\"\"}},\"required\":[\"the-name\"],\"additionalProperties\":false}";

  private static final Length FROM_0_TO_3_CHARACTERS = new Length(0, 3, false);

  private static final Range FROM_1 = Range.atLeast("1");

  private final Types types;

  TypesFeatures(Types types) {
    this.types = Objects.requireNonNull(types, "types");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("primitives", null, "Primitives."),
            Hints.NONE,
            RawJson.of(PRIMITIVES_INPUT),
            RawJson.of(PRIMITIVES_OUTPUT),
            true,
            List.of(),
            this,
            PRIMITIVES));
    registry.add(
        new ToolEntry(
            Presentation.of("boxes", null, "Boxes."),
            Hints.NONE,
            RawJson.of(BOXES_INPUT),
            RawJson.of(BOXES_OUTPUT),
            true,
            List.of(),
            this,
            BOXES));
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
            Presentation.of("collections", null, "Collections."),
            Hints.NONE,
            RawJson.of(COLLECTIONS_INPUT),
            RawJson.of(COLLECTIONS_OUTPUT),
            true,
            List.of(),
            this,
            COLLECTIONS));
    registry.add(
        new ToolEntry(
            Presentation.of("optionals", null, "Optionals."),
            Hints.NONE,
            RawJson.of(OPTIONALS_INPUT),
            RawJson.of(OPTIONALS_OUTPUT),
            true,
            List.of(),
            this,
            OPTIONALS));
    registry.add(
        new ToolEntry(
            Presentation.of("generic", null, "Generic."),
            Hints.NONE,
            RawJson.of(GENERIC_INPUT),
            RawJson.of(GENERIC_OUTPUT),
            true,
            List.of(),
            this,
            GENERIC));
    registry.add(
        new ToolEntry(
            Presentation.of("constrained", null, "Constrained."),
            Hints.NONE,
            RawJson.of(CONSTRAINED_INPUT),
            RawJson.of(CONSTRAINED_OUTPUT),
            true,
            List.of(),
            this,
            CONSTRAINED));
    registry.add(
        new ToolEntry(
            Presentation.of("defaults", null, "Defaults."),
            Hints.NONE,
            RawJson.of(DEFAULTS_INPUT),
            RawJson.of(DEFAULTS_OUTPUT),
            true,
            List.of(),
            this,
            DEFAULTS));
    registry.add(
        new ToolEntry(
            Presentation.of("names", null, "Arguments that are awkwardly named."),
            Hints.NONE,
            RawJson.of(NAMES_INPUT),
            RawJson.of(NAMES_OUTPUT),
            false,
            List.of(),
            this,
            NAMES));
    registry.add(
        new ToolEntry(
            Presentation.of("join", null, "Varargs."),
            Hints.NONE,
            RawJson.of(JOIN_INPUT),
            RawJson.of(JOIN_OUTPUT),
            false,
            List.of(),
            this,
            JOIN));
    registry.add(
        new ToolEntry(
            Presentation.of("re.named", null, "Renamed."),
            Hints.NONE,
            RawJson.of(RENAMED_INPUT),
            null,
            false,
            List.of(),
            this,
            RENAMED));
    registry.add(
        new ResourceEntry(
            "types://{colour}/{+path}{?limit,flag}",
            Presentation.of("template", null, "A template."),
            "text/plain",
            this,
            TEMPLATE));
    registry.add(new CompletionEntry("types://{colour}/{+path}{?limit,flag}", false, "colour", this, TEMPLATE_COLOUR));
    registry.add(new CompletionEntry("types://{colour}/{+path}{?limit,flag}", false, "flag", this, TEMPLATE_FLAG));
    registry.add(
        new PromptEntry(
            Presentation.of("prompt", null, "All texts."),
            List.of(
                new PromptEntry.Argument("flag", null, null, true),
                new PromptEntry.Argument("tiny", null, null, true),
                new PromptEntry.Argument("small", null, null, true),
                new PromptEntry.Argument("whole", null, null, true),
                new PromptEntry.Argument("large", null, null, true),
                new PromptEntry.Argument("single", null, null, true),
                new PromptEntry.Argument("real", null, null, true),
                new PromptEntry.Argument("letter", null, null, true),
                new PromptEntry.Argument("other", null, null, true),
                new PromptEntry.Argument("text", null, null, true),
                new PromptEntry.Argument("decimal", null, null, true),
                new PromptEntry.Argument("big", null, null, true),
                new PromptEntry.Argument("colour", null, null, true),
                new PromptEntry.Argument("second", null, null, false),
                new PromptEntry.Argument("optionalInt", null, null, false),
                new PromptEntry.Argument("optionalLong", null, null, false),
                new PromptEntry.Argument("optionalDouble", null, null, false),
                new PromptEntry.Argument("date", null, null, false),
                new PromptEntry.Argument("uuid", null, null, false),
                new PromptEntry.Argument("year", null, null, true),
                new PromptEntry.Argument("third", null, null, false),
                new PromptEntry.Argument("last", null, null, false)),
            this,
            PROMPT));
    registry.add(new CompletionEntry("prompt", true, "flag", this, PROMPT_FLAG));
    registry.add(new CompletionEntry("prompt", true, "colour", this, PROMPT_COLOUR));
    registry.add(new CompletionEntry("prompt", true, "second", this, PROMPT_SECOND));
    registry.add(new CompletionEntry("prompt", true, "third", this, PROMPT_THIRD));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return switch (feature) {
      case PRIMITIVES -> decodePrimitivesArguments(arguments);
      case BOXES -> decodeBoxesArguments(arguments);
      case TEXTS -> decodeTextsArguments(arguments);
      case COLLECTIONS -> decodeCollectionsArguments(arguments);
      case OPTIONALS -> decodeOptionalsArguments(arguments);
      case GENERIC -> decodeGenericArguments(arguments);
      case CONSTRAINED -> decodeConstrainedArguments(arguments);
      case DEFAULTS -> decodeDefaultsArguments(arguments);
      case NAMES -> decodeNamesArguments(arguments);
      case JOIN -> decodeJoinArguments(arguments);
      case RENAMED -> decodeRenamedArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    return switch (feature) {
      case TEMPLATE -> readTemplateArguments(arguments);
      case PROMPT -> readPromptArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return switch (feature) {
      case PRIMITIVES -> callPrimitives(call);
      case BOXES -> callBoxes(call);
      case TEXTS -> callTexts(call);
      case COLLECTIONS -> callCollections(call);
      case OPTIONALS -> callOptionals(call);
      case GENERIC -> callGeneric(call);
      case CONSTRAINED -> callConstrained(call);
      case DEFAULTS -> callDefaults(call);
      case NAMES -> callNames(call);
      case JOIN -> callJoin(call);
      case RENAMED -> callRenamed(call);
      case TEMPLATE -> callTemplate(call);
      case TEMPLATE_COLOUR -> completeOneOf(call, "RED", "GREEN");
      case TEMPLATE_FLAG -> completeOneOf(call, "true", "false");
      case PROMPT -> callPrompt(call);
      case PROMPT_FLAG -> completeOneOf(call, "true", "false");
      case PROMPT_COLOUR -> completeOneOf(call, "RED", "GREEN");
      case PROMPT_SECOND -> completeOneOf(call, "RED", "GREEN");
      case PROMPT_THIRD -> completeOneOf(call, "RED", "GREEN");
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  private static char decodeChar(JsonReader in) {
    Character value = in.scalar(Scalars.CHARACTER);
    return value == null ? 0 : value;
  }

  private static Types.Primitives decodePrimitives(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    boolean flag = false;
    boolean hasFlag = false;
    byte tiny = 0;
    boolean hasTiny = false;
    short small = 0;
    boolean hasSmall = false;
    int whole = 0;
    boolean hasWhole = false;
    long large = 0;
    boolean hasLarge = false;
    float single = 0;
    boolean hasSingle = false;
    double real = 0;
    boolean hasReal = false;
    char letter = 0;
    boolean hasLetter = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "flag" -> {
          flag = in.bool();
          hasFlag = true;
        }
        case "tiny" -> {
          tiny = (byte) in.integer(-128, 127);
          hasTiny = true;
        }
        case "small" -> {
          small = (short) in.integer(-32768, 32767);
          hasSmall = true;
        }
        case "whole" -> {
          whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasWhole = true;
        }
        case "large" -> {
          large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          hasLarge = true;
        }
        case "single" -> {
          single = in.smallNumber(Range.ANY);
          hasSingle = true;
        }
        case "real" -> {
          real = in.number(Range.ANY);
          hasReal = true;
        }
        case "letter" -> {
          letter = decodeChar(in);
          hasLetter = true;
        }
        default -> in.unknown(property, "flag", "tiny", "small", "whole", "large", "single", "real",
            "letter");
      }
    }
    in.require(hasFlag, "flag");
    in.require(hasTiny, "tiny");
    in.require(hasSmall, "small");
    in.require(hasWhole, "whole");
    in.require(hasLarge, "large");
    in.require(hasSingle, "single");
    in.require(hasReal, "real");
    in.require(hasLetter, "letter");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Primitives(flag, tiny, small, whole, large, single, real, letter);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static PrimitivesArguments decodePrimitivesArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Primitives value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodePrimitives(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new PrimitivesArguments(value);
  }

  private static void encodePrimitives(JsonGenerator out, Types.Primitives value) {
    out.writeStartObject();
    out.writeName("flag");
    out.writeBoolean(value.flag());
    out.writeName("tiny");
    out.writeNumber(value.tiny());
    out.writeName("small");
    out.writeNumber(value.small());
    out.writeName("whole");
    out.writeNumber(value.whole());
    out.writeName("large");
    out.writeNumber(value.large());
    out.writeName("single");
    Encode.number(out, value.single());
    out.writeName("real");
    Encode.number(out, value.real());
    out.writeName("letter");
    out.writeString(String.valueOf(value.letter()));
    out.writeEndObject();
  }

  private Outcome callPrimitives(Call call) {
    PrimitivesArguments arguments = (PrimitivesArguments) call.arguments();
    Types.Primitives result = types.primitives(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodePrimitives(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Types.Colour parseColour(String text) {
    return switch (text) {
      case "RED" -> Types.Colour.RED;
      case "GREEN" -> Types.Colour.GREEN;
      default -> null;
    };
  }

  private static Types.Colour decodeColour(JsonReader in) {
    String text = in.string();
    if (text == null) {
      return null;
    }
    Types.Colour value = parseColour(text);
    if (value == null) {
      in.notOneOf("RED", "GREEN");
    }
    return value;
  }

  private static Types.Boxes decodeBoxes(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Boolean flag = null;
    boolean hasFlag = false;
    Byte tiny = null;
    boolean hasTiny = false;
    Short small = null;
    boolean hasSmall = false;
    Integer whole = null;
    boolean hasWhole = false;
    Long large = null;
    boolean hasLarge = false;
    Float single = null;
    boolean hasSingle = false;
    Double real = null;
    boolean hasReal = false;
    Character letter = null;
    boolean hasLetter = false;
    String text = null;
    boolean hasText = false;
    BigDecimal decimal = null;
    boolean hasDecimal = false;
    BigInteger big = null;
    boolean hasBig = false;
    Types.Colour colour = null;
    boolean hasColour = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "flag" -> {
          flag = in.bool();
          hasFlag = true;
        }
        case "tiny" -> {
          tiny = (byte) in.integer(-128, 127);
          hasTiny = true;
        }
        case "small" -> {
          small = (short) in.integer(-32768, 32767);
          hasSmall = true;
        }
        case "whole" -> {
          whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasWhole = true;
        }
        case "large" -> {
          large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          hasLarge = true;
        }
        case "single" -> {
          single = in.smallNumber(Range.ANY);
          hasSingle = true;
        }
        case "real" -> {
          real = in.number(Range.ANY);
          hasReal = true;
        }
        case "letter" -> {
          letter = in.scalar(Scalars.CHARACTER);
          hasLetter = true;
        }
        case "text" -> {
          text = in.string();
          hasText = true;
        }
        case "decimal" -> {
          decimal = in.decimal(Range.ANY);
          hasDecimal = true;
        }
        case "big" -> {
          big = in.bigInteger(Range.ANY);
          hasBig = true;
        }
        case "colour" -> {
          colour = decodeColour(in);
          hasColour = true;
        }
        default -> in.unknown(property, "flag", "tiny", "small", "whole", "large", "single", "real",
            "letter", "text", "decimal", "big", "colour");
      }
    }
    in.require(hasFlag, "flag");
    in.require(hasTiny, "tiny");
    in.require(hasSmall, "small");
    in.require(hasWhole, "whole");
    in.require(hasLarge, "large");
    in.require(hasSingle, "single");
    in.require(hasReal, "real");
    in.require(hasLetter, "letter");
    in.require(hasText, "text");
    in.require(hasDecimal, "decimal");
    in.require(hasBig, "big");
    in.require(hasColour, "colour");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Boxes(flag, tiny, small, whole, large, single, real, letter, text, decimal,
          big, colour);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static BoxesArguments decodeBoxesArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Boxes value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeBoxes(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new BoxesArguments(value);
  }

  private static void encodeBoxes(JsonGenerator out, Types.Boxes value) {
    out.writeStartObject();
    out.writeName("flag");
    out.writeBoolean(Encode.required(value.flag(), "flag"));
    out.writeName("tiny");
    out.writeNumber(Encode.required(value.tiny(), "tiny").byteValue());
    out.writeName("small");
    out.writeNumber(Encode.required(value.small(), "small").shortValue());
    out.writeName("whole");
    out.writeNumber(Encode.required(value.whole(), "whole").intValue());
    out.writeName("large");
    out.writeNumber(Encode.required(value.large(), "large").longValue());
    out.writeName("single");
    Encode.number(out, Encode.required(value.single(), "single").floatValue());
    out.writeName("real");
    Encode.number(out, Encode.required(value.real(), "real").doubleValue());
    out.writeName("letter");
    out.writeString(Encode.required(value.letter(), "letter").toString());
    out.writeName("text");
    out.writeString(Encode.required(value.text(), "text"));
    out.writeName("decimal");
    out.writeNumber(Encode.required(value.decimal(), "decimal"));
    out.writeName("big");
    out.writeNumber(Encode.required(value.big(), "big"));
    out.writeName("colour");
    out.writeString(Encode.required(value.colour(), "colour").name());
    out.writeEndObject();
  }

  private Outcome callBoxes(Call call) {
    BoxesArguments arguments = (BoxesArguments) call.arguments();
    Types.Boxes result = types.boxes(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeBoxes(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static DayOfWeek parseDayOfWeek(String text) {
    return switch (text) {
      case "MONDAY" -> DayOfWeek.MONDAY;
      case "TUESDAY" -> DayOfWeek.TUESDAY;
      case "WEDNESDAY" -> DayOfWeek.WEDNESDAY;
      case "THURSDAY" -> DayOfWeek.THURSDAY;
      case "FRIDAY" -> DayOfWeek.FRIDAY;
      case "SATURDAY" -> DayOfWeek.SATURDAY;
      case "SUNDAY" -> DayOfWeek.SUNDAY;
      default -> null;
    };
  }

  private static DayOfWeek decodeDayOfWeek(JsonReader in) {
    String text = in.string();
    if (text == null) {
      return null;
    }
    DayOfWeek value = parseDayOfWeek(text);
    if (value == null) {
      in.notOneOf("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    }
    return value;
  }

  private static Types.Texts decodeTexts(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    UUID uuid = null;
    boolean hasUuid = false;
    URI uri = null;
    boolean hasUri = false;
    Instant instant = null;
    boolean hasInstant = false;
    OffsetDateTime offsetDateTime = null;
    boolean hasOffsetDateTime = false;
    ZonedDateTime zonedDateTime = null;
    boolean hasZonedDateTime = false;
    LocalDate localDate = null;
    boolean hasLocalDate = false;
    LocalTime localTime = null;
    boolean hasLocalTime = false;
    LocalDateTime localDateTime = null;
    boolean hasLocalDateTime = false;
    OffsetTime offsetTime = null;
    boolean hasOffsetTime = false;
    Duration duration = null;
    boolean hasDuration = false;
    Period period = null;
    boolean hasPeriod = false;
    Year year = null;
    boolean hasYear = false;
    YearMonth yearMonth = null;
    boolean hasYearMonth = false;
    MonthDay monthDay = null;
    boolean hasMonthDay = false;
    ZoneId zoneId = null;
    boolean hasZoneId = false;
    ZoneOffset zoneOffset = null;
    boolean hasZoneOffset = false;
    DayOfWeek day = null;
    boolean hasDay = false;
    byte[] bytes = null;
    boolean hasBytes = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "uuid" -> {
          uuid = in.scalar(Scalars.UUID);
          hasUuid = true;
        }
        case "uri" -> {
          uri = in.scalar(Scalars.URI);
          hasUri = true;
        }
        case "instant" -> {
          instant = in.scalar(Scalars.INSTANT);
          hasInstant = true;
        }
        case "offsetDateTime" -> {
          offsetDateTime = in.scalar(Scalars.OFFSET_DATE_TIME);
          hasOffsetDateTime = true;
        }
        case "zonedDateTime" -> {
          zonedDateTime = in.scalar(Scalars.ZONED_DATE_TIME);
          hasZonedDateTime = true;
        }
        case "localDate" -> {
          localDate = in.scalar(Scalars.LOCAL_DATE);
          hasLocalDate = true;
        }
        case "localTime" -> {
          localTime = in.scalar(Scalars.LOCAL_TIME);
          hasLocalTime = true;
        }
        case "localDateTime" -> {
          localDateTime = in.scalar(Scalars.LOCAL_DATE_TIME);
          hasLocalDateTime = true;
        }
        case "offsetTime" -> {
          offsetTime = in.scalar(Scalars.OFFSET_TIME);
          hasOffsetTime = true;
        }
        case "duration" -> {
          duration = in.scalar(Scalars.DURATION);
          hasDuration = true;
        }
        case "period" -> {
          period = in.scalar(Scalars.PERIOD);
          hasPeriod = true;
        }
        case "year" -> {
          year = Year.of((int) in.integer(-999999999, 999999999));
          hasYear = true;
        }
        case "yearMonth" -> {
          yearMonth = in.scalar(Scalars.YEAR_MONTH);
          hasYearMonth = true;
        }
        case "monthDay" -> {
          monthDay = in.scalar(Scalars.MONTH_DAY);
          hasMonthDay = true;
        }
        case "zoneId" -> {
          zoneId = in.scalar(Scalars.ZONE_ID);
          hasZoneId = true;
        }
        case "zoneOffset" -> {
          zoneOffset = in.scalar(Scalars.ZONE_OFFSET);
          hasZoneOffset = true;
        }
        case "day" -> {
          day = decodeDayOfWeek(in);
          hasDay = true;
        }
        case "bytes" -> {
          bytes = in.scalar(Scalars.BASE64);
          hasBytes = true;
        }
        default -> in.unknown(property, "uuid", "uri", "instant", "offsetDateTime", "zonedDateTime",
            "localDate", "localTime", "localDateTime", "offsetTime", "duration", "period", "year",
            "yearMonth", "monthDay", "zoneId", "zoneOffset", "day", "bytes");
      }
    }
    in.require(hasUuid, "uuid");
    in.require(hasUri, "uri");
    in.require(hasInstant, "instant");
    in.require(hasOffsetDateTime, "offsetDateTime");
    in.require(hasZonedDateTime, "zonedDateTime");
    in.require(hasLocalDate, "localDate");
    in.require(hasLocalTime, "localTime");
    in.require(hasLocalDateTime, "localDateTime");
    in.require(hasOffsetTime, "offsetTime");
    in.require(hasDuration, "duration");
    in.require(hasPeriod, "period");
    in.require(hasYear, "year");
    in.require(hasYearMonth, "yearMonth");
    in.require(hasMonthDay, "monthDay");
    in.require(hasZoneId, "zoneId");
    in.require(hasZoneOffset, "zoneOffset");
    in.require(hasDay, "day");
    in.require(hasBytes, "bytes");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Texts(uuid, uri, instant, offsetDateTime, zonedDateTime, localDate,
          localTime, localDateTime, offsetTime, duration, period, year, yearMonth, monthDay, zoneId,
          zoneOffset, day, bytes);
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
    Types.Texts value = null;
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

  private static void encodeTexts(JsonGenerator out, Types.Texts value) {
    out.writeStartObject();
    out.writeName("uuid");
    out.writeString(Encode.required(value.uuid(), "uuid").toString());
    out.writeName("uri");
    out.writeString(Encode.uri(Encode.required(value.uri(), "uri")));
    out.writeName("instant");
    out.writeString(Dates.text(Encode.required(value.instant(), "instant")));
    out.writeName("offsetDateTime");
    out.writeString(Dates.text(Encode.required(value.offsetDateTime(), "offsetDateTime")));
    out.writeName("zonedDateTime");
    out.writeString(Dates.text(Encode.required(value.zonedDateTime(), "zonedDateTime")));
    out.writeName("localDate");
    out.writeString(Dates.text(Encode.required(value.localDate(), "localDate")));
    out.writeName("localTime");
    out.writeString(Dates.text(Encode.required(value.localTime(), "localTime")));
    out.writeName("localDateTime");
    out.writeString(Dates.text(Encode.required(value.localDateTime(), "localDateTime")));
    out.writeName("offsetTime");
    out.writeString(Dates.text(Encode.required(value.offsetTime(), "offsetTime")));
    out.writeName("duration");
    out.writeString(Dates.text(Encode.required(value.duration(), "duration")));
    out.writeName("period");
    out.writeString(Encode.required(value.period(), "period").toString());
    out.writeName("year");
    out.writeNumber(Encode.required(value.year(), "year").getValue());
    out.writeName("yearMonth");
    out.writeString(Dates.text(Encode.required(value.yearMonth(), "yearMonth")));
    out.writeName("monthDay");
    out.writeString(Encode.required(value.monthDay(), "monthDay").toString());
    out.writeName("zoneId");
    out.writeString(Encode.required(value.zoneId(), "zoneId").toString());
    out.writeName("zoneOffset");
    out.writeString(Encode.required(value.zoneOffset(), "zoneOffset").toString());
    out.writeName("day");
    out.writeString(Encode.required(value.day(), "day").name());
    out.writeName("bytes");
    out.writeBinary(Encode.required(value.bytes(), "bytes"));
    out.writeEndObject();
  }

  private Outcome callTexts(Call call) {
    TextsArguments arguments = (TextsArguments) call.arguments();
    Types.Texts result = types.texts(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeTexts(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static List<String> decodeListOfString(JsonReader in) {
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

  private static Set<Integer> decodeSetOfInteger(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    Set<Integer> values = new LinkedHashSet<>();
    boolean isRepeated = false;
    while (in.nextElement()) {
      isRepeated |= !values.add((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateElement();
    }
    return in.violations() == before ? Collections.unmodifiableSet(values) : null;
  }

  private static Collection<Long> decodeCollectionOfLong(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Long> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.integer(Long.MIN_VALUE, Long.MAX_VALUE));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Iterable<Types.Colour> decodeIterableOfColour(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Types.Colour> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(decodeColour(in));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static String[] decodeArrayOfString(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    String[] values = new String[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = in.string();
      size++;
    }
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static int[] decodeArrayOfInt(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    int[] values = new int[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      size++;
    }
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static char[] decodeArrayOfChar(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    char[] values = new char[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = decodeChar(in);
      size++;
    }
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static int[][] decodeArrayOfArrayOfInt(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    int[][] values = new int[16][];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = decodeArrayOfInt(in);
      size++;
    }
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static List<byte[]> decodeListOfArrayOfByte(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<byte[]> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.scalar(Scalars.BASE64));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Map<String, Integer> decodeMapOfStringAndInteger(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      values.put(property, (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static List<Double> decodeListOfDouble(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Double> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.number(Range.ANY));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Types.Colour readColour(TextArguments in, String name) {
    Types.Colour value = parseColour(in.string(name));
    if (value == null) {
      in.notOneOf(name, "RED", "GREEN");
    }
    return value;
  }

  private static Map<Types.Colour, List<Double>> decodeMapOfColourAndListOfDouble(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<Types.Colour, List<Double>> values = new LinkedHashMap<>();
    boolean isRepeated = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      Types.Colour key = readColour(in.key(property), property);
      isRepeated |= values.containsKey(key);
      values.put(key, decodeListOfDouble(in));
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateKey();
    }
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static LocalDate readLocalDate(TextArguments in, String name) {
    return in.scalar(name, Scalars.LOCAL_DATE);
  }

  private static Map<LocalDate, Boolean> decodeMapOfLocalDateAndBoolean(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<LocalDate, Boolean> values = new LinkedHashMap<>();
    boolean isRepeated = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      LocalDate key = readLocalDate(in.key(property), property);
      isRepeated |= values.containsKey(key);
      values.put(key, in.bool());
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateKey();
    }
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static List<String> decodeListOfString2(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.isNull() ? null : in.string());
    }
    return in.violations() == before ? Collections.unmodifiableList(values) : null;
  }

  private static Set<BigDecimal> decodeSetOfBigDecimal(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    Set<BigDecimal> values = new LinkedHashSet<>();
    Set<BigDecimal> seen = new HashSet<>();
    boolean isRepeated = false;
    while (in.nextElement()) {
      BigDecimal value = in.decimal(Range.ANY);
      isRepeated |= !seen.add(value.stripTrailingZeros());
      values.add(value);
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateElement();
    }
    return in.violations() == before ? Collections.unmodifiableSet(values) : null;
  }

  private static String[] decodeArrayOfString2(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    String[] values = new String[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = in.isNull() ? null : in.string();
      size++;
    }
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static String[] decodeArrayOfString3(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    String[] values = new String[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = in.string();
      size++;
    }
    in.checkSize(size, FROM_0_TO_2_ELEMENTS, "elements");
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static Types.Collections decodeCollections(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    List<String> list = null;
    boolean hasList = false;
    Set<Integer> set = null;
    boolean hasSet = false;
    Collection<Long> collection = null;
    boolean hasCollection = false;
    Iterable<Types.Colour> iterable = null;
    boolean hasIterable = false;
    String[] array = null;
    boolean hasArray = false;
    int[] ints = null;
    boolean hasInts = false;
    char[] chars = null;
    boolean hasChars = false;
    int[][] matrix = null;
    boolean hasMatrix = false;
    List<byte[]> blobs = null;
    boolean hasBlobs = false;
    Map<String, Integer> map = null;
    boolean hasMap = false;
    Map<Types.Colour, List<Double>> byColour = null;
    boolean hasByColour = false;
    Map<LocalDate, Boolean> byDate = null;
    boolean hasByDate = false;
    List<String> holes = null;
    boolean hasHoles = false;
    Set<BigDecimal> amounts = null;
    boolean hasAmounts = false;
    String[] gaps = null;
    String[] few = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "list" -> {
          list = decodeListOfString(in);
          hasList = true;
        }
        case "set" -> {
          set = decodeSetOfInteger(in);
          hasSet = true;
        }
        case "collection" -> {
          collection = decodeCollectionOfLong(in);
          hasCollection = true;
        }
        case "iterable" -> {
          iterable = decodeIterableOfColour(in);
          hasIterable = true;
        }
        case "array" -> {
          array = decodeArrayOfString(in);
          hasArray = true;
        }
        case "ints" -> {
          ints = decodeArrayOfInt(in);
          hasInts = true;
        }
        case "chars" -> {
          chars = decodeArrayOfChar(in);
          hasChars = true;
        }
        case "matrix" -> {
          matrix = decodeArrayOfArrayOfInt(in);
          hasMatrix = true;
        }
        case "blobs" -> {
          blobs = decodeListOfArrayOfByte(in);
          hasBlobs = true;
        }
        case "map" -> {
          map = decodeMapOfStringAndInteger(in);
          hasMap = true;
        }
        case "byColour" -> {
          byColour = decodeMapOfColourAndListOfDouble(in);
          hasByColour = true;
        }
        case "byDate" -> {
          byDate = decodeMapOfLocalDateAndBoolean(in);
          hasByDate = true;
        }
        case "holes" -> {
          holes = decodeListOfString2(in);
          hasHoles = true;
        }
        case "amounts" -> {
          amounts = decodeSetOfBigDecimal(in);
          hasAmounts = true;
        }
        case "gaps" -> gaps = in.isNull() ? null : decodeArrayOfString2(in);
        case "few" -> few = in.isNull() ? null : decodeArrayOfString3(in);
        default -> in.unknown(property, "list", "set", "collection", "iterable", "array", "ints",
            "chars", "matrix", "blobs", "map", "byColour", "byDate", "holes", "amounts", "gaps",
            "few");
      }
    }
    in.require(hasList, "list");
    in.require(hasSet, "set");
    in.require(hasCollection, "collection");
    in.require(hasIterable, "iterable");
    in.require(hasArray, "array");
    in.require(hasInts, "ints");
    in.require(hasChars, "chars");
    in.require(hasMatrix, "matrix");
    in.require(hasBlobs, "blobs");
    in.require(hasMap, "map");
    in.require(hasByColour, "byColour");
    in.require(hasByDate, "byDate");
    in.require(hasHoles, "holes");
    in.require(hasAmounts, "amounts");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Collections(list, set, collection, iterable, array, ints, chars, matrix,
          blobs, map, byColour, byDate, holes, amounts, gaps, few);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static CollectionsArguments decodeCollectionsArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Collections value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeCollections(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new CollectionsArguments(value);
  }

  private static void encodeListOfString(JsonGenerator out, List<String> values) {
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeSetOfInteger(JsonGenerator out, Set<Integer> values) {
    out.writeStartArray();
    for (Integer value : values) {
      out.writeNumber(Encode.required(value, "element").intValue());
    }
    out.writeEndArray();
  }

  private static void encodeCollectionOfLong(JsonGenerator out, Collection<Long> values) {
    out.writeStartArray();
    for (Long value : values) {
      out.writeNumber(Encode.required(value, "element").longValue());
    }
    out.writeEndArray();
  }

  private static void encodeIterableOfColour(JsonGenerator out, Iterable<Types.Colour> values) {
    out.writeStartArray();
    for (Types.Colour value : values) {
      out.writeString(Encode.required(value, "element").name());
    }
    out.writeEndArray();
  }

  private static void encodeArrayOfString(JsonGenerator out, String[] values) {
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Encode.required(value, "element"));
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

  private static void encodeArrayOfChar(JsonGenerator out, char[] values) {
    out.writeStartArray();
    for (char value : values) {
      out.writeString(String.valueOf(value));
    }
    out.writeEndArray();
  }

  private static void encodeArrayOfArrayOfInt(JsonGenerator out, int[][] values) {
    out.writeStartArray();
    for (int[] value : values) {
      encodeArrayOfInt(out, Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeListOfArrayOfByte(JsonGenerator out, List<byte[]> values) {
    out.writeStartArray();
    for (byte[] value : values) {
      out.writeBinary(Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeMapOfStringAndInteger(JsonGenerator out, Map<String, Integer> values) {
    out.writeStartObject();
    for (Map.Entry<String, Integer> entry : values.entrySet()) {
      out.writeName(Encode.required(entry.getKey(), "key"));
      out.writeNumber(Encode.required(entry.getValue(), "value").intValue());
    }
    out.writeEndObject();
  }

  private static void encodeListOfDouble(JsonGenerator out, List<Double> values) {
    out.writeStartArray();
    for (Double value : values) {
      Encode.number(out, Encode.required(value, "element").doubleValue());
    }
    out.writeEndArray();
  }

  private static void encodeMapOfColourAndListOfDouble(JsonGenerator out,
      Map<Types.Colour, List<Double>> values) {
    out.writeStartObject();
    for (Map.Entry<Types.Colour, List<Double>> entry : values.entrySet()) {
      out.writeName(Encode.required(entry.getKey(), "key").name());
      encodeListOfDouble(out, Encode.required(entry.getValue(), "value"));
    }
    out.writeEndObject();
  }

  private static void encodeMapOfLocalDateAndBoolean(JsonGenerator out,
      Map<LocalDate, Boolean> values) {
    out.writeStartObject();
    for (Map.Entry<LocalDate, Boolean> entry : values.entrySet()) {
      out.writeName(Dates.text(Encode.required(entry.getKey(), "key")));
      out.writeBoolean(Encode.required(entry.getValue(), "value"));
    }
    out.writeEndObject();
  }

  private static void encodeListOfString2(JsonGenerator out, List<String> values) {
    out.writeStartArray();
    for (String value : values) {
      if (value == null) {
        out.writeNull();
      } else {
        out.writeString(value);
      }
    }
    out.writeEndArray();
  }

  private static void encodeSetOfBigDecimal(JsonGenerator out, Set<BigDecimal> values) {
    out.writeStartArray();
    for (BigDecimal value : values) {
      out.writeNumber(Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeArrayOfString2(JsonGenerator out, String[] values) {
    out.writeStartArray();
    for (String value : values) {
      if (value == null) {
        out.writeNull();
      } else {
        out.writeString(value);
      }
    }
    out.writeEndArray();
  }

  private static void encodeArrayOfString3(JsonGenerator out, String[] values) {
    Encode.size(out, values.length, FROM_0_TO_2_ELEMENTS, "elements");
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeCollections(JsonGenerator out, Types.Collections value) {
    out.writeStartObject();
    out.writeName("list");
    encodeListOfString(out, Encode.required(value.list(), "list"));
    out.writeName("set");
    encodeSetOfInteger(out, Encode.required(value.set(), "set"));
    out.writeName("collection");
    encodeCollectionOfLong(out, Encode.required(value.collection(), "collection"));
    out.writeName("iterable");
    encodeIterableOfColour(out, Encode.required(value.iterable(), "iterable"));
    out.writeName("array");
    encodeArrayOfString(out, Encode.required(value.array(), "array"));
    out.writeName("ints");
    encodeArrayOfInt(out, Encode.required(value.ints(), "ints"));
    out.writeName("chars");
    encodeArrayOfChar(out, Encode.required(value.chars(), "chars"));
    out.writeName("matrix");
    encodeArrayOfArrayOfInt(out, Encode.required(value.matrix(), "matrix"));
    out.writeName("blobs");
    encodeListOfArrayOfByte(out, Encode.required(value.blobs(), "blobs"));
    out.writeName("map");
    encodeMapOfStringAndInteger(out, Encode.required(value.map(), "map"));
    out.writeName("byColour");
    encodeMapOfColourAndListOfDouble(out, Encode.required(value.byColour(), "byColour"));
    out.writeName("byDate");
    encodeMapOfLocalDateAndBoolean(out, Encode.required(value.byDate(), "byDate"));
    out.writeName("holes");
    encodeListOfString2(out, Encode.required(value.holes(), "holes"));
    out.writeName("amounts");
    encodeSetOfBigDecimal(out, Encode.required(value.amounts(), "amounts"));
    String[] gaps = value.gaps();
    if (gaps != null) {
      out.writeName("gaps");
      encodeArrayOfString2(out, gaps);
    }
    String[] few = value.few();
    if (few != null) {
      out.writeName("few");
      encodeArrayOfString3(out, few);
    }
    out.writeEndObject();
  }

  private Outcome callCollections(Call call) {
    CollectionsArguments arguments = (CollectionsArguments) call.arguments();
    Types.Collections result = types.collections(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeCollections(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static List<Types.Colour> decodeListOfColour(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Types.Colour> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(decodeColour(in));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Types.Optionals decodeOptionals(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Optional<String> text = Optional.empty();
    OptionalInt whole = OptionalInt.empty();
    OptionalLong large = OptionalLong.empty();
    OptionalDouble real = OptionalDouble.empty();
    Optional<List<Types.Colour>> colours = Optional.empty();
    String name = null;
    Integer count = null;
    Types.Colour favourite = null;
    Types.Primitives nested = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> text = Optional.ofNullable(in.string());
        case "whole" -> whole = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        case "large" -> large = OptionalLong.of(in.integer(Long.MIN_VALUE, Long.MAX_VALUE));
        case "real" -> real = OptionalDouble.of(in.number(Range.ANY));
        case "colours" -> colours = Optional.ofNullable(decodeListOfColour(in));
        case "name" -> name = in.isNull() ? null : in.string();
        case "count" -> count = in.isNull() ? null : (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case "favourite" -> favourite = decodeColour(in);
        case "nested" -> nested = in.isNull() ? null : decodePrimitives(in);
        default -> in.unknown(property, "text", "whole", "large", "real", "colours", "name",
            "count", "favourite", "nested");
      }
    }
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Optionals(text, whole, large, real, colours, name, count, favourite, nested);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static OptionalsArguments decodeOptionalsArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Optionals value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeOptionals(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new OptionalsArguments(value);
  }

  private static void encodeListOfColour(JsonGenerator out, List<Types.Colour> values) {
    out.writeStartArray();
    for (Types.Colour value : values) {
      out.writeString(Encode.required(value, "element").name());
    }
    out.writeEndArray();
  }

  private static void encodeOptionals(JsonGenerator out, Types.Optionals value) {
    out.writeStartObject();
    Optional<String> text = Encode.required(value.text(), "text");
    if (text.isPresent()) {
      out.writeName("text");
      out.writeString(text.get());
    }
    OptionalInt whole = Encode.required(value.whole(), "whole");
    if (whole.isPresent()) {
      out.writeName("whole");
      out.writeNumber(whole.getAsInt());
    }
    OptionalLong large = Encode.required(value.large(), "large");
    if (large.isPresent()) {
      out.writeName("large");
      out.writeNumber(large.getAsLong());
    }
    OptionalDouble real = Encode.required(value.real(), "real");
    if (real.isPresent()) {
      out.writeName("real");
      Encode.number(out, real.getAsDouble());
    }
    Optional<List<Types.Colour>> colours = Encode.required(value.colours(), "colours");
    if (colours.isPresent()) {
      out.writeName("colours");
      encodeListOfColour(out, colours.get());
    }
    String name = value.name();
    if (name != null) {
      out.writeName("name");
      out.writeString(name);
    }
    Integer count = value.count();
    if (count != null) {
      out.writeName("count");
      out.writeNumber(count.intValue());
    }
    Types.Colour favourite = value.favourite();
    if (favourite != null) {
      out.writeName("favourite");
      out.writeString(favourite.name());
    }
    Types.Primitives nested = value.nested();
    if (nested != null) {
      out.writeName("nested");
      encodePrimitives(out, nested);
    }
    out.writeEndObject();
  }

  private Outcome callOptionals(Call call) {
    OptionalsArguments arguments = (OptionalsArguments) call.arguments();
    Types.Optionals result = types.optionals(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeOptionals(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Types.Pair<Integer, List<Types.Colour>> decodePairOfIntegerAndListOfColour(
      JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Integer first = null;
    boolean hasFirst = false;
    List<Types.Colour> second = null;
    boolean hasSecond = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "first" -> {
          first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasFirst = true;
        }
        case "second" -> {
          second = decodeListOfColour(in);
          hasSecond = true;
        }
        default -> in.unknown(property, "first", "second");
      }
    }
    in.require(hasFirst, "first");
    in.require(hasSecond, "second");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Pair<Integer, List<Types.Colour>>(first, second);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> decodePairOfStringAndPairOfIntegerAndListOfColour(
      JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String first = null;
    boolean hasFirst = false;
    Types.Pair<Integer, List<Types.Colour>> second = null;
    boolean hasSecond = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "first" -> {
          first = in.string();
          hasFirst = true;
        }
        case "second" -> {
          second = decodePairOfIntegerAndListOfColour(in);
          hasSecond = true;
        }
        default -> in.unknown(property, "first", "second");
      }
    }
    in.require(hasFirst, "first");
    in.require(hasSecond, "second");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>>(first, second);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static Types.Pair<Types.Colour, UUID> decodePairOfColourAndUUID(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Colour first = null;
    boolean hasFirst = false;
    UUID second = null;
    boolean hasSecond = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "first" -> {
          first = decodeColour(in);
          hasFirst = true;
        }
        case "second" -> {
          second = in.scalar(Scalars.UUID);
          hasSecond = true;
        }
        default -> in.unknown(property, "first", "second");
      }
    }
    in.require(hasFirst, "first");
    in.require(hasSecond, "second");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Pair<Types.Colour, UUID>(first, second);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static List<Types.Pair<Types.Colour, UUID>> decodeListOfPairOfColourAndUUID(
      JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Types.Pair<Types.Colour, UUID>> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(decodePairOfColourAndUUID(in));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Types.Generic decodeGeneric(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> pair = null;
    boolean hasPair = false;
    List<Types.Pair<Types.Colour, UUID>> pairs = null;
    boolean hasPairs = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "pair" -> {
          pair = decodePairOfStringAndPairOfIntegerAndListOfColour(in);
          hasPair = true;
        }
        case "pairs" -> {
          pairs = decodeListOfPairOfColourAndUUID(in);
          hasPairs = true;
        }
        default -> in.unknown(property, "pair", "pairs");
      }
    }
    in.require(hasPair, "pair");
    in.require(hasPairs, "pairs");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Generic(pair, pairs);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static GenericArguments decodeGenericArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Generic value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeGeneric(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new GenericArguments(value);
  }

  private static void encodePairOfIntegerAndListOfColour(JsonGenerator out,
      Types.Pair<Integer, List<Types.Colour>> value) {
    out.writeStartObject();
    out.writeName("first");
    out.writeNumber(Encode.required(value.first(), "first").intValue());
    out.writeName("second");
    encodeListOfColour(out, Encode.required(value.second(), "second"));
    out.writeEndObject();
  }

  private static void encodePairOfStringAndPairOfIntegerAndListOfColour(JsonGenerator out,
      Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> value) {
    out.writeStartObject();
    out.writeName("first");
    out.writeString(Encode.required(value.first(), "first"));
    out.writeName("second");
    encodePairOfIntegerAndListOfColour(out, Encode.required(value.second(), "second"));
    out.writeEndObject();
  }

  private static void encodePairOfColourAndUUID(JsonGenerator out,
      Types.Pair<Types.Colour, UUID> value) {
    out.writeStartObject();
    out.writeName("first");
    out.writeString(Encode.required(value.first(), "first").name());
    out.writeName("second");
    out.writeString(Encode.required(value.second(), "second").toString());
    out.writeEndObject();
  }

  private static void encodeListOfPairOfColourAndUUID(JsonGenerator out,
      List<Types.Pair<Types.Colour, UUID>> values) {
    out.writeStartArray();
    for (Types.Pair<Types.Colour, UUID> value : values) {
      encodePairOfColourAndUUID(out, Encode.required(value, "element"));
    }
    out.writeEndArray();
  }

  private static void encodeGeneric(JsonGenerator out, Types.Generic value) {
    out.writeStartObject();
    out.writeName("pair");
    encodePairOfStringAndPairOfIntegerAndListOfColour(out, Encode.required(value.pair(), "pair"));
    out.writeName("pairs");
    encodeListOfPairOfColourAndUUID(out, Encode.required(value.pairs(), "pairs"));
    out.writeEndObject();
  }

  private Outcome callGeneric(Call call) {
    GenericArguments arguments = (GenericArguments) call.arguments();
    Types.Generic result = types.generic(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeGeneric(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static List<String> decodeListOfString3(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(in.string(FROM_1_TO_3_NOT_BLANK_CHARACTERS));
    }
    in.checkSize(values.size(), AT_LEAST_1_ELEMENTS, "elements");
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Map<String, Integer> decodeMapOfStringAndInteger2(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      values.put(property, (int) in.integer(0, Integer.MAX_VALUE));
    }
    in.checkSize(values.size(), FROM_0_TO_2_ELEMENTS, "entries");
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static int[] decodeArrayOfInt2(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    int[] values = new int[16];
    int size = 0;
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size] = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      size++;
    }
    in.checkSize(size, AT_LEAST_1_ELEMENTS, "elements");
    return in.violations() == before ? Arrays.copyOf(values, size) : null;
  }

  private static Set<String> decodeSetOfString(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    Set<String> values = new LinkedHashSet<>();
    boolean isRepeated = false;
    while (in.nextElement()) {
      isRepeated |= !values.add(in.string(FROM_1_TO_1_CHARACTERS));
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateElement();
    }
    return in.violations() == before ? Collections.unmodifiableSet(values) : null;
  }

  private static Types.Constrained decodeConstrained(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int bounded = 0;
    boolean hasBounded = false;
    long positive = 0;
    boolean hasPositive = false;
    BigInteger negative = null;
    boolean hasNegative = false;
    double ratio = 0;
    boolean hasRatio = false;
    BigDecimal price = null;
    boolean hasPrice = false;
    String code = null;
    boolean hasCode = false;
    String title = null;
    boolean hasTitle = false;
    List<String> tags = null;
    boolean hasTags = false;
    Map<String, Integer> scores = null;
    boolean hasScores = false;
    int[] numbers = null;
    boolean hasNumbers = false;
    Optional<Integer> digit = Optional.empty();
    OptionalInt few = OptionalInt.empty();
    Set<String> letters = null;
    boolean hasLetters = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "bounded" -> {
          bounded = (int) in.integer(1, 10);
          hasBounded = true;
        }
        case "positive" -> {
          positive = in.integer(1, Long.MAX_VALUE);
          hasPositive = true;
        }
        case "negative" -> {
          negative = in.bigInteger(TO_MINUS_1);
          hasNegative = true;
        }
        case "ratio" -> {
          ratio = in.number(FROM_0_5_BELOW_2);
          hasRatio = true;
        }
        case "price" -> {
          price = in.decimal(FROM_0);
          hasPrice = true;
        }
        case "code" -> {
          code = in.string(FROM_2_TO_5_CHARACTERS);
          hasCode = true;
        }
        case "title" -> {
          title = in.string(NOT_BLANK);
          hasTitle = true;
        }
        case "tags" -> {
          tags = decodeListOfString3(in);
          hasTags = true;
        }
        case "scores" -> {
          scores = decodeMapOfStringAndInteger2(in);
          hasScores = true;
        }
        case "numbers" -> {
          numbers = decodeArrayOfInt2(in);
          hasNumbers = true;
        }
        case "digit" -> digit = Optional.of((int) in.integer(Integer.MIN_VALUE, 9));
        case "few" -> few = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, 5));
        case "letters" -> {
          letters = decodeSetOfString(in);
          hasLetters = true;
        }
        default -> in.unknown(property, "bounded", "positive", "negative", "ratio", "price", "code",
            "title", "tags", "scores", "numbers", "digit", "few", "letters");
      }
    }
    in.require(hasBounded, "bounded");
    in.require(hasPositive, "positive");
    in.require(hasNegative, "negative");
    in.require(hasRatio, "ratio");
    in.require(hasPrice, "price");
    in.require(hasCode, "code");
    in.require(hasTitle, "title");
    in.require(hasTags, "tags");
    in.require(hasScores, "scores");
    in.require(hasNumbers, "numbers");
    in.require(hasLetters, "letters");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Constrained(bounded, positive, negative, ratio, price, code, title, tags,
          scores, numbers, digit, few, letters);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static ConstrainedArguments decodeConstrainedArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Constrained value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeConstrained(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new ConstrainedArguments(value);
  }

  private static void encodeListOfString3(JsonGenerator out, List<String> values) {
    Encode.size(out, values.size(), AT_LEAST_1_ELEMENTS, "elements");
    out.writeStartArray();
    for (String value : values) {
      Encode.string(out, Encode.required(value, "element"), FROM_1_TO_3_NOT_BLANK_CHARACTERS);
    }
    out.writeEndArray();
  }

  private static void encodeMapOfStringAndInteger2(JsonGenerator out, Map<String, Integer> values) {
    Encode.size(out, values.size(), FROM_0_TO_2_ELEMENTS, "entries");
    out.writeStartObject();
    for (Map.Entry<String, Integer> entry : values.entrySet()) {
      out.writeName(Encode.required(entry.getKey(), "key"));
      Encode.integer(out, Encode.required(entry.getValue(), "value"), 0, Integer.MAX_VALUE);
    }
    out.writeEndObject();
  }

  private static void encodeArrayOfInt2(JsonGenerator out, int[] values) {
    Encode.size(out, values.length, AT_LEAST_1_ELEMENTS, "elements");
    out.writeStartArray();
    for (int value : values) {
      out.writeNumber(value);
    }
    out.writeEndArray();
  }

  private static void encodeSetOfString(JsonGenerator out, Set<String> values) {
    out.writeStartArray();
    for (String value : values) {
      Encode.string(out, Encode.required(value, "element"), FROM_1_TO_1_CHARACTERS);
    }
    out.writeEndArray();
  }

  private static void encodeConstrained(JsonGenerator out, Types.Constrained value) {
    out.writeStartObject();
    out.writeName("bounded");
    Encode.integer(out, value.bounded(), 1, 10);
    out.writeName("positive");
    Encode.integer(out, value.positive(), 1, Long.MAX_VALUE);
    out.writeName("negative");
    Encode.number(out, Encode.required(value.negative(), "negative"), TO_MINUS_1);
    out.writeName("ratio");
    Encode.number(out, value.ratio(), FROM_0_5_BELOW_2);
    out.writeName("price");
    Encode.number(out, Encode.required(value.price(), "price"), FROM_0);
    out.writeName("code");
    Encode.string(out, Encode.required(value.code(), "code"), FROM_2_TO_5_CHARACTERS);
    out.writeName("title");
    Encode.string(out, Encode.required(value.title(), "title"), NOT_BLANK);
    out.writeName("tags");
    encodeListOfString3(out, Encode.required(value.tags(), "tags"));
    out.writeName("scores");
    encodeMapOfStringAndInteger2(out, Encode.required(value.scores(), "scores"));
    out.writeName("numbers");
    encodeArrayOfInt2(out, Encode.required(value.numbers(), "numbers"));
    Optional<Integer> digit = Encode.required(value.digit(), "digit");
    if (digit.isPresent()) {
      out.writeName("digit");
      Encode.integer(out, digit.get(), Integer.MIN_VALUE, 9);
    }
    OptionalInt few = Encode.required(value.few(), "few");
    if (few.isPresent()) {
      out.writeName("few");
      Encode.integer(out, few.getAsInt(), Integer.MIN_VALUE, 5);
    }
    out.writeName("letters");
    encodeSetOfString(out, Encode.required(value.letters(), "letters"));
    out.writeEndObject();
  }

  private Outcome callConstrained(Call call) {
    ConstrainedArguments arguments = (ConstrainedArguments) call.arguments();
    Types.Constrained result = types.constrained(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeConstrained(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Types.Defaults decodeDefaults(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    boolean flag = true;
    byte tiny = (byte) 1;
    Short small = (short) 2;
    int whole = -3;
    Long large = 4000000000L;
    float single = 1.5f;
    Double real = 2.5;
    char letter = '\'';
    String text = "a \"quoted\" \u00e9";
    String empty = "";
    Types.Colour colour = Types.Colour.GREEN;
    BigDecimal decimal = DEFAULT_DECIMAL;
    BigInteger big = DEFAULT_BIG;
    LocalDate date = DEFAULT_DATE;
    Instant instant = DEFAULT_INSTANT;
    Duration duration = DEFAULT_DURATION;
    Year year = DEFAULT_YEAR;
    ZoneId zone = DEFAULT_ZONE;
    URI uri = DEFAULT_URI;
    UUID uuid = DEFAULT_UUID;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "flag" -> flag = in.bool();
        case "tiny" -> tiny = (byte) in.integer(-128, 127);
        case "small" -> small = (short) in.integer(-32768, 32767);
        case "whole" -> whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case "large" -> large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        case "single" -> single = in.smallNumber(Range.ANY);
        case "real" -> real = in.number(Range.ANY);
        case "letter" -> letter = decodeChar(in);
        case "text" -> text = in.string();
        case "empty" -> empty = in.string();
        case "colour" -> colour = decodeColour(in);
        case "decimal" -> decimal = in.decimal(Range.ANY);
        case "big" -> big = in.bigInteger(Range.ANY);
        case "date" -> date = in.scalar(Scalars.LOCAL_DATE);
        case "instant" -> instant = in.scalar(Scalars.INSTANT);
        case "duration" -> duration = in.scalar(Scalars.DURATION);
        case "year" -> year = Year.of((int) in.integer(-999999999, 999999999));
        case "zone" -> zone = in.scalar(Scalars.ZONE_ID);
        case "uri" -> uri = in.scalar(Scalars.URI);
        case "uuid" -> uuid = in.scalar(Scalars.UUID);
        default -> in.unknown(property, "flag", "tiny", "small", "whole", "large", "single", "real",
            "letter", "text", "empty", "colour", "decimal", "big", "date", "instant", "duration",
            "year", "zone", "uri", "uuid");
      }
    }
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Types.Defaults(flag, tiny, small, whole, large, single, real, letter, text, empty,
          colour, decimal, big, date, instant, duration, year, zone, uri, uuid);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static DefaultsArguments decodeDefaultsArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Types.Defaults value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeDefaults(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new DefaultsArguments(value);
  }

  private static void encodeDefaults(JsonGenerator out, Types.Defaults value) {
    out.writeStartObject();
    out.writeName("flag");
    out.writeBoolean(value.flag());
    out.writeName("tiny");
    out.writeNumber(value.tiny());
    out.writeName("small");
    out.writeNumber(Encode.required(value.small(), "small").shortValue());
    out.writeName("whole");
    out.writeNumber(value.whole());
    out.writeName("large");
    out.writeNumber(Encode.required(value.large(), "large").longValue());
    out.writeName("single");
    Encode.number(out, value.single());
    out.writeName("real");
    Encode.number(out, Encode.required(value.real(), "real").doubleValue());
    out.writeName("letter");
    out.writeString(String.valueOf(value.letter()));
    out.writeName("text");
    out.writeString(Encode.required(value.text(), "text"));
    out.writeName("empty");
    out.writeString(Encode.required(value.empty(), "empty"));
    out.writeName("colour");
    out.writeString(Encode.required(value.colour(), "colour").name());
    out.writeName("decimal");
    out.writeNumber(Encode.required(value.decimal(), "decimal"));
    out.writeName("big");
    out.writeNumber(Encode.required(value.big(), "big"));
    out.writeName("date");
    out.writeString(Dates.text(Encode.required(value.date(), "date")));
    out.writeName("instant");
    out.writeString(Dates.text(Encode.required(value.instant(), "instant")));
    out.writeName("duration");
    out.writeString(Dates.text(Encode.required(value.duration(), "duration")));
    out.writeName("year");
    out.writeNumber(Encode.required(value.year(), "year").getValue());
    out.writeName("zone");
    out.writeString(Encode.required(value.zone(), "zone").toString());
    out.writeName("uri");
    out.writeString(Encode.uri(Encode.required(value.uri(), "uri")));
    out.writeName("uuid");
    out.writeString(Encode.required(value.uuid(), "uuid").toString());
    out.writeEndObject();
  }

  private Outcome callDefaults(Call call) {
    DefaultsArguments arguments = (DefaultsArguments) call.arguments();
    Types.Defaults result = types.defaults(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeDefaults(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static NamesArguments decodeNamesArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int in_ = 0;
    boolean hasIn = false;
    int before_ = 0;
    boolean hasBefore = false;
    int property_ = 0;
    boolean hasProperty = false;
    int toString = 0;
    boolean hasToString = false;
    int hasIn_ = 0;
    boolean hasHasIn = false;
    int out = 0;
    boolean hasOut = false;
    int call = 0;
    boolean hasCall = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "in" -> {
          in_ = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasIn = true;
        }
        case "before" -> {
          before_ = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasBefore = true;
        }
        case "property" -> {
          property_ = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasProperty = true;
        }
        case "toString" -> {
          toString = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasToString = true;
        }
        case "hasIn" -> {
          hasIn_ = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasHasIn = true;
        }
        case "out" -> {
          out = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasOut = true;
        }
        case "call" -> {
          call = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          hasCall = true;
        }
        default -> in.unknown(property, "in", "before", "property", "toString", "hasIn", "out",
            "call");
      }
    }
    in.require(hasIn, "in");
    in.require(hasBefore, "before");
    in.require(hasProperty, "property");
    in.require(hasToString, "toString");
    in.require(hasHasIn, "hasIn");
    in.require(hasOut, "out");
    in.require(hasCall, "call");
    if (in.violations() != before) {
      return null;
    }
    return new NamesArguments(in_, before_, property_, toString, hasIn_, out, call);
  }

  private static void encodeListOfInteger(JsonGenerator out, List<Integer> values) {
    out.writeStartArray();
    for (Integer value : values) {
      out.writeNumber(Encode.required(value, "element").intValue());
    }
    out.writeEndArray();
  }

  private Outcome callNames(Call call) {
    NamesArguments arguments = (NamesArguments) call.arguments();
    List<Integer> result = types.names(arguments.in, arguments.before, arguments.property,
        arguments.toString, arguments.hasIn, arguments.out, arguments.call);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeListOfInteger(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static JoinArguments decodeJoinArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String[] words = null;
    boolean hasWords = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "words" -> {
          words = decodeArrayOfString(in);
          hasWords = true;
        }
        default -> in.unknown(property, "words");
      }
    }
    in.require(hasWords, "words");
    if (in.violations() != before) {
      return null;
    }
    return new JoinArguments(words);
  }

  private Outcome callJoin(Call call) {
    JoinArguments arguments = (JoinArguments) call.arguments();
    String[] result = types.join(arguments.words);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeArrayOfString(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static RenamedArguments decodeRenamedArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String name = null;
    boolean hasName = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "the-name" -> {
          name = in.string();
          hasName = true;
        }
        default -> in.unknown(property, "the-name");
      }
    }
    in.require(hasName, "the-name");
    if (in.violations() != before) {
      return null;
    }
    return new RenamedArguments(name);
  }

  private Outcome callRenamed(Call call) {
    RenamedArguments arguments = (RenamedArguments) call.arguments();
    String result = types.renamed(arguments.name);
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private static TemplateArguments readTemplateArguments(TextArguments in) {
    int before = in.violations();
    in.expectOnly("colour", "path", "limit", "flag");
    Types.Colour colour = in.require("colour") ? readColour(in, "colour") : null;
    String path = in.require("path") ? in.string("path") : null;
    OptionalInt limit = in.has("limit")
        ? OptionalInt.of((int) in.integer("limit", Integer.MIN_VALUE, Integer.MAX_VALUE))
        : OptionalInt.empty();
    boolean flag = in.has("flag") ? in.bool("flag") : true;
    return in.violations() == before ? new TemplateArguments(colour, path, limit, flag) : null;
  }

  private static Outcome notFound(ResourceRequest request) {
    return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
  }

  private Outcome callTemplate(Call call) {
    ResourceRequest request = (ResourceRequest) call.arguments();
    TemplateArguments arguments = (TemplateArguments) request.variables();
    String result = types.template(arguments.colour, arguments.path, arguments.limit,
        arguments.flag);
    if (result == null) {
      return notFound(request);
    }
    return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
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

  private static char readChar(TextArguments in, String name) {
    Character value = in.scalar(name, Scalars.CHARACTER);
    return value == null ? 0 : value;
  }

  private static PromptArguments readPromptArguments(TextArguments in) {
    int before = in.violations();
    in.expectOnly("flag", "tiny", "small", "whole", "large", "single", "real", "letter", "other",
        "text", "decimal", "big", "colour", "second", "optionalInt", "optionalLong",
        "optionalDouble", "date", "uuid", "year", "third", "last");
    boolean flag = in.require("flag") ? in.bool("flag") : false;
    Byte tiny = in.require("tiny") ? (byte) in.integer("tiny", -128, 127) : null;
    short small = in.require("small") ? (short) in.integer("small", -32768, 32767) : 0;
    int whole = in.require("whole")
        ? (int) in.integer("whole", Integer.MIN_VALUE, Integer.MAX_VALUE) : 0;
    long large = in.require("large") ? in.integer("large", Long.MIN_VALUE, Long.MAX_VALUE) : 0;
    Float single = in.require("single") ? in.smallNumber("single", Range.ANY) : null;
    double real = in.require("real") ? in.number("real", Range.ANY) : 0;
    char letter = in.require("letter") ? readChar(in, "letter") : 0;
    Character other = in.require("other") ? in.scalar("other", Scalars.CHARACTER) : null;
    String text = in.require("text") ? in.string("text", FROM_0_TO_3_CHARACTERS) : null;
    BigDecimal decimal = in.require("decimal") ? in.decimal("decimal", Range.ANY) : null;
    BigInteger big = in.require("big") ? in.bigInteger("big", FROM_1) : null;
    Types.Colour colour = in.require("colour") ? readColour(in, "colour") : null;
    Optional<Types.Colour> second = in.has("second") ? Optional.ofNullable(readColour(in, "second"))
        : Optional.empty();
    OptionalInt optionalInt = in.has("optionalInt")
        ? OptionalInt.of((int) in.integer("optionalInt", Integer.MIN_VALUE, Integer.MAX_VALUE))
        : OptionalInt.empty();
    OptionalLong optionalLong = in.has("optionalLong")
        ? OptionalLong.of(in.integer("optionalLong", Long.MIN_VALUE, Long.MAX_VALUE))
        : OptionalLong.empty();
    OptionalDouble optionalDouble = in.has("optionalDouble")
        ? OptionalDouble.of(in.number("optionalDouble", Range.ANY)) : OptionalDouble.empty();
    Optional<LocalDate> date = in.has("date")
        ? Optional.ofNullable(in.scalar("date", Scalars.LOCAL_DATE)) : Optional.empty();
    UUID uuid = in.has("uuid") ? in.scalar("uuid", Scalars.UUID) : null;
    Year year = in.require("year") ? Year.of((int) in.integer("year", -999999999, 999999999))
        : null;
    Types.Colour third = in.has("third") ? readColour(in, "third") : Types.Colour.RED;
    String last = in.has("last") ? in.string("last") : null;
    return in.violations() == before ? new PromptArguments(flag, tiny, small, whole, large, single,
        real, letter, other, text, decimal, big, colour, second, optionalInt, optionalLong,
        optionalDouble, date, uuid, year, third, last) : null;
  }

  private Outcome callPrompt(Call call) {
    PromptArguments arguments = (PromptArguments) call.arguments();
    String result = types.prompt(arguments.flag, arguments.tiny, arguments.small, arguments.whole,
        arguments.large, arguments.single, arguments.real, arguments.letter, arguments.other,
        arguments.text, arguments.decimal, arguments.big, arguments.colour, arguments.second,
        arguments.optionalInt, arguments.optionalLong, arguments.optionalDouble, arguments.date,
        arguments.uuid, arguments.year, arguments.third, arguments.last);
    return Outcome.PromptResult.userText(Encode.required(result, "result"));
  }

  private static final class PrimitivesArguments {
    final Types.Primitives value;

    PrimitivesArguments(Types.Primitives value) {
      this.value = value;
    }
  }

  private static final class BoxesArguments {
    final Types.Boxes value;

    BoxesArguments(Types.Boxes value) {
      this.value = value;
    }
  }

  private static final class TextsArguments {
    final Types.Texts value;

    TextsArguments(Types.Texts value) {
      this.value = value;
    }
  }

  private static final class CollectionsArguments {
    final Types.Collections value;

    CollectionsArguments(Types.Collections value) {
      this.value = value;
    }
  }

  private static final class OptionalsArguments {
    final Types.Optionals value;

    OptionalsArguments(Types.Optionals value) {
      this.value = value;
    }
  }

  private static final class GenericArguments {
    final Types.Generic value;

    GenericArguments(Types.Generic value) {
      this.value = value;
    }
  }

  private static final class ConstrainedArguments {
    final Types.Constrained value;

    ConstrainedArguments(Types.Constrained value) {
      this.value = value;
    }
  }

  private static final class DefaultsArguments {
    final Types.Defaults value;

    DefaultsArguments(Types.Defaults value) {
      this.value = value;
    }
  }

  private static final class NamesArguments {
    final int in;

    final int before;

    final int property;

    final int toString;

    final int hasIn;

    final int out;

    final int call;

    NamesArguments(int in, int before, int property, int toString, int hasIn, int out, int call) {
      this.in = in;
      this.before = before;
      this.property = property;
      this.toString = toString;
      this.hasIn = hasIn;
      this.out = out;
      this.call = call;
    }
  }

  private static final class JoinArguments {
    final String[] words;

    JoinArguments(String[] words) {
      this.words = words;
    }
  }

  private static final class RenamedArguments {
    final String name;

    RenamedArguments(String name) {
      this.name = name;
    }
  }

  private static final class TemplateArguments {
    final Types.Colour colour;

    final String path;

    final OptionalInt limit;

    final boolean flag;

    TemplateArguments(Types.Colour colour, String path, OptionalInt limit, boolean flag) {
      this.colour = colour;
      this.path = path;
      this.limit = limit;
      this.flag = flag;
    }
  }

  private static final class PromptArguments {
    final boolean flag;

    final Byte tiny;

    final short small;

    final int whole;

    final long large;

    final Float single;

    final double real;

    final char letter;

    final Character other;

    final String text;

    final BigDecimal decimal;

    final BigInteger big;

    final Types.Colour colour;

    final Optional<Types.Colour> second;

    final OptionalInt optionalInt;

    final OptionalLong optionalLong;

    final OptionalDouble optionalDouble;

    final Optional<LocalDate> date;

    final UUID uuid;

    final Year year;

    final Types.Colour third;

    final String last;

    PromptArguments(boolean flag, Byte tiny, short small, int whole, long large, Float single,
        double real, char letter, Character other, String text, BigDecimal decimal, BigInteger big,
        Types.Colour colour, Optional<Types.Colour> second, OptionalInt optionalInt,
        OptionalLong optionalLong, OptionalDouble optionalDouble, Optional<LocalDate> date,
        UUID uuid, Year year, Types.Colour third, String last) {
      this.flag = flag;
      this.tiny = tiny;
      this.small = small;
      this.whole = whole;
      this.large = large;
      this.single = single;
      this.real = real;
      this.letter = letter;
      this.other = other;
      this.text = text;
      this.decimal = decimal;
      this.big = big;
      this.colour = colour;
      this.second = second;
      this.optionalInt = optionalInt;
      this.optionalLong = optionalLong;
      this.optionalDouble = optionalDouble;
      this.date = date;
      this.uuid = uuid;
      this.year = year;
      this.third = third;
      this.last = last;
    }
  }
}
