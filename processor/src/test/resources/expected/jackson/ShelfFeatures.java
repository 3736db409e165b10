package good.jackson;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
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
        case BOOK -> decodeBookArguments(arguments);
        case LOAN -> decodeLoanArguments(arguments);
        case MARK -> decodeMarkArguments(arguments);
        case KEPT -> decodeKeptArguments(arguments);
        case STATES -> decodeStatesArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
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
      Shelf.State state = null;
      String fullTitle = null;
      String mark = null;
      String isbnNumber = null;
      Integer pageCount = null;
      ObjectReader object = Names.BOOK.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> state = decodeState(in);
          case 1 -> fullTitle = in.string();
          case 2 -> mark = in.string();
          case 3 -> isbnNumber = in.string();
          case 4 -> pageCount = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
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
      Shelf.Book value = null;
      ObjectReader object = Names.BOOK_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeBook(in);
        }
      }
      if (!object.isValid()) {
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
      Shelf.State state = value.state();
      Required.name(out, "state", state);
      out.writeString(nameOfState(state));
      Required.string(out, "full_title", value.fullTitle());
      Required.string(out, "shelf_mark", value.mark());
      Required.string(out, "isbn_number", value.isbnNumber());
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
      Required.value(result, "result");
      encodeBook(out, result);
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
      String ownerName = null;
      String reader = null;
      String note = null;
      List<String> books = null;
      Map<String, Integer> fines = null;
      Optional<String> place = Optional.empty();
      String token = null;
      String due = null;
      int[] renewals = null;
      ObjectReader object = Names.LOAN.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> ownerName = in.string();
          case 1 -> reader = in.string();
          case 2 -> note = in.string();
          case 3 -> books = decodeListOfString(in);
          case 4 -> fines = decodeMapOfStringAndInteger(in);
          case 5 -> place = Optional.ofNullable(in.string());
          case 6 -> token = in.string();
          case 7 -> due = in.isNull() ? null : in.string();
          case 8 -> renewals = decodeArrayOfInt(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        Shelf.Loan result = new Shelf.Loan();
        if (object.has(0)) {
          result.ownerName(ownerName);
        }
        result.setReader(reader);
        if (object.has(2)) {
          result.setNote(note);
        }
        if (object.has(3)) {
          result.setBooks(books);
        }
        if (object.has(4)) {
          result.setFines(fines);
        }
        if (object.has(5)) {
          result.setPlace(place);
        }
        if (object.has(6)) {
          result.setToken(token);
        }
        if (object.has(7)) {
          result.setDue(due);
        }
        if (object.has(8)) {
          result.setRenewals(renewals);
        }
        return result;
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static LoanArguments decodeLoanArguments(JsonReader in) {
      Shelf.Loan value = null;
      ObjectReader object = Names.LOAN_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeLoan(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new LoanArguments(value);
    }

    private static void encodeListOfString(JsonGenerator out, List<String> values) {
      out.writeStartArray();
      for (String value : values) {
        Required.value(value, "element");
        out.writeString(value);
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
      out.writeNumberProperty("count", value.getCount());
      String reader = value.getReader();
      Required.value(reader, "reader");
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
      Optional<String> place = value.getPlace();
      if (place != null && place.isPresent()) {
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
      Required.value(result, "result");
      encodeLoan(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Shelf.Mark decodeMark(JsonReader in) {
      String room = null;
      int shelf = 3;
      ObjectReader object = Names.MARK.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> room = in.string();
          case 1 -> shelf = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
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
      Shelf.Mark value = null;
      ObjectReader object = Names.MARK_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeMark(in);
        }
      }
      if (!object.isValid()) {
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
      Required.string(out, "room", value.getRoom());
      out.writeNumberProperty("shelf", value.getShelf());
      out.writeEndObject();
    }

    private Outcome callMark(Call call) {
      MarkArguments arguments = (MarkArguments) call.arguments();
      Shelf.Mark result = shelf.mark(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeMark(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Shelf.Kept decodeKept(JsonReader in) {
      String first = null;
      String last = null;
      String password = null;
      ObjectReader object = Names.KEPT.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = in.string();
          case 1 -> last = in.string();
          case 2 -> password = in.string();
        }
      }
      if (!object.isValid()) {
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
      Shelf.Kept value = null;
      ObjectReader object = Names.KEPT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeKept(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new KeptArguments(value);
    }

    private static void encodeKept(JsonGenerator out, Shelf.Kept value) {
      out.writeStartObject();
      Required.string(out, "first", value.first());
      Required.string(out, "last", value.last());
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
      Required.value(result, "result");
      encodeKept(out, result);
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
      Map<Shelf.State, Shelf.State> value = null;
      ObjectReader object = Names.STATES_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeMapOfStateAndState(in);
        }
      }
      if (!object.isValid()) {
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
      Required.value(result, "result");
      encodeMapOfStateAndState(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
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

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames BOOK_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames BOOK = PropertyNames.of("state", "full_title", "shelf_mark",
        "isbn_number", "page_count").optional(4).alias(3, "isbn13");

    static final PropertyNames LOAN_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames LOAN = PropertyNames.of("owner", "reader", "note", "books", "fines",
        "place", "token", "due", "renewals").optional(0, 2, 3, 4, 5, 6, 7, 8).ignoringOthers();

    static final PropertyNames MARK_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames MARK = PropertyNames.of("room", "shelf").optional(1);

    static final PropertyNames KEPT_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames KEPT = PropertyNames.of("first", "last", "password");

    static final PropertyNames STATES_ARGUMENTS = PropertyNames.of("value");
  }
}
