package good.types;

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

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case TEMPLATE -> readTemplateArguments(arguments);
        case PROMPT -> readPromptArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
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
      boolean flag = false;
      byte tiny = 0;
      short small = 0;
      int whole = 0;
      long large = 0;
      float single = 0;
      double real = 0;
      char letter = 0;
      ObjectReader object = Names.PRIMITIVES.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> flag = in.bool();
          case 1 -> tiny = (byte) in.integer(-128, 127);
          case 2 -> small = (short) in.integer(-32768, 32767);
          case 3 -> whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 4 -> large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 5 -> single = in.smallNumber(Range.ANY);
          case 6 -> real = in.number(Range.ANY);
          case 7 -> letter = decodeChar(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Primitives value = null;
      ObjectReader object = Names.PRIMITIVES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodePrimitives(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PrimitivesArguments(value);
    }

    private static void encodePrimitives(JsonGenerator out, Types.Primitives value) {
      out.writeStartObject();
      out.writeBooleanProperty("flag", value.flag());
      out.writeNumberProperty("tiny", value.tiny());
      out.writeNumberProperty("small", value.small());
      out.writeNumberProperty("whole", value.whole());
      out.writeNumberProperty("large", value.large());
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
      Required.value(result, "result");
      encodePrimitives(out, result);
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
      Boolean flag = null;
      Byte tiny = null;
      Short small = null;
      Integer whole = null;
      Long large = null;
      Float single = null;
      Double real = null;
      Character letter = null;
      String text = null;
      BigDecimal decimal = null;
      BigInteger big = null;
      Types.Colour colour = null;
      ObjectReader object = Names.BOXES.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> flag = in.bool();
          case 1 -> tiny = (byte) in.integer(-128, 127);
          case 2 -> small = (short) in.integer(-32768, 32767);
          case 3 -> whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 4 -> large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 5 -> single = in.smallNumber(Range.ANY);
          case 6 -> real = in.number(Range.ANY);
          case 7 -> letter = in.scalar(Scalars.CHARACTER);
          case 8 -> text = in.string();
          case 9 -> decimal = in.decimal(Range.ANY);
          case 10 -> big = in.bigInteger(Range.ANY);
          case 11 -> colour = decodeColour(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Boxes value = null;
      ObjectReader object = Names.BOXES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeBoxes(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new BoxesArguments(value);
    }

    private static void encodeBoxes(JsonGenerator out, Types.Boxes value) {
      out.writeStartObject();
      Boolean flag = value.flag();
      Required.name(out, "flag", flag);
      out.writeBoolean(flag);
      Byte tiny = value.tiny();
      Required.name(out, "tiny", tiny);
      out.writeNumber(tiny.byteValue());
      Short small = value.small();
      Required.name(out, "small", small);
      out.writeNumber(small.shortValue());
      Integer whole = value.whole();
      Required.name(out, "whole", whole);
      out.writeNumber(whole.intValue());
      Long large = value.large();
      Required.name(out, "large", large);
      out.writeNumber(large.longValue());
      Float single = value.single();
      Required.name(out, "single", single);
      Encode.number(out, single.floatValue());
      Double real = value.real();
      Required.name(out, "real", real);
      Encode.number(out, real.doubleValue());
      Required.text(out, "letter", value.letter());
      Required.string(out, "text", value.text());
      Required.number(out, "decimal", value.decimal());
      Required.number(out, "big", value.big());
      Types.Colour colour = value.colour();
      Required.name(out, "colour", colour);
      out.writeString(colour.name());
      out.writeEndObject();
    }

    private Outcome callBoxes(Call call) {
      BoxesArguments arguments = (BoxesArguments) call.arguments();
      Types.Boxes result = types.boxes(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeBoxes(out, result);
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
      UUID uuid = null;
      URI uri = null;
      Instant instant = null;
      OffsetDateTime offsetDateTime = null;
      ZonedDateTime zonedDateTime = null;
      LocalDate localDate = null;
      LocalTime localTime = null;
      LocalDateTime localDateTime = null;
      OffsetTime offsetTime = null;
      Duration duration = null;
      Period period = null;
      Year year = null;
      YearMonth yearMonth = null;
      MonthDay monthDay = null;
      ZoneId zoneId = null;
      ZoneOffset zoneOffset = null;
      DayOfWeek day = null;
      byte[] bytes = null;
      ObjectReader object = Names.TEXTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> uuid = in.scalar(Scalars.UUID);
          case 1 -> uri = in.scalar(Scalars.URI);
          case 2 -> instant = in.scalar(Scalars.INSTANT);
          case 3 -> offsetDateTime = in.scalar(Scalars.OFFSET_DATE_TIME);
          case 4 -> zonedDateTime = in.scalar(Scalars.ZONED_DATE_TIME);
          case 5 -> localDate = in.scalar(Scalars.LOCAL_DATE);
          case 6 -> localTime = in.scalar(Scalars.LOCAL_TIME);
          case 7 -> localDateTime = in.scalar(Scalars.LOCAL_DATE_TIME);
          case 8 -> offsetTime = in.scalar(Scalars.OFFSET_TIME);
          case 9 -> duration = in.scalar(Scalars.DURATION);
          case 10 -> period = in.scalar(Scalars.PERIOD);
          case 11 -> year = Year.of((int) in.integer(-999999999, 999999999));
          case 12 -> yearMonth = in.scalar(Scalars.YEAR_MONTH);
          case 13 -> monthDay = in.scalar(Scalars.MONTH_DAY);
          case 14 -> zoneId = in.scalar(Scalars.ZONE_ID);
          case 15 -> zoneOffset = in.scalar(Scalars.ZONE_OFFSET);
          case 16 -> day = decodeDayOfWeek(in);
          case 17 -> bytes = in.scalar(Scalars.BASE64);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Types.Texts(uuid, uri, instant, offsetDateTime, zonedDateTime, localDate,
            localTime, localDateTime, offsetTime, duration, period, year, yearMonth, monthDay,
            zoneId, zoneOffset, day, bytes);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static TextsArguments decodeTextsArguments(JsonReader in) {
      Types.Texts value = null;
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

    private static void encodeTexts(JsonGenerator out, Types.Texts value) {
      out.writeStartObject();
      Required.text(out, "uuid", value.uuid());
      URI uri = value.uri();
      Required.name(out, "uri", uri);
      out.writeString(Encode.uri(uri));
      Dates.property(out, "instant", value.instant());
      Dates.property(out, "offsetDateTime", value.offsetDateTime());
      Dates.property(out, "zonedDateTime", value.zonedDateTime());
      Dates.property(out, "localDate", value.localDate());
      Dates.property(out, "localTime", value.localTime());
      Dates.property(out, "localDateTime", value.localDateTime());
      Dates.property(out, "offsetTime", value.offsetTime());
      Dates.property(out, "duration", value.duration());
      Required.text(out, "period", value.period());
      Year year = value.year();
      Required.name(out, "year", year);
      out.writeNumber(year.getValue());
      Dates.property(out, "yearMonth", value.yearMonth());
      Required.text(out, "monthDay", value.monthDay());
      Required.text(out, "zoneId", value.zoneId());
      Required.text(out, "zoneOffset", value.zoneOffset());
      DayOfWeek day = value.day();
      Required.name(out, "day", day);
      out.writeString(day.name());
      byte[] bytes = value.bytes();
      Required.name(out, "bytes", bytes);
      out.writeBinary(bytes);
      out.writeEndObject();
    }

    private Outcome callTexts(Call call) {
      TextsArguments arguments = (TextsArguments) call.arguments();
      Types.Texts result = types.texts(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeTexts(out, result);
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
      List<String> list = null;
      Set<Integer> set = null;
      Collection<Long> collection = null;
      Iterable<Types.Colour> iterable = null;
      String[] array = null;
      int[] ints = null;
      char[] chars = null;
      int[][] matrix = null;
      List<byte[]> blobs = null;
      Map<String, Integer> map = null;
      Map<Types.Colour, List<Double>> byColour = null;
      Map<LocalDate, Boolean> byDate = null;
      List<String> holes = null;
      Set<BigDecimal> amounts = null;
      String[] gaps = null;
      String[] few = null;
      ObjectReader object = Names.COLLECTIONS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> list = decodeListOfString(in);
          case 1 -> set = decodeSetOfInteger(in);
          case 2 -> collection = decodeCollectionOfLong(in);
          case 3 -> iterable = decodeIterableOfColour(in);
          case 4 -> array = decodeArrayOfString(in);
          case 5 -> ints = decodeArrayOfInt(in);
          case 6 -> chars = decodeArrayOfChar(in);
          case 7 -> matrix = decodeArrayOfArrayOfInt(in);
          case 8 -> blobs = decodeListOfArrayOfByte(in);
          case 9 -> map = decodeMapOfStringAndInteger(in);
          case 10 -> byColour = decodeMapOfColourAndListOfDouble(in);
          case 11 -> byDate = decodeMapOfLocalDateAndBoolean(in);
          case 12 -> holes = decodeListOfString2(in);
          case 13 -> amounts = decodeSetOfBigDecimal(in);
          case 14 -> gaps = in.isNull() ? null : decodeArrayOfString2(in);
          case 15 -> few = in.isNull() ? null : decodeArrayOfString3(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Collections value = null;
      ObjectReader object = Names.COLLECTIONS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeCollections(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CollectionsArguments(value);
    }

    private static void encodeListOfString(JsonGenerator out, List<String> values) {
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        out.writeString(value);
      }
      out.writeEndArray();
    }

    private static void encodeSetOfInteger(JsonGenerator out, Set<Integer> values) {
      out.writeStartArray();
      for (Integer value : values) {
        Required.value(value, "element");
        out.writeNumber(value.intValue());
      }
      out.writeEndArray();
    }

    private static void encodeCollectionOfLong(JsonGenerator out, Collection<Long> values) {
      out.writeStartArray();
      for (Long value : values) {
        Required.value(value, "element");
        out.writeNumber(value.longValue());
      }
      out.writeEndArray();
    }

    private static void encodeIterableOfColour(JsonGenerator out, Iterable<Types.Colour> values) {
      out.writeStartArray();
      for (Types.Colour value : values) {
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeArrayOfString(JsonGenerator out, String[] values) {
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        out.writeString(value);
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
        Required.value(value, "element");
        encodeArrayOfInt(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeListOfArrayOfByte(JsonGenerator out, List<byte[]> values) {
      out.writeStartArray();
      for (byte[] value : values) {
        Required.value(value, "element");
        out.writeBinary(value);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfStringAndInteger(JsonGenerator out,
        Map<String, Integer> values) {
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
        Required.value(value, "element");
        Encode.number(out, value.doubleValue());
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
        Required.value(value, "element");
        out.writeNumber(value);
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
        Required.value(value, "element");
        out.writeString(value);
      }
      out.writeEndArray();
    }

    private static void encodeCollections(JsonGenerator out, Types.Collections value) {
      out.writeStartObject();
      List<String> list = value.list();
      Required.name(out, "list", list);
      encodeListOfString(out, list);
      Set<Integer> set = value.set();
      Required.name(out, "set", set);
      encodeSetOfInteger(out, set);
      Collection<Long> collection = value.collection();
      Required.name(out, "collection", collection);
      encodeCollectionOfLong(out, collection);
      Iterable<Types.Colour> iterable = value.iterable();
      Required.name(out, "iterable", iterable);
      encodeIterableOfColour(out, iterable);
      String[] array = value.array();
      Required.name(out, "array", array);
      encodeArrayOfString(out, array);
      int[] ints = value.ints();
      Required.name(out, "ints", ints);
      encodeArrayOfInt(out, ints);
      char[] chars = value.chars();
      Required.name(out, "chars", chars);
      encodeArrayOfChar(out, chars);
      int[][] matrix = value.matrix();
      Required.name(out, "matrix", matrix);
      encodeArrayOfArrayOfInt(out, matrix);
      List<byte[]> blobs = value.blobs();
      Required.name(out, "blobs", blobs);
      encodeListOfArrayOfByte(out, blobs);
      Map<String, Integer> map = value.map();
      Required.name(out, "map", map);
      encodeMapOfStringAndInteger(out, map);
      Map<Types.Colour, List<Double>> byColour = value.byColour();
      Required.name(out, "byColour", byColour);
      encodeMapOfColourAndListOfDouble(out, byColour);
      Map<LocalDate, Boolean> byDate = value.byDate();
      Required.name(out, "byDate", byDate);
      encodeMapOfLocalDateAndBoolean(out, byDate);
      List<String> holes = value.holes();
      Required.name(out, "holes", holes);
      encodeListOfString2(out, holes);
      Set<BigDecimal> amounts = value.amounts();
      Required.name(out, "amounts", amounts);
      encodeSetOfBigDecimal(out, amounts);
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
      Required.value(result, "result");
      encodeCollections(out, result);
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
      Optional<String> text = Optional.empty();
      OptionalInt whole = OptionalInt.empty();
      OptionalLong large = OptionalLong.empty();
      OptionalDouble real = OptionalDouble.empty();
      Optional<List<Types.Colour>> colours = Optional.empty();
      String name = null;
      Integer count = null;
      Types.Colour favourite = null;
      Types.Primitives nested = null;
      ObjectReader object = Names.OPTIONALS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> text = Optional.ofNullable(in.string());
          case 1 -> whole = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
          case 2 -> large = OptionalLong.of(in.integer(Long.MIN_VALUE, Long.MAX_VALUE));
          case 3 -> real = OptionalDouble.of(in.number(Range.ANY));
          case 4 -> colours = Optional.ofNullable(decodeListOfColour(in));
          case 5 -> name = in.isNull() ? null : in.string();
          case 6 -> count = in.isNull() ? null : (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 7 -> favourite = decodeColour(in);
          case 8 -> nested = in.isNull() ? null : decodePrimitives(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Types.Optionals(text, whole, large, real, colours, name, count, favourite,
            nested);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static OptionalsArguments decodeOptionalsArguments(JsonReader in) {
      Types.Optionals value = null;
      ObjectReader object = Names.OPTIONALS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeOptionals(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new OptionalsArguments(value);
    }

    private static void encodeListOfColour(JsonGenerator out, List<Types.Colour> values) {
      out.writeStartArray();
      for (Types.Colour value : values) {
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeOptionals(JsonGenerator out, Types.Optionals value) {
      out.writeStartObject();
      Optional<String> text = value.text();
      Required.value(text, "text");
      if (text.isPresent()) {
        out.writeName("text");
        out.writeString(text.get());
      }
      OptionalInt whole = value.whole();
      Required.value(whole, "whole");
      if (whole.isPresent()) {
        out.writeName("whole");
        out.writeNumber(whole.getAsInt());
      }
      OptionalLong large = value.large();
      Required.value(large, "large");
      if (large.isPresent()) {
        out.writeName("large");
        out.writeNumber(large.getAsLong());
      }
      OptionalDouble real = value.real();
      Required.value(real, "real");
      if (real.isPresent()) {
        out.writeName("real");
        Encode.number(out, real.getAsDouble());
      }
      Optional<List<Types.Colour>> colours = value.colours();
      Required.value(colours, "colours");
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
      Required.value(result, "result");
      encodeOptionals(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Types.Pair<Integer, List<Types.Colour>> decodePairOfIntegerAndListOfColour(
        JsonReader in) {
      Integer first = null;
      List<Types.Colour> second = null;
      ObjectReader object = Names.PAIR_OF_INTEGER_AND_LIST_OF_COLOUR.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> second = decodeListOfColour(in);
        }
      }
      if (!object.isValid()) {
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
      String first = null;
      Types.Pair<Integer, List<Types.Colour>> second = null;
      ObjectReader object = Names.PAIR_OF_STRING_AND_PAIR_OF_INTEGER_AND_LIST_OF_COLOUR.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = in.string();
          case 1 -> second = decodePairOfIntegerAndListOfColour(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Colour first = null;
      UUID second = null;
      ObjectReader object = Names.PAIR_OF_COLOUR_AND_UUID.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = decodeColour(in);
          case 1 -> second = in.scalar(Scalars.UUID);
        }
      }
      if (!object.isValid()) {
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
      Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> pair = null;
      List<Types.Pair<Types.Colour, UUID>> pairs = null;
      ObjectReader object = Names.GENERIC.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> pair = decodePairOfStringAndPairOfIntegerAndListOfColour(in);
          case 1 -> pairs = decodeListOfPairOfColourAndUUID(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Generic value = null;
      ObjectReader object = Names.GENERIC_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeGeneric(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new GenericArguments(value);
    }

    private static void encodePairOfIntegerAndListOfColour(JsonGenerator out,
        Types.Pair<Integer, List<Types.Colour>> value) {
      out.writeStartObject();
      Integer first = value.first();
      Required.name(out, "first", first);
      out.writeNumber(first.intValue());
      List<Types.Colour> second = value.second();
      Required.name(out, "second", second);
      encodeListOfColour(out, second);
      out.writeEndObject();
    }

    private static void encodePairOfStringAndPairOfIntegerAndListOfColour(JsonGenerator out,
        Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> value) {
      out.writeStartObject();
      Required.string(out, "first", value.first());
      Types.Pair<Integer, List<Types.Colour>> second = value.second();
      Required.name(out, "second", second);
      encodePairOfIntegerAndListOfColour(out, second);
      out.writeEndObject();
    }

    private static void encodePairOfColourAndUUID(JsonGenerator out,
        Types.Pair<Types.Colour, UUID> value) {
      out.writeStartObject();
      Types.Colour first = value.first();
      Required.name(out, "first", first);
      out.writeString(first.name());
      Required.text(out, "second", value.second());
      out.writeEndObject();
    }

    private static void encodeListOfPairOfColourAndUUID(JsonGenerator out,
        List<Types.Pair<Types.Colour, UUID>> values) {
      out.writeStartArray();
      for (Types.Pair<Types.Colour, UUID> value : values) {
        Required.value(value, "element");
        encodePairOfColourAndUUID(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeGeneric(JsonGenerator out, Types.Generic value) {
      out.writeStartObject();
      Types.Pair<String, Types.Pair<Integer, List<Types.Colour>>> pair = value.pair();
      Required.name(out, "pair", pair);
      encodePairOfStringAndPairOfIntegerAndListOfColour(out, pair);
      List<Types.Pair<Types.Colour, UUID>> pairs = value.pairs();
      Required.name(out, "pairs", pairs);
      encodeListOfPairOfColourAndUUID(out, pairs);
      out.writeEndObject();
    }

    private Outcome callGeneric(Call call) {
      GenericArguments arguments = (GenericArguments) call.arguments();
      Types.Generic result = types.generic(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeGeneric(out, result);
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
      int bounded = 0;
      long positive = 0;
      BigInteger negative = null;
      double ratio = 0;
      BigDecimal price = null;
      String code = null;
      String title = null;
      List<String> tags = null;
      Map<String, Integer> scores = null;
      int[] numbers = null;
      Optional<Integer> digit = Optional.empty();
      OptionalInt few = OptionalInt.empty();
      Set<String> letters = null;
      ObjectReader object = Names.CONSTRAINED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> bounded = (int) in.integer(1, 10);
          case 1 -> positive = in.integer(1, Long.MAX_VALUE);
          case 2 -> negative = in.bigInteger(TO_MINUS_1);
          case 3 -> ratio = in.number(FROM_0_5_BELOW_2);
          case 4 -> price = in.decimal(FROM_0);
          case 5 -> code = in.string(FROM_2_TO_5_CHARACTERS);
          case 6 -> title = in.string(NOT_BLANK);
          case 7 -> tags = decodeListOfString3(in);
          case 8 -> scores = decodeMapOfStringAndInteger2(in);
          case 9 -> numbers = decodeArrayOfInt2(in);
          case 10 -> digit = Optional.of((int) in.integer(Integer.MIN_VALUE, 9));
          case 11 -> few = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, 5));
          case 12 -> letters = decodeSetOfString(in);
        }
      }
      if (!object.isValid()) {
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
      Types.Constrained value = null;
      ObjectReader object = Names.CONSTRAINED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeConstrained(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ConstrainedArguments(value);
    }

    private static void encodeListOfString3(JsonGenerator out, List<String> values) {
      Encode.size(out, values.size(), AT_LEAST_1_ELEMENTS, "elements");
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        Encode.string(out, value, FROM_1_TO_3_NOT_BLANK_CHARACTERS);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfStringAndInteger2(JsonGenerator out,
        Map<String, Integer> values) {
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
        Required.value(value, "element");
        Encode.string(out, value, FROM_1_TO_1_CHARACTERS);
      }
      out.writeEndArray();
    }

    private static void encodeConstrained(JsonGenerator out, Types.Constrained value) {
      out.writeStartObject();
      out.writeName("bounded");
      Encode.integer(out, value.bounded(), 1, 10);
      out.writeName("positive");
      Encode.integer(out, value.positive(), 1, Long.MAX_VALUE);
      BigInteger negative = value.negative();
      Required.name(out, "negative", negative);
      Encode.number(out, negative, TO_MINUS_1);
      out.writeName("ratio");
      Encode.number(out, value.ratio(), FROM_0_5_BELOW_2);
      BigDecimal price = value.price();
      Required.name(out, "price", price);
      Encode.number(out, price, FROM_0);
      Required.string(out, "code", value.code(), FROM_2_TO_5_CHARACTERS);
      Required.string(out, "title", value.title(), NOT_BLANK);
      List<String> tags = value.tags();
      Required.name(out, "tags", tags);
      encodeListOfString3(out, tags);
      Map<String, Integer> scores = value.scores();
      Required.name(out, "scores", scores);
      encodeMapOfStringAndInteger2(out, scores);
      int[] numbers = value.numbers();
      Required.name(out, "numbers", numbers);
      encodeArrayOfInt2(out, numbers);
      Optional<Integer> digit = value.digit();
      Required.value(digit, "digit");
      if (digit.isPresent()) {
        out.writeName("digit");
        Encode.integer(out, digit.get(), Integer.MIN_VALUE, 9);
      }
      OptionalInt few = value.few();
      Required.value(few, "few");
      if (few.isPresent()) {
        out.writeName("few");
        Encode.integer(out, few.getAsInt(), Integer.MIN_VALUE, 5);
      }
      Set<String> letters = value.letters();
      Required.name(out, "letters", letters);
      encodeSetOfString(out, letters);
      out.writeEndObject();
    }

    private Outcome callConstrained(Call call) {
      ConstrainedArguments arguments = (ConstrainedArguments) call.arguments();
      Types.Constrained result = types.constrained(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeConstrained(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Types.Defaults decodeDefaults(JsonReader in) {
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
      ObjectReader object = Names.DEFAULTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> flag = in.bool();
          case 1 -> tiny = (byte) in.integer(-128, 127);
          case 2 -> small = (short) in.integer(-32768, 32767);
          case 3 -> whole = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 4 -> large = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 5 -> single = in.smallNumber(Range.ANY);
          case 6 -> real = in.number(Range.ANY);
          case 7 -> letter = decodeChar(in);
          case 8 -> text = in.string();
          case 9 -> empty = in.string();
          case 10 -> colour = decodeColour(in);
          case 11 -> decimal = in.decimal(Range.ANY);
          case 12 -> big = in.bigInteger(Range.ANY);
          case 13 -> date = in.scalar(Scalars.LOCAL_DATE);
          case 14 -> instant = in.scalar(Scalars.INSTANT);
          case 15 -> duration = in.scalar(Scalars.DURATION);
          case 16 -> year = Year.of((int) in.integer(-999999999, 999999999));
          case 17 -> zone = in.scalar(Scalars.ZONE_ID);
          case 18 -> uri = in.scalar(Scalars.URI);
          case 19 -> uuid = in.scalar(Scalars.UUID);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Types.Defaults(flag, tiny, small, whole, large, single, real, letter, text,
            empty, colour, decimal, big, date, instant, duration, year, zone, uri, uuid);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static DefaultsArguments decodeDefaultsArguments(JsonReader in) {
      Types.Defaults value = null;
      ObjectReader object = Names.DEFAULTS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeDefaults(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new DefaultsArguments(value);
    }

    private static void encodeDefaults(JsonGenerator out, Types.Defaults value) {
      out.writeStartObject();
      out.writeBooleanProperty("flag", value.flag());
      out.writeNumberProperty("tiny", value.tiny());
      Short small = value.small();
      Required.name(out, "small", small);
      out.writeNumber(small.shortValue());
      out.writeNumberProperty("whole", value.whole());
      Long large = value.large();
      Required.name(out, "large", large);
      out.writeNumber(large.longValue());
      out.writeName("single");
      Encode.number(out, value.single());
      Double real = value.real();
      Required.name(out, "real", real);
      Encode.number(out, real.doubleValue());
      out.writeName("letter");
      out.writeString(String.valueOf(value.letter()));
      Required.string(out, "text", value.text());
      Required.string(out, "empty", value.empty());
      Types.Colour colour = value.colour();
      Required.name(out, "colour", colour);
      out.writeString(colour.name());
      Required.number(out, "decimal", value.decimal());
      Required.number(out, "big", value.big());
      Dates.property(out, "date", value.date());
      Dates.property(out, "instant", value.instant());
      Dates.property(out, "duration", value.duration());
      Year year = value.year();
      Required.name(out, "year", year);
      out.writeNumber(year.getValue());
      Required.text(out, "zone", value.zone());
      URI uri = value.uri();
      Required.name(out, "uri", uri);
      out.writeString(Encode.uri(uri));
      Required.text(out, "uuid", value.uuid());
      out.writeEndObject();
    }

    private Outcome callDefaults(Call call) {
      DefaultsArguments arguments = (DefaultsArguments) call.arguments();
      Types.Defaults result = types.defaults(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeDefaults(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static NamesArguments decodeNamesArguments(JsonReader in) {
      int in_ = 0;
      int before = 0;
      int property = 0;
      int toString = 0;
      int hasIn = 0;
      int out = 0;
      int call = 0;
      ObjectReader object = Names.NAMES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> in_ = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> before = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 2 -> property = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 3 -> toString = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 4 -> hasIn = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 5 -> out = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 6 -> call = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new NamesArguments(in_, before, property, toString, hasIn, out, call);
    }

    private static void encodeListOfInteger(JsonGenerator out, List<Integer> values) {
      out.writeStartArray();
      for (Integer value : values) {
        Required.value(value, "element");
        out.writeNumber(value.intValue());
      }
      out.writeEndArray();
    }

    private Outcome callNames(Call call) {
      NamesArguments arguments = (NamesArguments) call.arguments();
      List<Integer> result = types.names(arguments.in, arguments.before, arguments.property,
          arguments.toString, arguments.hasIn, arguments.out, arguments.call);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfInteger(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static JoinArguments decodeJoinArguments(JsonReader in) {
      String[] words = null;
      ObjectReader object = Names.JOIN_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> words = decodeArrayOfString(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new JoinArguments(words);
    }

    private Outcome callJoin(Call call) {
      JoinArguments arguments = (JoinArguments) call.arguments();
      String[] result = types.join(arguments.words);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeArrayOfString(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static RenamedArguments decodeRenamedArguments(JsonReader in) {
      String name = null;
      ObjectReader object = Names.RENAMED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
        }
      }
      if (!object.isValid()) {
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
      Optional<Types.Colour> second = in.has("second")
          ? Optional.ofNullable(readColour(in, "second")) : Optional.empty();
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
      return in.violations() == before ? new PromptArguments(flag, tiny, small, whole, large,
          single, real, letter, other, text, decimal, big, colour, second, optionalInt,
          optionalLong, optionalDouble, date, uuid, year, third, last) : null;
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

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames PRIMITIVES_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames PRIMITIVES = PropertyNames.of("flag", "tiny", "small", "whole",
        "large", "single", "real", "letter");

    static final PropertyNames BOXES_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames BOXES = PropertyNames.of("flag", "tiny", "small", "whole", "large",
        "single", "real", "letter", "text", "decimal", "big", "colour");

    static final PropertyNames TEXTS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames TEXTS = PropertyNames.of("uuid", "uri", "instant", "offsetDateTime",
        "zonedDateTime", "localDate", "localTime", "localDateTime", "offsetTime", "duration",
        "period", "year", "yearMonth", "monthDay", "zoneId", "zoneOffset", "day", "bytes");

    static final PropertyNames COLLECTIONS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames COLLECTIONS = PropertyNames.of("list", "set", "collection",
        "iterable", "array", "ints", "chars", "matrix", "blobs", "map", "byColour", "byDate",
        "holes", "amounts", "gaps", "few").optional(14, 15);

    static final PropertyNames OPTIONALS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames OPTIONALS = PropertyNames.of("text", "whole", "large", "real",
        "colours", "name", "count", "favourite", "nested").optional(0, 1, 2, 3, 4, 5, 6, 7, 8);

    static final PropertyNames GENERIC_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames GENERIC = PropertyNames.of("pair", "pairs");

    static final PropertyNames PAIR_OF_STRING_AND_PAIR_OF_INTEGER_AND_LIST_OF_COLOUR = PropertyNames.of("first",
        "second");

    static final PropertyNames PAIR_OF_INTEGER_AND_LIST_OF_COLOUR = PropertyNames.of("first",
        "second");

    static final PropertyNames PAIR_OF_COLOUR_AND_UUID = PropertyNames.of("first", "second");

    static final PropertyNames CONSTRAINED_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames CONSTRAINED = PropertyNames.of("bounded", "positive", "negative",
        "ratio", "price", "code", "title", "tags", "scores", "numbers", "digit", "few",
        "letters").optional(10, 11);

    static final PropertyNames DEFAULTS_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames DEFAULTS = PropertyNames.of("flag", "tiny", "small", "whole",
        "large", "single", "real", "letter", "text", "empty", "colour", "decimal", "big", "date",
        "instant", "duration", "year", "zone", "uri", "uuid").optional(0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        10, 11, 12, 13, 14, 15, 16, 17, 18, 19);

    static final PropertyNames NAMES_ARGUMENTS = PropertyNames.of("in", "before", "property",
        "toString", "hasIn", "out", "call");

    static final PropertyNames JOIN_ARGUMENTS = PropertyNames.of("words");

    static final PropertyNames RENAMED_ARGUMENTS = PropertyNames.of("the-name");
  }
}
