package example.checked;

import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
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
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.validation.BeanValidation;
import dev.tenon.runtime.validation.CheckedMethod;
import dev.tenon.runtime.validation.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Bookings}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class BookingsFeatures implements Features {
  private static final int BOOK = 0;

  private static final int WELCOME = 1;

  private static final int COUNT = 2;

  private static final int STAYS = 3;

  private static final int STAY = 4;

  private static final int MOVE = 5;

  private static final int ROOM = 6;

  private static final int GREET = 7;

  private static final int STAY_FORM = 0;

  private static final Map<String, String> STAY_NAMES = Map.ofEntries(
      Map.entry("first", "from"),
      Map.entry("last", "until"));

  private static final Map<String, String> GUEST_NAMES = Map.ofEntries(
      Map.entry("name", "full_name"));

  private static final String BOOK_INPUT = "{\"type\":\"object\",\"properties\":{\"stay\":{\"$ref\":\"#/$defs/Stay\",\"description\":\"when\"},\"guests\":{\"type\":\"array\",\"description\":\"who\",\"items\":{\"type\":\"object\",\"description\":\"A guest.\",\"properties\":{\"full_name\":{\"type\":\"string\",\"description\":\"the name\"},\"rooms\":{\"type\":\"array\",\"description\":\"the rooms\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"stay\":{\"$ref\":\"#/$defs/Stay\",\"description\":\"when, if known\"}},\"required\":[\"full_name\",\"rooms\"],\"additionalProperties\":false}},\"room_number\":{\"type\":\"integer\",\"description\":\"where\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"stay\",\"guests\",\"room_number\"],\"additionalProperties\":false,\"$defs\":{\"Stay\":{\"type\":\"object\",\"description\":\"From one day to another.\",\"properties\":{\"from\":{\"type\":\"integer\",\"description\":\"the first day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647},\"until\":{\"type\":\"integer\",\"description\":\"the last day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\",\"until\"],\"additionalProperties\":false}}}";

  private static final String WELCOME_INPUT = "{\"type\":\"object\",\"properties\":{\"party\":{\"type\":\"object\",\"description\":\"who\",\"properties\":{\"members\":{\"type\":\"object\",\"description\":\"the guests\",\"additionalProperties\":{\"type\":\"object\",\"description\":\"A guest.\",\"properties\":{\"full_name\":{\"type\":\"string\",\"description\":\"the name\"},\"rooms\":{\"type\":\"array\",\"description\":\"the rooms\",\"items\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647}},\"stay\":{\"type\":\"object\",\"description\":\"when, if known\",\"properties\":{\"from\":{\"type\":\"integer\",\"description\":\"the first day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647},\"until\":{\"type\":\"integer\",\"description\":\"the last day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\",\"until\"],\"additionalProperties\":false}},\"required\":[\"full_name\",\"rooms\"],\"additionalProperties\":false}}},\"required\":[\"members\"],\"additionalProperties\":false}},\"required\":[\"party\"],\"additionalProperties\":false}";

  private static final String WELCOME_OUTPUT = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String COUNT_INPUT = "{\"type\":\"object\",\"properties\":{\"by\":{\"type\":\"integer\",\"description\":\"how far\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"by\"],\"additionalProperties\":false}";

  private static final String STAYS_INPUT = "{\"type\":\"object\",\"properties\":{\"first\":{\"type\":\"integer\",\"description\":\"the first day\",\"minimum\":-2147483648,\"maximum\":2147483647},\"last\":{\"type\":\"integer\",\"description\":\"the last day\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"first\",\"last\"],\"additionalProperties\":false}";

  private static final String STAYS_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"From one day to another.\",\"properties\":{\"from\":{\"type\":\"integer\",\"description\":\"the first day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647},\"until\":{\"type\":\"integer\",\"description\":\"the last day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\",\"until\"],\"additionalProperties\":false}}";

  private static final String STAY_OUTPUT = "{\"anyOf\":[{\"type\":\"object\",\"description\":\"From one day to another.\",\"properties\":{\"from\":{\"type\":\"integer\",\"description\":\"the first day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647},\"until\":{\"type\":\"integer\",\"description\":\"the last day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\",\"until\"],\"additionalProperties\":false},{\"type\":\"null\"}]}";

  private static final String MOVE_INPUT = "{\"type\":\"object\",\"properties\":{\"room\":{\"type\":\"integer\",\"description\":\"where to\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"room\"],\"additionalProperties\":false}";

  private static final String STAY_FORM_SCHEMA = "{\"type\":\"object\",\"properties\":{\"from\":{\"type\":\"integer\",\"description\":\"the first day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647},\"until\":{\"type\":\"integer\",\"description\":\"the last day of the year\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"from\",\"until\"]}";

  private final Bookings bookings;

  private final BeanValidation validation;

  BookingsFeatures(Bookings bookings, BeanValidation validation) {
    this.bookings = Objects.requireNonNull(bookings, "bookings");
    this.validation = Objects.requireNonNull(validation, "validation");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("book", null, "Books."),
            Hints.NONE,
            RawJson.of(BOOK_INPUT),
            null,
            false,
            List.of(),
            this,
            BOOK));
    registry.add(
        new ToolEntry(
            Presentation.of("welcome", null, "Welcomes a party."),
            Hints.NONE,
            RawJson.of(WELCOME_INPUT),
            RawJson.of(WELCOME_OUTPUT),
            false,
            List.of(),
            this,
            WELCOME));
    registry.add(
        new ToolEntry(
            Presentation.of("count", null, "Counts."),
            Hints.NONE,
            RawJson.of(COUNT_INPUT),
            RawJson.of(WELCOME_OUTPUT),
            false,
            List.of(),
            this,
            COUNT));
    registry.add(
        new ToolEntry(
            Presentation.of("stays", null, "Finds stays."),
            Hints.NONE,
            RawJson.of(STAYS_INPUT),
            RawJson.of(STAYS_OUTPUT),
            false,
            List.of(),
            this,
            STAYS));
    registry.add(
        new ToolEntry(
            Presentation.of("stay", null, "Finds a stay."),
            Hints.NONE,
            RawJson.of(STAYS_INPUT),
            RawJson.of(STAY_OUTPUT),
            false,
            List.of(),
            this,
            STAY));
    registry.add(
        new ToolEntry(
            Presentation.of("move", null, "Moves."),
            Hints.NONE,
            RawJson.of(MOVE_INPUT),
            null,
            false,
            List.of(),
            this,
            MOVE));
    registry.add(
        new ResourceEntry(
            "rooms://{number}",
            Presentation.of("room", null, "Shows a room."),
            "text/plain",
            this,
            ROOM));
    registry.add(
        new PromptEntry(
            Presentation.of("greet", null, "Greets."),
            List.of(new PromptEntry.Argument("name", null, "whom", true)),
            this,
            GREET));
    registry.add(new FormType<>(Bookings.Stay.class, RawJson.of(STAY_FORM_SCHEMA), this, STAY_FORM));
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
  public void ask(int feature, Call call) {
    new Calls().ask(feature, call);
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return new Calls().invoke(feature, call);
  }

  @Override
  public Object decodeForm(int form, JsonReader in) {
    return new Calls().decodeForm(form, in);
  }

  @Override
  public void encodeForm(int form, Object value, JsonGenerator out) {
    new Calls().encodeForm(form, value, out);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case BOOK -> checkBookArguments(decodeBookArguments(arguments), arguments);
        case WELCOME -> checkWelcomeArguments(decodeWelcomeArguments(arguments), arguments);
        case COUNT -> decodeCountArguments(arguments);
        case STAYS -> decodeStaysArguments(arguments);
        case STAY -> decodeStayArguments(arguments);
        case MOVE -> checkMoveArguments(decodeMoveArguments(arguments), arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case ROOM -> checkRoomArguments(readRoomArguments(arguments), arguments);
        case GREET -> checkGreetArguments(readGreetArguments(arguments), arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private void ask(int feature, Call call) {
      switch (feature) {
        case MOVE -> askMove(call);
        default -> {
          // The others ask nothing before they run.
        }
      }
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case BOOK -> callBook(call);
        case WELCOME -> callWelcome(call);
        case COUNT -> callCount(call);
        case STAYS -> callStays(call);
        case STAY -> callStay(call);
        case MOVE -> callMove(call);
        case ROOM -> callRoom(call);
        case GREET -> callGreet(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decodeForm(int form, JsonReader in) {
      return switch (form) {
        case STAY_FORM -> checkStayForm(decodeStayForm(in), in);
        default -> throw new IllegalArgumentException("there is no form " + form);
      };
    }

    private void encodeForm(int form, Object value, JsonGenerator out) {
      switch (form) {
        case STAY_FORM -> encodeStay(out, (Bookings.Stay) value);
        default -> throw new IllegalArgumentException("there is no form " + form);
      }
    }

    private static Bookings.Stay decodeStay(JsonReader in) {
      int first = 0;
      int last = 0;
      ObjectReader object = Names.STAY.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> last = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Bookings.Stay(first, last);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
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

    private static Bookings.Guest decodeGuest(JsonReader in) {
      String name = null;
      List<Integer> rooms = null;
      Optional<Bookings.Stay> stay = Optional.empty();
      ObjectReader object = Names.GUEST.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
          case 1 -> rooms = decodeListOfInteger(in);
          case 2 -> stay = Optional.ofNullable(decodeStay(in));
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Bookings.Guest(name, rooms, stay);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<Bookings.Guest> decodeListOfGuest(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Bookings.Guest> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeGuest(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static BookArguments decodeBookArguments(JsonReader in) {
      Bookings.Stay stay = null;
      List<Bookings.Guest> guests = null;
      int room = 0;
      ObjectReader object = Names.BOOK_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> stay = decodeStay(in);
          case 1 -> guests = decodeListOfGuest(in);
          case 2 -> room = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new BookArguments(stay, guests, room);
    }

    private static void checkStay(Checks checks, String path, Bookings.Stay value) {
      if (value != null) {
        checks.object(path, value, STAY_NAMES);
      }
    }

    private static void checkOptionalOfStay(Checks checks, String path,
        Optional<Bookings.Stay> value) {
      if (value != null) {
        checkStay(checks, path, value.orElse(null));
      }
    }

    private static void checkGuest(Checks checks, String path, Bookings.Guest value) {
      if (value != null) {
        checks.object(path, value, GUEST_NAMES);
        checkOptionalOfStay(checks, Checks.at(path, "stay"), value.stay());
      }
    }

    private static void checkListOfGuest(Checks checks, String path, List<Bookings.Guest> value) {
      if (value != null) {
        int index = 0;
        for (Bookings.Guest element : value) {
          checkGuest(checks, Checks.at(path, index++), element);
        }
      }
    }

    private Object checkBookArguments(BookArguments arguments, JsonReader in) {
      if (arguments == null) {
        return null;
      }
      Checks checks = validation.checks();
      checks.parameters(bookings, BookMethod.VALUE, new Object[] {arguments.stay, arguments.guests, arguments.room, null});
      checkStay(checks, "stay", arguments.stay);
      checkListOfGuest(checks, "guests", arguments.guests);
      return in.passes(checks.violations()) ? arguments : null;
    }

    private Outcome callBook(Call call) {
      BookArguments arguments = (BookArguments) call.arguments();
      String result = bookings.book(arguments.stay, arguments.guests, arguments.room,
          call.context());
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private static Map<String, Bookings.Guest> decodeMapOfStringAndGuest(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<String, Bookings.Guest> values = new LinkedHashMap<>();
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        values.put(property, decodeGuest(in));
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Bookings.Party decodeParty(JsonReader in) {
      Map<String, Bookings.Guest> members = null;
      ObjectReader object = Names.PARTY.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> members = decodeMapOfStringAndGuest(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Bookings.Party(members);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static WelcomeArguments decodeWelcomeArguments(JsonReader in) {
      Bookings.Party party = null;
      ObjectReader object = Names.WELCOME_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> party = decodeParty(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new WelcomeArguments(party);
    }

    private static void checkMapOfStringAndGuest(Checks checks, String path,
        Map<String, Bookings.Guest> value) {
      if (value != null) {
        for (Map.Entry<String, Bookings.Guest> entry : value.entrySet()) {
          checkGuest(checks, Checks.at(path, entry.getKey()), entry.getValue());
        }
      }
    }

    private static void checkParty(Checks checks, String path, Bookings.Party value) {
      if (value != null) {
        checkMapOfStringAndGuest(checks, Checks.at(path, "members"), value.members());
      }
    }

    private Object checkWelcomeArguments(WelcomeArguments arguments, JsonReader in) {
      if (arguments == null) {
        return null;
      }
      Checks checks = validation.checks();
      checkParty(checks, "party", arguments.party);
      return in.passes(checks.violations()) ? arguments : null;
    }

    private static Outcome callWelcome(Call call) {
      WelcomeArguments arguments = (WelcomeArguments) call.arguments();
      int result = Bookings.welcome(arguments.party);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static CountArguments decodeCountArguments(JsonReader in) {
      int by = 0;
      ObjectReader object = Names.COUNT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> by = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CountArguments(by);
    }

    private Outcome callCount(Call call) {
      CountArguments arguments = (CountArguments) call.arguments();
      int result = bookings.count(arguments.by);
      Checks checks = validation.checks();
      checks.result(bookings, CountMethod.VALUE, result);
      checks.requireNone();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static StaysArguments decodeStaysArguments(JsonReader in) {
      int first = 0;
      int last = 0;
      ObjectReader object = Names.STAYS_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> last = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new StaysArguments(first, last);
    }

    private static void checkListOfStay(Checks checks, String path, List<Bookings.Stay> value) {
      if (value != null) {
        int index = 0;
        for (Bookings.Stay element : value) {
          checkStay(checks, Checks.at(path, index++), element);
        }
      }
    }

    private static void encodeStay(JsonGenerator out, Bookings.Stay value) {
      out.writeStartObject();
      out.writeNumberProperty("from", value.first());
      out.writeNumberProperty("until", value.last());
      out.writeEndObject();
    }

    private static void encodeListOfStay(JsonGenerator out, List<Bookings.Stay> values) {
      out.writeStartArray();
      for (Bookings.Stay value : values) {
        Required.value(value, "element");
        encodeStay(out, value);
      }
      out.writeEndArray();
    }

    private Outcome callStays(Call call) {
      StaysArguments arguments = (StaysArguments) call.arguments();
      List<Bookings.Stay> result = bookings.stays(arguments.first, arguments.last);
      Checks checks = validation.checks();
      checkListOfStay(checks, "", result);
      checks.requireNone();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfStay(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static StayArguments decodeStayArguments(JsonReader in) {
      int first = 0;
      int last = 0;
      ObjectReader object = Names.STAY_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> last = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new StayArguments(first, last);
    }

    private Outcome callStay(Call call) {
      StayArguments arguments = (StayArguments) call.arguments();
      Optional<Bookings.Stay> result = Bookings.stay(arguments.first, arguments.last);
      Checks checks = validation.checks();
      checkStay(checks, "", result.orElse(null));
      checks.requireNone();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      if (result.isEmpty()) {
        out.writeNull();
      } else {
        encodeStay(out, result.get());
      }
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static MoveArguments decodeMoveArguments(JsonReader in) {
      int room = 0;
      ObjectReader object = Names.MOVE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> room = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new MoveArguments(room);
    }

    private Object checkMoveArguments(MoveArguments arguments, JsonReader in) {
      if (arguments == null) {
        return null;
      }
      Checks checks = validation.checks();
      checks.parameters(bookings, MoveMethod.VALUE, new Object[] {arguments.room, null});
      return in.passes(checks.violations()) ? arguments : null;
    }

    private static MoveAnswers askMove(Call call) {
      Interaction interaction = call.context().interaction();
      Question.Form<Bookings.Stay> wish = interaction.question("wish", "When?",
          Bookings.Stay.class);
      Answers answers = interaction.askAll(wish);
      return new MoveAnswers(answers.get(wish).orThrow());
    }

    private Outcome callMove(Call call) {
      MoveArguments arguments = (MoveArguments) call.arguments();
      MoveAnswers answers = askMove(call);
      String result = bookings.move(arguments.room, answers.wish());
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private static RoomArguments readRoomArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("number");
      int number = in.require("number")
          ? (int) in.integer("number", Integer.MIN_VALUE, Integer.MAX_VALUE) : 0;
      return in.violations() == before ? new RoomArguments(number) : null;
    }

    private Object checkRoomArguments(RoomArguments arguments, TextArguments in) {
      if (arguments == null) {
        return null;
      }
      Checks checks = validation.checks();
      checks.parameters(bookings, RoomMethod.VALUE, new Object[] {arguments.number});
      return in.passes(checks.violations()) ? arguments : null;
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callRoom(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      RoomArguments arguments = (RoomArguments) request.variables();
      String result = bookings.room(arguments.number);
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static GreetArguments readGreetArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("name");
      String name = in.require("name") ? in.string("name") : null;
      return in.violations() == before ? new GreetArguments(name) : null;
    }

    private Object checkGreetArguments(GreetArguments arguments, TextArguments in) {
      if (arguments == null) {
        return null;
      }
      Checks checks = validation.checks();
      checks.parameters(bookings, GreetMethod.VALUE, new Object[] {arguments.name});
      return in.passes(checks.violations()) ? arguments : null;
    }

    private Outcome callGreet(Call call) {
      GreetArguments arguments = (GreetArguments) call.arguments();
      String result = bookings.greet(arguments.name);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private static Bookings.Stay decodeStayForm(JsonReader in) {
      int first = 0;
      int last = 0;
      ObjectReader object = Names.STAY_FORM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> first = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> last = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Bookings.Stay(first, last);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private Object checkStayForm(Bookings.Stay value, JsonReader in) {
      if (value == null) {
        return null;
      }
      Checks checks = validation.checks();
      checkStay(checks, "", value);
      return in.passes(checks.violations()) ? value : null;
    }
  }

  private static final class BookArguments {
    final Bookings.Stay stay;

    final List<Bookings.Guest> guests;

    final int room;

    BookArguments(Bookings.Stay stay, List<Bookings.Guest> guests, int room) {
      this.stay = stay;
      this.guests = guests;
      this.room = room;
    }
  }

  /**
   * Apart, so that the method is looked up when it is first needed.
   */
  private static final class BookMethod {
    static final CheckedMethod VALUE = CheckedMethod.of(
        Bookings.class, "book", List.of("stay", "guests", "room_number", "call"),
            Bookings.Stay.class, List.class, int.class, CallContext.class);
  }

  private static final class WelcomeArguments {
    final Bookings.Party party;

    WelcomeArguments(Bookings.Party party) {
      this.party = party;
    }
  }

  private static final class CountArguments {
    final int by;

    CountArguments(int by) {
      this.by = by;
    }
  }

  /**
   * Apart, so that the method is looked up when it is first needed.
   */
  private static final class CountMethod {
    static final CheckedMethod VALUE = CheckedMethod.of(
        Bookings.class, "count", List.of("by"), int.class);
  }

  private static final class StaysArguments {
    final int first;

    final int last;

    StaysArguments(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  private static final class StayArguments {
    final int first;

    final int last;

    StayArguments(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  private static final class MoveArguments {
    final int room;

    MoveArguments(int room) {
      this.room = room;
    }
  }

  /**
   * Apart, so that the method is looked up when it is first needed.
   */
  private static final class MoveMethod {
    static final CheckedMethod VALUE = CheckedMethod.of(
        Bookings.class, "move", List.of("room", "wish"), int.class, Bookings.Stay.class);
  }

  private record MoveAnswers(Bookings.Stay wish) {
  }

  private static final class RoomArguments {
    final int number;

    RoomArguments(int number) {
      this.number = number;
    }
  }

  /**
   * Apart, so that the method is looked up when it is first needed.
   */
  private static final class RoomMethod {
    static final CheckedMethod VALUE = CheckedMethod.of(
        Bookings.class, "room", List.of("number"), int.class);
  }

  private static final class GreetArguments {
    final String name;

    GreetArguments(String name) {
      this.name = name;
    }
  }

  /**
   * Apart, so that the method is looked up when it is first needed.
   */
  private static final class GreetMethod {
    static final CheckedMethod VALUE = CheckedMethod.of(
        Bookings.class, "greet", List.of("name"), String.class);
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames BOOK_ARGUMENTS = PropertyNames.of("stay", "guests", "room_number");

    static final PropertyNames STAY = PropertyNames.of("from", "until");

    static final PropertyNames GUEST = PropertyNames.of("full_name", "rooms", "stay").optional(2);

    static final PropertyNames WELCOME_ARGUMENTS = PropertyNames.of("party");

    static final PropertyNames PARTY = PropertyNames.of("members");

    static final PropertyNames COUNT_ARGUMENTS = PropertyNames.of("by");

    static final PropertyNames STAYS_ARGUMENTS = PropertyNames.of("first", "last");

    static final PropertyNames STAY_ARGUMENTS = PropertyNames.of("first", "last");

    static final PropertyNames MOVE_ARGUMENTS = PropertyNames.of("room");

    static final PropertyNames STAY_FORM = PropertyNames.of("from", "until").ignoringOthers();
  }
}
