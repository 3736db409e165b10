package good.asking;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Elicited;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Dates;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.schema.JsonSchema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Travel}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class TravelFeatures implements Features {
  private static final int CANCEL = 0;

  private static final int BOOK = 1;

  private static final int INTERVIEW = 2;

  private static final int REMEMBER = 3;

  private static final int SEARCH = 4;

  private static final int TICKET = 5;

  private static final int TICKETS = 6;

  private static final int GREET = 7;

  private static final int CONFIRMATION_FORM = 0;

  private static final int SEAT_FORM = 1;

  private static final int EVERYTHING_FORM = 2;

  private static final String CANCEL_INPUT = "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"invoice\":{\"type\":\"string\",\"format\":\"uuid\"},\"since\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"},\"the-meal\":{\"type\":\"string\",\"enum\":[\"MEAT\",\"FISH\",\"VEGAN\"]}},\"required\":[\"order\",\"the-meal\"],\"additionalProperties\":false}";

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String SEARCH_INPUT = "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"how  many\"}},\"required\":[\"limit\"],\"additionalProperties\":{\"$ref\":\"#/$defs/text\"},\"$defs\":{\"text\":{\"type\":\"string\"}}}";

  private static final String CONFIRMATION_FORM_SCHEMA = "{\"type\":\"object\",\"properties\":{\"sure\":{\"type\":\"boolean\"}},\"required\":[\"sure\"]}";

  private static final String SEAT_FORM_SCHEMA = "{\"type\":\"object\",\"properties\":{\"row\":{\"type\":\"integer\",\"title\":\"Row\",\"description\":\"counted from the front\",\"minimum\":1,\"maximum\":60},\"place\":{\"type\":\"string\",\"oneOf\":[{\"const\":\"WINDOW\",\"title\":\"At the window\"},{\"const\":\"AISLE\",\"title\":\"On the aisle\"},{\"const\":\"MIDDLE\",\"title\":\"MIDDLE\"}],\"default\":\"WINDOW\"},\"meal\":{\"type\":\"string\",\"enum\":[\"MEAT\",\"FISH\",\"VEGAN\"]}},\"required\":[\"row\"]}";

  private static final String EVERYTHING_FORM_SCHEMA = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40},\"email\":{\"type\":\"string\",\"format\":\"email\",\"maxLength\":80},\"home-page\":{\"type\":\"string\",\"format\":\"uri\"},\"birthday\":{\"type\":\"string\",\"format\":\"date\"},\"begin\":{\"type\":\"string\",\"format\":\"date-time\"},\"end\":{\"type\":\"string\",\"format\":\"date-time\"},\"points\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"price\":{\"type\":\"number\",\"minimum\":0},\"score\":{\"type\":\"number\",\"default\":95.5},\"years\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647,\"default\":30},\"verified\":{\"type\":\"boolean\",\"default\":true},\"person\":{\"type\":\"string\",\"default\":\"John Doe\"},\"reply\":{\"type\":\"string\",\"format\":\"email\",\"default\":\"a@b.example\"},\"day\":{\"type\":\"string\",\"format\":\"date\",\"default\":\"2026-07-28\"},\"titled\":{\"type\":\"string\",\"oneOf\":[{\"const\":\"WINDOW\",\"title\":\"At the window\"},{\"const\":\"AISLE\",\"title\":\"On the aisle\"},{\"const\":\"MIDDLE\",\"title\":\"MIDDLE\"}]},\"old\":{\"type\":\"string\",\"enum\":[\"WINDOW\",\"AISLE\",\"MIDDLE\"],\"enumNames\":[\"At the window\",\"On the aisle\",\"MIDDLE\"]},\"plain\":{\"type\":\"string\",\"enum\":[\"MEAT\",\"FISH\",\"VEGAN\"]},\"meals\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"MEAT\",\"FISH\",\"VEGAN\"]},\"minItems\":1,\"maxItems\":2},\"places\":{\"type\":\"array\",\"items\":{\"anyOf\":[{\"const\":\"WINDOW\",\"title\":\"At the window\"},{\"const\":\"AISLE\",\"title\":\"On the aisle\"},{\"const\":\"MIDDLE\",\"title\":\"MIDDLE\"}]},\"default\":[\"AISLE\",\"WINDOW\"]},\"favourites\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"MEAT\",\"FISH\",\"VEGAN\"]},\"default\":[\"FISH\"]}},\"required\":[\"name\",\"email\",\"home-page\",\"birthday\",\"begin\",\"points\",\"price\",\"titled\",\"old\",\"plain\",\"meals\"]}";

  private static final LocalDate DEFAULT_DAY = LocalDate.parse("2026-07-28");

  private static final Set<Travel.Place> DEFAULT_PLACES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(Travel.Place.AISLE,
      Travel.Place.WINDOW)));

  private static final List<Travel.Meal> DEFAULT_FAVOURITES = List.of(Travel.Meal.FISH);

  private static final Length FROM_1_TO_40_NOT_BLANK_CHARACTERS = new Length(1, 40, true);

  private static final Length FROM_0_TO_80_CHARACTERS = new Length(0, 80, false);

  private static final Range ABOVE_0 = Range.ANY.above("0");

  private static final Length FROM_1_TO_2_ELEMENTS = new Length(1, 2, false);

  private final Travel travel;

  TravelFeatures(Travel travel) {
    this.travel = Objects.requireNonNull(travel, "travel");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("cancel", null, "Cancels an order."),
            new Hints(null, true, null, null),
            RawJson.of(CANCEL_INPUT),
            null,
            false,
            List.of(),
            this,
            CANCEL));
    registry.add(
        new ToolEntry(
            Presentation.of("book", null, "Books a seat."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            TaskSupport.OPTIONAL,
            this,
            BOOK));
    registry.add(
        new ToolEntry(
            Presentation.of("interview", null, "Asks in its course."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            TaskSupport.REQUIRED,
            this,
            INTERVIEW));
    registry.add(
        new ToolEntry(
            Presentation.of("remember", null, "Remembers what a form held."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            REMEMBER));
    registry.add(
        new ToolEntry(
            Presentation.of("search", null, "Takes anything that its schema allows."),
            Hints.NONE,
            RawJson.of(SEARCH_INPUT),
            null,
            false,
            List.of(),
            this,
            SEARCH));
    registry.add(
        new ResourceEntry(
            "travel://tickets/{id}",
            Presentation.of("ticket", null, "A ticket."),
            "text/plain",
            this,
            TICKET));
    registry.add(
        new ResourceEntry(
            "travel://tickets",
            Presentation.of("tickets", null, "All tickets."),
            "text/plain",
            this,
            TICKETS));
    registry.add(
        new PromptEntry(
            Presentation.of("greet", null, "A greeting."),
            List.of(new PromptEntry.Argument("name", null, null, true)),
            this,
            GREET));
    registry.add(new FormType<>(Travel.Confirmation.class, RawJson.of(CONFIRMATION_FORM_SCHEMA), this, CONFIRMATION_FORM));
    registry.add(new FormType<>(Travel.Seat.class, RawJson.of(SEAT_FORM_SCHEMA), this, SEAT_FORM));
    registry.add(new FormType<>(Travel.Everything.class, RawJson.of(EVERYTHING_FORM_SCHEMA), this, EVERYTHING_FORM));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return switch (feature) {
      case CANCEL -> decodeCancelArguments(arguments);
      case BOOK -> decodeNoArguments(arguments);
      case INTERVIEW -> decodeNoArguments(arguments);
      case REMEMBER -> decodeNoArguments(arguments);
      case SEARCH -> SearchSchema.VALUE.check(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    return switch (feature) {
      case TICKET -> readTicketArguments(arguments);
      case GREET -> readGreetArguments(arguments);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public void ask(int feature, Call call) {
    switch (feature) {
      case CANCEL -> askCancel(call);
      case BOOK -> askBook(call);
      case SEARCH -> askSearch(call);
      case TICKET -> askTicket(call);
      case TICKETS -> askTickets(call);
      case GREET -> askGreet(call);
      default -> {
        // The others ask nothing before they run.
      }
    }
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return switch (feature) {
      case CANCEL -> callCancel(call);
      case BOOK -> callBook(call);
      case INTERVIEW -> callInterview(call);
      case REMEMBER -> callRemember(call);
      case SEARCH -> callSearch(call);
      case TICKET -> callTicket(call);
      case TICKETS -> callTickets(call);
      case GREET -> callGreet(call);
      default -> throw new IllegalArgumentException("there is no feature " + feature);
    };
  }

  @Override
  public Object decodeForm(int form, JsonReader in) {
    return switch (form) {
      case CONFIRMATION_FORM -> decodeConfirmationForm(in);
      case SEAT_FORM -> decodeSeatForm(in);
      case EVERYTHING_FORM -> decodeEverythingForm(in);
      default -> throw new IllegalArgumentException("there is no form " + form);
    };
  }

  @Override
  public void encodeForm(int form, Object value, JsonGenerator out) {
    switch (form) {
      case CONFIRMATION_FORM -> encodeConfirmation(out, (Travel.Confirmation) value);
      case SEAT_FORM -> encodeSeat(out, (Travel.Seat) value);
      case EVERYTHING_FORM -> encodeEverything(out, (Travel.Everything) value);
      default -> throw new IllegalArgumentException("there is no form " + form);
    }
  }

  private static Travel.Meal parseMeal(String text) {
    return switch (text) {
      case "MEAT" -> Travel.Meal.MEAT;
      case "FISH" -> Travel.Meal.FISH;
      case "VEGAN" -> Travel.Meal.VEGAN;
      default -> null;
    };
  }

  private static Travel.Meal decodeMeal(JsonReader in) {
    String text = in.string();
    if (text == null) {
      return null;
    }
    Travel.Meal value = parseMeal(text);
    if (value == null) {
      in.notOneOf("MEAT", "FISH", "VEGAN");
    }
    return value;
  }

  private static CancelArguments decodeCancelArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    long order = 0;
    boolean hasOrder = false;
    Optional<UUID> invoice = Optional.empty();
    Instant since = null;
    Travel.Meal meal = null;
    boolean hasMeal = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "order" -> {
          order = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          hasOrder = true;
        }
        case "invoice" -> invoice = Optional.ofNullable(in.scalar(Scalars.UUID));
        case "since" -> since = in.isNull() ? null : in.scalar(Scalars.INSTANT);
        case "the-meal" -> {
          meal = decodeMeal(in);
          hasMeal = true;
        }
        default -> in.unknown(property, "order", "invoice", "since", "the-meal");
      }
    }
    in.require(hasOrder, "order");
    in.require(hasMeal, "the-meal");
    if (in.violations() != before) {
      return null;
    }
    return new CancelArguments(order, invoice, since, meal);
  }

  private static CancelAnswers askCancel(Call call) {
    CancelArguments arguments = (CancelArguments) call.arguments();
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Confirmation> sure = interaction.question("sure", "" + arguments.order
        + ": really {cancel}? "
        + (arguments.invoice.isPresent() ? arguments.invoice.get().toString() : "") + "/"
        + (arguments.since == null ? "" : Dates.text(arguments.since)) + "/"
        + arguments.meal.name(), Travel.Confirmation.class);
    Answers answers = interaction.askAll(sure);
    return new CancelAnswers(answers.get(sure).orThrow());
  }

  private Outcome callCancel(Call call) {
    CancelArguments arguments = (CancelArguments) call.arguments();
    CancelAnswers answers = askCancel(call);
    String result = travel.cancel(arguments.order, arguments.invoice, arguments.since,
        arguments.meal, answers.sure(), call.context());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private static NoArguments decodeNoArguments(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      in.unknown(property);
    }
    if (in.violations() != before) {
      return null;
    }
    return new NoArguments();
  }

  private static BookAnswers askBook(Call call) {
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Seat> seat = interaction.question("the-seat", "Which seat?",
        Travel.Seat.class);
    Question.Form<Travel.Confirmation> toString = interaction.question("toString", "Sure?",
        Travel.Confirmation.class);
    Answers answers = interaction.askAll(seat, toString);
    return new BookAnswers(answers.get(seat), answers.get(toString));
  }

  private static Outcome callBook(Call call) {
    BookAnswers answers = askBook(call);
    String result = Travel.book(answers.seat(), answers.toString_());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private Outcome callInterview(Call call) {
    String result = travel.interview(call.context().interaction());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private Outcome callRemember(Call call) throws Exception {
    String result = travel.remember(call.context().interaction());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private static SearchAnswers askSearch(Call call) {
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Confirmation> allowed = interaction.question("allowed", "May I search?",
        Travel.Confirmation.class);
    Answers answers = interaction.askAll(allowed);
    return new SearchAnswers(answers.get(allowed).orThrow());
  }

  private Outcome callSearch(Call call) {
    SearchAnswers answers = askSearch(call);
    String result = travel.search((RawJson) call.arguments(), call.context().interaction(),
        answers.allowed());
    return Outcome.ToolResult.text(Encode.required(result, "result"));
  }

  private static TicketArguments readTicketArguments(TextArguments in) {
    int before = in.violations();
    in.expectOnly("id");
    String id = in.require("id") ? in.string("id") : null;
    return in.violations() == before ? new TicketArguments(id) : null;
  }

  private static TicketAnswers askTicket(Call call) {
    TicketArguments arguments = (TicketArguments) ((ResourceRequest) call.arguments()).variables();
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Confirmation> allowed = interaction.question("allowed", "Show "
        + arguments.id + "?", Travel.Confirmation.class);
    Answers answers = interaction.askAll(allowed);
    return new TicketAnswers(answers.get(allowed).orThrow());
  }

  private static Outcome notFound(ResourceRequest request) {
    return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
  }

  private Outcome callTicket(Call call) {
    ResourceRequest request = (ResourceRequest) call.arguments();
    TicketArguments arguments = (TicketArguments) request.variables();
    TicketAnswers answers = askTicket(call);
    String result = travel.ticket(arguments.id, answers.allowed());
    if (result == null) {
      return notFound(request);
    }
    return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
  }

  private static TicketsAnswers askTickets(Call call) {
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Confirmation> allowed = interaction.question("allowed", "Show all?",
        Travel.Confirmation.class);
    Answers answers = interaction.askAll(allowed);
    return new TicketsAnswers(answers.get(allowed).orThrow());
  }

  private Outcome callTickets(Call call) {
    ResourceRequest request = (ResourceRequest) call.arguments();
    TicketsAnswers answers = askTickets(call);
    String result = travel.tickets(answers.allowed(), call.context().interaction());
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

  private static GreetAnswers askGreet(Call call) {
    GreetArguments arguments = (GreetArguments) call.arguments();
    Interaction interaction = call.context().interaction();
    Question.Form<Travel.Seat> seat = interaction.question("seat", "" + arguments.name
        + ", which seat?", Travel.Seat.class);
    Answers answers = interaction.askAll(seat);
    return new GreetAnswers(answers.get(seat).orThrow());
  }

  private Outcome callGreet(Call call) {
    GreetArguments arguments = (GreetArguments) call.arguments();
    GreetAnswers answers = askGreet(call);
    String result = travel.greet(arguments.name, answers.seat());
    return Outcome.PromptResult.userText(Encode.required(result, "result"));
  }

  private static Travel.Confirmation decodeConfirmationForm(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    boolean sure = false;
    boolean hasSure = false;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "sure" -> {
          sure = in.bool();
          hasSure = true;
        }
        default -> in.ignored();
      }
    }
    in.require(hasSure, "sure");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Travel.Confirmation(sure);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static void encodeConfirmation(JsonGenerator out, Travel.Confirmation value) {
    out.writeStartObject();
    out.writeName("sure");
    out.writeBoolean(value.sure());
    out.writeEndObject();
  }

  private static Travel.Place parsePlace(String text) {
    return switch (text) {
      case "WINDOW" -> Travel.Place.WINDOW;
      case "AISLE" -> Travel.Place.AISLE;
      case "MIDDLE" -> Travel.Place.MIDDLE;
      default -> null;
    };
  }

  private static Travel.Place decodePlace(JsonReader in) {
    String text = in.string();
    if (text == null) {
      return null;
    }
    Travel.Place value = parsePlace(text);
    if (value == null) {
      in.notOneOf("WINDOW", "AISLE", "MIDDLE");
    }
    return value;
  }

  private static Travel.Seat decodeSeatForm(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    int row = 0;
    boolean hasRow = false;
    Travel.Place place = Travel.Place.WINDOW;
    Optional<Travel.Meal> meal = Optional.empty();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "row" -> {
          row = (int) in.integer(1, 60);
          hasRow = true;
        }
        case "place" -> place = decodePlace(in);
        case "meal" -> meal = Optional.ofNullable(decodeMeal(in));
        default -> in.ignored();
      }
    }
    in.require(hasRow, "row");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Travel.Seat(row, place, meal);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static void encodeSeat(JsonGenerator out, Travel.Seat value) {
    out.writeStartObject();
    out.writeName("row");
    Encode.integer(out, value.row(), 1, 60);
    out.writeName("place");
    out.writeString(Encode.required(value.place(), "place").name());
    Optional<Travel.Meal> meal = Encode.required(value.meal(), "meal");
    if (meal.isPresent()) {
      out.writeName("meal");
      out.writeString(meal.get().name());
    }
    out.writeEndObject();
  }

  private static List<Travel.Meal> decodeListOfMeal(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Travel.Meal> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(decodeMeal(in));
    }
    in.checkSize(values.size(), FROM_1_TO_2_ELEMENTS, "elements");
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Set<Travel.Place> decodeSetOfPlace(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    Set<Travel.Place> values = new LinkedHashSet<>();
    boolean isRepeated = false;
    while (in.nextElement()) {
      isRepeated |= !values.add(decodePlace(in));
    }
    if (isRepeated && in.violations() == before) {
      in.duplicateElement();
    }
    return in.violations() == before ? Collections.unmodifiableSet(values) : null;
  }

  private static List<Travel.Meal> decodeListOfMeal2(JsonReader in) {
    int before = in.violations();
    if (!in.beginArray()) {
      return null;
    }
    List<Travel.Meal> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(decodeMeal(in));
    }
    return in.violations() == before ? List.copyOf(values) : null;
  }

  private static Travel.Everything decodeEverythingForm(JsonReader in) {
    int before = in.violations();
    if (!in.beginObject()) {
      return null;
    }
    String name = null;
    boolean hasName = false;
    String email = null;
    boolean hasEmail = false;
    URI home = null;
    boolean hasHome = false;
    LocalDate birthday = null;
    boolean hasBirthday = false;
    OffsetDateTime begin = null;
    boolean hasBegin = false;
    Instant end = null;
    long points = 0;
    boolean hasPoints = false;
    OptionalInt age = OptionalInt.empty();
    BigDecimal price = null;
    boolean hasPrice = false;
    double score = 95.5;
    int years = 30;
    boolean verified = true;
    String person = "John Doe";
    String reply = "a@b.example";
    LocalDate day = DEFAULT_DAY;
    Travel.Place titled = null;
    boolean hasTitled = false;
    Travel.Place old = null;
    boolean hasOld = false;
    Travel.Meal plain = null;
    boolean hasPlain = false;
    List<Travel.Meal> meals = null;
    boolean hasMeals = false;
    Set<Travel.Place> places = DEFAULT_PLACES;
    List<Travel.Meal> favourites = DEFAULT_FAVOURITES;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          name = in.string(FROM_1_TO_40_NOT_BLANK_CHARACTERS);
          hasName = true;
        }
        case "email" -> {
          email = in.email(FROM_0_TO_80_CHARACTERS);
          hasEmail = true;
        }
        case "home-page" -> {
          home = in.scalar(Scalars.URI);
          hasHome = true;
        }
        case "birthday" -> {
          birthday = in.scalar(Scalars.LOCAL_DATE);
          hasBirthday = true;
        }
        case "begin" -> {
          begin = in.scalar(Scalars.OFFSET_DATE_TIME);
          hasBegin = true;
        }
        case "end" -> end = in.isNull() ? null : in.scalar(Scalars.INSTANT);
        case "points" -> {
          points = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          hasPoints = true;
        }
        case "age" -> age = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        case "price" -> {
          price = in.decimal(ABOVE_0);
          hasPrice = true;
        }
        case "score" -> score = in.number(Range.ANY);
        case "years" -> years = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case "verified" -> verified = in.bool();
        case "person" -> person = in.string();
        case "reply" -> reply = in.email(Length.ANY);
        case "day" -> day = in.scalar(Scalars.LOCAL_DATE);
        case "titled" -> {
          titled = decodePlace(in);
          hasTitled = true;
        }
        case "old" -> {
          old = decodePlace(in);
          hasOld = true;
        }
        case "plain" -> {
          plain = decodeMeal(in);
          hasPlain = true;
        }
        case "meals" -> {
          meals = decodeListOfMeal(in);
          hasMeals = true;
        }
        case "places" -> places = decodeSetOfPlace(in);
        case "favourites" -> favourites = decodeListOfMeal2(in);
        default -> in.ignored();
      }
    }
    in.require(hasName, "name");
    in.require(hasEmail, "email");
    in.require(hasHome, "home-page");
    in.require(hasBirthday, "birthday");
    in.require(hasBegin, "begin");
    in.require(hasPoints, "points");
    in.require(hasPrice, "price");
    in.require(hasTitled, "titled");
    in.require(hasOld, "old");
    in.require(hasPlain, "plain");
    in.require(hasMeals, "meals");
    if (in.violations() != before) {
      return null;
    }
    try {
      return new Travel.Everything(name, email, home, birthday, begin, end, points, age, price,
          score, years, verified, person, reply, day, titled, old, plain, meals, places,
          favourites);
    } catch (IllegalArgumentException e) {
      in.rejected(e);
      return null;
    }
  }

  private static void encodeListOfMeal(JsonGenerator out, List<Travel.Meal> values) {
    Encode.size(out, values.size(), FROM_1_TO_2_ELEMENTS, "elements");
    out.writeStartArray();
    for (Travel.Meal value : values) {
      out.writeString(Encode.required(value, "element").name());
    }
    out.writeEndArray();
  }

  private static void encodeSetOfPlace(JsonGenerator out, Set<Travel.Place> values) {
    out.writeStartArray();
    for (Travel.Place value : values) {
      out.writeString(Encode.required(value, "element").name());
    }
    out.writeEndArray();
  }

  private static void encodeListOfMeal2(JsonGenerator out, List<Travel.Meal> values) {
    out.writeStartArray();
    for (Travel.Meal value : values) {
      out.writeString(Encode.required(value, "element").name());
    }
    out.writeEndArray();
  }

  private static void encodeEverything(JsonGenerator out, Travel.Everything value) {
    out.writeStartObject();
    out.writeName("name");
    Encode.string(out, Encode.required(value.name(), "name"), FROM_1_TO_40_NOT_BLANK_CHARACTERS);
    out.writeName("email");
    Encode.email(out, Encode.required(value.email(), "email"), FROM_0_TO_80_CHARACTERS);
    out.writeName("home-page");
    out.writeString(Encode.uri(Encode.required(value.home(), "home-page")));
    out.writeName("birthday");
    out.writeString(Dates.text(Encode.required(value.birthday(), "birthday")));
    out.writeName("begin");
    out.writeString(Dates.text(Encode.required(value.begin(), "begin")));
    Instant end = value.end();
    if (end != null) {
      out.writeName("end");
      out.writeString(Dates.text(end));
    }
    out.writeName("points");
    out.writeNumber(value.points());
    OptionalInt age = Encode.required(value.age(), "age");
    if (age.isPresent()) {
      out.writeName("age");
      out.writeNumber(age.getAsInt());
    }
    out.writeName("price");
    Encode.number(out, Encode.required(value.price(), "price"), ABOVE_0);
    out.writeName("score");
    Encode.number(out, value.score());
    out.writeName("years");
    out.writeNumber(value.years());
    out.writeName("verified");
    out.writeBoolean(value.verified());
    out.writeName("person");
    out.writeString(Encode.required(value.person(), "person"));
    out.writeName("reply");
    Encode.email(out, Encode.required(value.reply(), "reply"), Length.ANY);
    out.writeName("day");
    out.writeString(Dates.text(Encode.required(value.day(), "day")));
    out.writeName("titled");
    out.writeString(Encode.required(value.titled(), "titled").name());
    out.writeName("old");
    out.writeString(Encode.required(value.old(), "old").name());
    out.writeName("plain");
    out.writeString(Encode.required(value.plain(), "plain").name());
    out.writeName("meals");
    encodeListOfMeal(out, Encode.required(value.meals(), "meals"));
    out.writeName("places");
    encodeSetOfPlace(out, Encode.required(value.places(), "places"));
    out.writeName("favourites");
    encodeListOfMeal2(out, Encode.required(value.favourites(), "favourites"));
    out.writeEndObject();
  }

  private static final class CancelArguments {
    final long order;

    final Optional<UUID> invoice;

    final Instant since;

    final Travel.Meal meal;

    CancelArguments(long order, Optional<UUID> invoice, Instant since, Travel.Meal meal) {
      this.order = order;
      this.invoice = invoice;
      this.since = since;
      this.meal = meal;
    }
  }

  private record CancelAnswers(Travel.Confirmation sure) {
  }

  private static final class NoArguments {
  }

  private record BookAnswers(Elicited<Travel.Seat> seat, Elicited<Travel.Confirmation> toString_) {
  }

  /**
   * Apart, so that the schema is read when it is first needed.
   */
  private static final class SearchSchema {
    static final JsonSchema VALUE = JsonSchema.of(SEARCH_INPUT);
  }

  private record SearchAnswers(Travel.Confirmation allowed) {
  }

  private static final class TicketArguments {
    final String id;

    TicketArguments(String id) {
      this.id = id;
    }
  }

  private record TicketAnswers(Travel.Confirmation allowed) {
  }

  private record TicketsAnswers(Travel.Confirmation allowed) {
  }

  private static final class GreetArguments {
    final String name;

    GreetArguments(String name) {
      this.name = name;
    }
  }

  private record GreetAnswers(Travel.Seat seat) {
  }
}
