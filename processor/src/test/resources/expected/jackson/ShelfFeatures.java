package good.jackson;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Shelf}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ShelfFeatures implements Features {
  private static final int BOOK = 0;

  private static final int LOAN = 1;

  private static final int MARK = 2;

  private static final int KEPT = 3;

  private static final int STATES = 4;

  private static final String BOOK_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"What is read.\",\"properties\":{\"state\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]},\"full_title\":{\"type\":\"string\"},\"shelf_mark\":{\"type\":\"string\"},\"isbn_number\":{\"type\":\"string\",\"description\":\"The number on its back.\"},\"page_count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"state\",\"full_title\",\"shelf_mark\",\"isbn_number\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String BOOK_OUTPUT = "{\"type\":\"object\",\"description\":\"What is read.\",\"properties\":{\"state\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]},\"full_title\":{\"type\":\"string\"},\"shelf_mark\":{\"type\":\"string\"},\"isbn_number\":{\"type\":\"string\",\"description\":\"The number on its back.\"},\"page_count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"state\",\"full_title\",\"shelf_mark\",\"isbn_number\"],\"additionalProperties\":false}";

  private static final String LOAN_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A loan.\",\"properties\":{\"owner\":{\"type\":\"string\"},\"reader\":{\"type\":\"string\"},\"note\":{\"type\":\"string\"},\"books\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"fines\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"place\":{\"type\":\"string\"},\"token\":{\"type\":\"string\"},\"due\":{\"type\":[\"string\",\"null\"]},\"renewals\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"reader\"]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String LOAN_OUTPUT = "{\"type\":\"object\",\"description\":\"A loan.\",\"properties\":{\"owner\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"reader\":{\"type\":\"string\"},\"note\":{\"type\":\"string\"},\"books\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"fines\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"place\":{\"type\":\"string\"},\"due\":{\"type\":[\"string\",\"null\"]},\"renewals\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}},\"required\":[\"count\",\"due\"]}";

  private static final String MARK_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A shelf mark.\",\"properties\":{\"room\":{\"type\":\"string\"},\"shelf\":{\"type\":\"integer\",\"default\":3,\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"room\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String MARK_OUTPUT = "{\"type\":\"object\",\"description\":\"A shelf mark.\",\"properties\":{\"checksum\":{\"type\":\"string\"},\"room\":{\"type\":\"string\"},\"shelf\":{\"type\":\"integer\",\"default\":3,\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"room\",\"shelf\"],\"additionalProperties\":false}";

  private static final String KEPT_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"description\":\"A record that keeps something back.\",\"properties\":{\"first\":{\"type\":\"string\"},\"last\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}},\"required\":[\"first\",\"last\",\"password\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String KEPT_OUTPUT = "{\"type\":\"object\",\"description\":\"A record that keeps something back.\",\"properties\":{\"first\":{\"type\":\"string\"},\"last\":{\"type\":\"string\"},\"whole\":{\"type\":\"string\"}},\"required\":[\"first\",\"last\"],\"additionalProperties\":false}";

  private static final String STATES_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]},\"additionalProperties\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]}}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String STATES_OUTPUT = "{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]},\"additionalProperties\":{\"type\":\"string\",\"enum\":[\"on-shelf\",\"on \\\"loan\\\"\",\"LOST\"]}}";

  private final Shelf shelf;

  ShelfFeatures(Shelf shelf) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("book", null, "Gives a book back."),
            Hints.NONE,
            RawJson.of(BOOK_INPUT),
            RawJson.of(BOOK_OUTPUT),
            true,
            List.of(),
            this,
            BOOK));
    registry.add(
        new ToolEntry(
            Presentation.of("loan", null, "Gives a loan back."),
            Hints.NONE,
            RawJson.of(LOAN_INPUT),
            RawJson.of(LOAN_OUTPUT),
            true,
            List.of(),
            this,
            LOAN));
    registry.add(
        new ToolEntry(
            Presentation.of("mark", null, "Gives a mark back."),
            Hints.NONE,
            RawJson.of(MARK_INPUT),
            RawJson.of(MARK_OUTPUT),
            true,
            List.of(),
            this,
            MARK));
    registry.add(
        new ToolEntry(
            Presentation.of("kept", null, "Gives a record back."),
            Hints.NONE,
            RawJson.of(KEPT_INPUT),
            RawJson.of(KEPT_OUTPUT),
            true,
            List.of(),
            this,
            KEPT));
    registry.add(
        new ToolEntry(
            Presentation.of("states", null, "Gives states back."),
            Hints.NONE,
            RawJson.of(STATES_INPUT),
            RawJson.of(STATES_OUTPUT),
            true,
            List.of(),
            this,
            STATES));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return switch (feature) {
      case BOOK -> decodeBookArguments(arguments);
      case LOAN -> decodeLoanArguments(arguments);
      case MARK -> decodeMarkArguments(arguments);
      case KEPT -> decodeKeptArguments(arguments);
      case STATES -> decodeStatesArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    throw new IllegalArgumentException("there is no feature " + feature);
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return switch (feature) {
      case BOOK -> callBook(call);
      case LOAN -> callLoan(call);
      case MARK -> callMark(call);
      case KEPT -> callKept(call);
      case STATES -> callStates(call);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  private static Shelf.State parseState(String text) {
    return switch (text) {
      case "on-shelf", "here", "ON_SHELF" -> Shelf.State.ON_SHELF;
      case "on \"loan\"" -> Shelf.State.ON_LOAN;
      case "LOST" -> Shelf.State.LOST;
      default -> null;
    };
  }

  private static Shelf.State decodeState(JsonReader in) {
    String text = in.string();
    if (text == null) {
      return null;
    }
    Shelf.State value = parseState(text);
    if (value == null) {
      in.notOneOf("on-shelf", "on \"loan\"", "LOST");
    }
    return value;
  }

  private static Shelf.Book decodeBook(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Shelf.State state = null;
    boolean hasState = false;
    String fullTitle = null;
    boolean hasFullTitle = false;
    String mark = null;
    boolean hasMark = false;
    String isbnNumber = null;
    boolean hasIsbnNumber = false;
    Integer pageCount = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "state" -> {
          state = decodeState(in);
          hasState = true;
        }
        case "full_title" -> {
          fullTitle = in.string();
          hasFullTitle = true;
        }
        case "shelf_mark" -> {
          mark = in.string();
          hasMark = true;
        }
        case "isbn_number", "isbn13" -> {
          if (hasIsbnNumber) {
            in.givenTwice("isbn_number");
          } else {
            isbnNumber = in.string();
            hasIsbnNumber = true;
          }
        }
        case "page_count" -> pageCount = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        default -> in.unknown(property, "state", "full_title", "shelf_mark", "isbn_number",
            "page_count");
      }
    }
    in.require(hasState, "state");
    in.require(hasFullTitle, "full_title");
    in.require(hasMark, "shelf_mark");
    in.require(hasIsbnNumber, "isbn_number");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Shelf.Book(isbnNumber, fullTitle, mark, state, pageCount);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static BookArguments decodeBookArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Shelf.Book value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeBook(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new BookArguments(value);
  }

  private static String nameOfState(Shelf.State constant) {
    return switch (constant) {
      case ON_SHELF -> "on-shelf";
      case ON_LOAN -> "on \"loan\"";
      case LOST -> "LOST";
    };
  }

  private static void encodeBook(JsonGenerator out, Shelf.Book value) {
    out.writeStartObject();
    out.writeName("state");
    out.writeString(nameOfState(Encode.required(value.state(), "state")));
    out.writeName("full_title");
    out.writeString(Encode.required(value.fullTitle(), "full_title"));
    out.writeName("shelf_mark");
    out.writeString(Encode.required(value.mark(), "shelf_mark"));
    out.writeName("isbn_number");
    out.writeString(Encode.required(value.isbnNumber(), "isbn_number"));
    Integer pageCount = value.pageCount();
    if (pageCount != null) {
      out.writeName("page_count");
      out.writeNumber(pageCount.intValue());
    }
    out.writeEndObject();
  }

  private Outcome callBook(Call call) {
    BookArguments arguments = (BookArguments) call.arguments();
    Shelf.Book result = shelf.book(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeBook(out, Encode.required(result, "result"));
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

  private static Shelf.Loan decodeLoan(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String ownerName = null;
    boolean hasOwnerName = false;
    String reader = null;
    boolean hasReader = false;
    String note = null;
    boolean hasNote = false;
    List<String> books = null;
    boolean hasBooks = false;
    Map<String, Integer> fines = null;
    boolean hasFines = false;
    Optional<String> place = Optional.empty();
    boolean hasPlace = false;
    String token = null;
    boolean hasToken = false;
    String due = null;
    boolean hasDue = false;
    int[] renewals = null;
    boolean hasRenewals = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "owner" -> {
          ownerName = in.string();
          hasOwnerName = true;
        }
        case "reader" -> {
          reader = in.string();
          hasReader = true;
        }
        case "note" -> {
          note = in.string();
          hasNote = true;
        }
        case "books" -> {
          books = decodeListOfString(in);
          hasBooks = true;
        }
        case "fines" -> {
          fines = decodeMapOfStringAndInteger(in);
          hasFines = true;
        }
        case "place" -> {
          place = Optional.ofNullable(in.string());
          hasPlace = true;
        }
        case "token" -> {
          token = in.string();
          hasToken = true;
        }
        case "due" -> {
          due = in.isNull() ? null : in.string();
          hasDue = true;
        }
        case "renewals" -> {
          renewals = decodeArrayOfInt(in);
          hasRenewals = true;
        }
        default -> in.ignored();
      }
    }
    in.require(hasReader, "reader");
    if (in.violations() != before) {
      return null;
    }
    try {
      Shelf.Loan result = new Shelf.Loan();
      if (hasOwnerName) {
        result.ownerName(ownerName);
      }
      result.setReader(reader);
      if (hasNote) {
        result.setNote(note);
      }
      if (hasBooks) {
        result.setBooks(books);
      }
      if (hasFines) {
        result.setFines(fines);
      }
      if (hasPlace) {
        result.setPlace(place);
      }
      if (hasToken) {
        result.setToken(token);
      }
      if (hasDue) {
        result.setDue(due);
      }
      if (hasRenewals) {
        result.setRenewals(renewals);
      }
      return result;
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static LoanArguments decodeLoanArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Shelf.Loan value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeLoan(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new LoanArguments(value);
  }

  private static void encodeListOfString(JsonGenerator out, List<String> values) {
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Encode.required(value, "element"));
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

  private static void encodeArrayOfInt(JsonGenerator out, int[] values) {
    out.writeStartArray();
    for (int value : values) {
      out.writeNumber(value);
    }
    out.writeEndArray();
  }

  private static void encodeLoan(JsonGenerator out, Shelf.Loan value) {
    out.writeStartObject();
    String ownerName = value.ownerName();
    if (ownerName != null && !ownerName.isEmpty()) {
      out.writeName("owner");
      out.writeString(ownerName);
    }
    out.writeName("count");
    out.writeNumber(value.getCount());
    String reader = Encode.required(value.getReader(), "reader");
    if (!reader.isEmpty()) {
      out.writeName("reader");
      out.writeString(reader);
    }
    String note = value.getNote();
    if (note != null && !note.isEmpty()) {
      out.writeName("note");
      out.writeString(note);
    }
    List<String> books = value.getBooks();
    if (books != null && !books.isEmpty()) {
      out.writeName("books");
      encodeListOfString(out, books);
    }
    Map<String, Integer> fines = value.getFines();
    if (fines != null && !fines.isEmpty()) {
      out.writeName("fines");
      encodeMapOfStringAndInteger(out, fines);
    }
    Optional<String> place = Encode.required(value.getPlace(), "place");
    if (place.isPresent()) {
      out.writeName("place");
      out.writeString(place.get());
    }
    String due = value.getDue();
    out.writeName("due");
    if (due != null) {
      out.writeString(due);
    } else {
      out.writeNull();
    }
    int[] renewals = value.getRenewals();
    if (renewals != null && renewals.length > 0) {
      out.writeName("renewals");
      encodeArrayOfInt(out, renewals);
    }
    out.writeEndObject();
  }

  private Outcome callLoan(Call call) {
    LoanArguments arguments = (LoanArguments) call.arguments();
    Shelf.Loan result = shelf.loan(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeLoan(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Shelf.Mark decodeMark(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String room = null;
    boolean hasRoom = false;
    int shelf = 3;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "room" -> {
          room = in.string();
          hasRoom = true;
        }
        case "shelf" -> shelf = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        default -> in.unknown(property, "room", "shelf");
      }
    }
    in.require(hasRoom, "room");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Shelf.Mark(room, shelf, null);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static MarkArguments decodeMarkArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Shelf.Mark value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeMark(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new MarkArguments(value);
  }

  private static void encodeMark(JsonGenerator out, Shelf.Mark value) {
    out.writeStartObject();
    String checksum = value.getChecksum();
    if (checksum != null) {
      out.writeName("checksum");
      out.writeString(checksum);
    }
    out.writeName("room");
    out.writeString(Encode.required(value.getRoom(), "room"));
    out.writeName("shelf");
    out.writeNumber(value.getShelf());
    out.writeEndObject();
  }

  private Outcome callMark(Call call) {
    MarkArguments arguments = (MarkArguments) call.arguments();
    Shelf.Mark result = shelf.mark(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeMark(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Shelf.Kept decodeKept(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String first = null;
    boolean hasFirst = false;
    String last = null;
    boolean hasLast = false;
    String password = null;
    boolean hasPassword = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "first" -> {
          first = in.string();
          hasFirst = true;
        }
        case "last" -> {
          last = in.string();
          hasLast = true;
        }
        case "password" -> {
          password = in.string();
          hasPassword = true;
        }
        default -> in.unknown(property, "first", "last", "password");
      }
    }
    in.require(hasFirst, "first");
    in.require(hasLast, "last");
    in.require(hasPassword, "password");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Shelf.Kept(last, first, Optional.empty(), 0, password);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static KeptArguments decodeKeptArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Shelf.Kept value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeKept(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new KeptArguments(value);
  }

  private static void encodeKept(JsonGenerator out, Shelf.Kept value) {
    out.writeStartObject();
    out.writeName("first");
    out.writeString(Encode.required(value.first(), "first"));
    out.writeName("last");
    out.writeString(Encode.required(value.last(), "last"));
    String whole = value.whole();
    if (whole != null) {
      out.writeName("whole");
      out.writeString(whole);
    }
    out.writeEndObject();
  }

  private Outcome callKept(Call call) {
    KeptArguments arguments = (KeptArguments) call.arguments();
    Shelf.Kept result = shelf.kept(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeKept(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static Shelf.State readState(TextArguments in, String name) {
    Shelf.State value = parseState(in.string(name));
    if (value == null) {
      in.notOneOf(name, "on-shelf", "on \"loan\"", "LOST");
    }
    return value;
  }

  private static Map<Shelf.State, Shelf.State> decodeMapOfStateAndState(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<Shelf.State, Shelf.State> values = new LinkedHashMap<>();
    boolean isRepeated = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      Shelf.State key = readState(in.key(property), property);
      isRepeated |= values.containsKey(key);
      values.put(key, decodeState(in));
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateKey();
    }
    return in.violations() == before ? Collections.unmodifiableMap(values) : null;
  }

  private static StatesArguments decodeStatesArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    Map<Shelf.State, Shelf.State> value = null;
    boolean hasValue = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "value" -> {
          value = decodeMapOfStateAndState(in);
          hasValue = true;
        }
        default -> in.unknown(property, "value");
      }
    }
    in.require(hasValue, "value");
    if (in.violations() != before) {
      return null;
    }
    return new StatesArguments(value);
  }

  private static void encodeMapOfStateAndState(JsonGenerator out,
      Map<Shelf.State, Shelf.State> values) {
    out.writeStartObject();
    for (Map.Entry<Shelf.State, Shelf.State> entry : values.entrySet()) {
      out.writeName(nameOfState(Encode.required(entry.getKey(), "key")));
      out.writeString(nameOfState(Encode.required(entry.getValue(), "value")));
    }
    out.writeEndObject();
  }

  private Outcome callStates(Call call) {
    StatesArguments arguments = (StatesArguments) call.arguments();
    Map<Shelf.State, Shelf.State> result = shelf.states(arguments.value);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    encodeMapOfStateAndState(out, Encode.required(result, "result"));
    return Outcome.ToolResult.structured(buffer.toRawJson());
  }

  private static final class BookArguments {
    final Shelf.Book value;

    BookArguments(Shelf.Book value) {
      this.value = value;
    }
  }

  private static final class LoanArguments {
    final Shelf.Loan value;

    LoanArguments(Shelf.Loan value) {
      this.value = value;
    }
  }

  private static final class MarkArguments {
    final Shelf.Mark value;

    MarkArguments(Shelf.Mark value) {
      this.value = value;
    }
  }

  private static final class KeptArguments {
    final Shelf.Kept value;

    KeptArguments(Shelf.Kept value) {
      this.value = value;
    }
  }

  private static final class StatesArguments {
    final Map<Shelf.State, Shelf.State> value;

    StatesArguments(Map<Shelf.State, Shelf.State> value) {
      this.value = value;
    }
  }
}
