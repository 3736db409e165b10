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
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
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
  public Outcome invoke(int feature, Call call) throws Exception {
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
        case CANCEL -> decodeCancelArguments(arguments);
        case BOOK -> decodeNoArguments(arguments);
        case INTERVIEW -> decodeNoArguments(arguments);
        case REMEMBER -> decodeNoArguments(arguments);
        case SEARCH -> SearchSchema.VALUE.check(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case TICKET -> readTicketArguments(arguments);
        case GREET -> readGreetArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private void ask(int feature, Call call) {
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

    private Outcome invoke(int feature, Call call) throws Exception {
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

    private Object decodeForm(int form, JsonReader in) {
      return switch (form) {
        case CONFIRMATION_FORM -> decodeConfirmationForm(in);
        case SEAT_FORM -> decodeSeatForm(in);
        case EVERYTHING_FORM -> decodeEverythingForm(in);
        default -> throw new IllegalArgumentException("there is no form " + form);
      };
    }

    private void encodeForm(int form, Object value, JsonGenerator out) {
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
      long order = 0;
      Optional<UUID> invoice = Optional.empty();
      Instant since = null;
      Travel.Meal meal = null;
      ObjectReader object = Names.CANCEL_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> order = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 1 -> invoice = Optional.ofNullable(in.scalar(Scalars.UUID));
          case 2 -> since = in.isNull() ? null : in.scalar(Scalars.INSTANT);
          case 3 -> meal = decodeMeal(in);
        }
      }
      if (!object.isValid()) {
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
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
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
      boolean sure = false;
      ObjectReader object = Names.CONFIRMATION_FORM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> sure = in.bool();
        }
      }
      if (!object.isValid()) {
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
      out.writeBooleanProperty("sure", value.sure());
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
      int row = 0;
      Travel.Place place = Travel.Place.WINDOW;
      Optional<Travel.Meal> meal = Optional.empty();
      ObjectReader object = Names.SEAT_FORM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> row = (int) in.integer(1, 60);
          case 1 -> place = decodePlace(in);
          case 2 -> meal = Optional.ofNullable(decodeMeal(in));
        }
      }
      if (!object.isValid()) {
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
      Travel.Place place = value.place();
      Required.name(out, "place", place);
      out.writeString(place.name());
      Optional<Travel.Meal> meal = value.meal();
      Required.value(meal, "meal");
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
      String name = null;
      String email = null;
      URI home = null;
      LocalDate birthday = null;
      OffsetDateTime begin = null;
      Instant end = null;
      long points = 0;
      OptionalInt age = OptionalInt.empty();
      BigDecimal price = null;
      double score = 95.5;
      int years = 30;
      boolean verified = true;
      String person = "John Doe";
      String reply = "a@b.example";
      LocalDate day = DEFAULT_DAY;
      Travel.Place titled = null;
      Travel.Place old = null;
      Travel.Meal plain = null;
      List<Travel.Meal> meals = null;
      Set<Travel.Place> places = DEFAULT_PLACES;
      List<Travel.Meal> favourites = DEFAULT_FAVOURITES;
      ObjectReader object = Names.EVERYTHING_FORM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string(FROM_1_TO_40_NOT_BLANK_CHARACTERS);
          case 1 -> email = in.email(FROM_0_TO_80_CHARACTERS);
          case 2 -> home = in.scalar(Scalars.URI);
          case 3 -> birthday = in.scalar(Scalars.LOCAL_DATE);
          case 4 -> begin = in.scalar(Scalars.OFFSET_DATE_TIME);
          case 5 -> end = in.isNull() ? null : in.scalar(Scalars.INSTANT);
          case 6 -> points = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 7 -> age = OptionalInt.of((int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
          case 8 -> price = in.decimal(ABOVE_0);
          case 9 -> score = in.number(Range.ANY);
          case 10 -> years = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 11 -> verified = in.bool();
          case 12 -> person = in.string();
          case 13 -> reply = in.email(Length.ANY);
          case 14 -> day = in.scalar(Scalars.LOCAL_DATE);
          case 15 -> titled = decodePlace(in);
          case 16 -> old = decodePlace(in);
          case 17 -> plain = decodeMeal(in);
          case 18 -> meals = decodeListOfMeal(in);
          case 19 -> places = decodeSetOfPlace(in);
          case 20 -> favourites = decodeListOfMeal2(in);
        }
      }
      if (!object.isValid()) {
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
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeSetOfPlace(JsonGenerator out, Set<Travel.Place> values) {
      out.writeStartArray();
      for (Travel.Place value : values) {
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeListOfMeal2(JsonGenerator out, List<Travel.Meal> values) {
      out.writeStartArray();
      for (Travel.Meal value : values) {
        Required.value(value, "element");
        out.writeString(value.name());
      }
      out.writeEndArray();
    }

    private static void encodeEverything(JsonGenerator out, Travel.Everything value) {
      out.writeStartObject();
      Required.string(out, "name", value.name(), FROM_1_TO_40_NOT_BLANK_CHARACTERS);
      String email = value.email();
      Required.name(out, "email", email);
      Encode.email(out, email, FROM_0_TO_80_CHARACTERS);
      URI home = value.home();
      Required.name(out, "home-page", home);
      out.writeString(Encode.uri(home));
      Dates.property(out, "birthday", value.birthday());
      Dates.property(out, "begin", value.begin());
      Instant end = value.end();
      if (end != null) {
        out.writeName("end");
        out.writeString(Dates.text(end));
      }
      out.writeNumberProperty("points", value.points());
      OptionalInt age = value.age();
      Required.value(age, "age");
      if (age.isPresent()) {
        out.writeName("age");
        out.writeNumber(age.getAsInt());
      }
      BigDecimal price = value.price();
      Required.name(out, "price", price);
      Encode.number(out, price, ABOVE_0);
      out.writeName("score");
      Encode.number(out, value.score());
      out.writeNumberProperty("years", value.years());
      out.writeBooleanProperty("verified", value.verified());
      Required.string(out, "person", value.person());
      String reply = value.reply();
      Required.name(out, "reply", reply);
      Encode.email(out, reply, Length.ANY);
      Dates.property(out, "day", value.day());
      Travel.Place titled = value.titled();
      Required.name(out, "titled", titled);
      out.writeString(titled.name());
      Travel.Place old = value.old();
      Required.name(out, "old", old);
      out.writeString(old.name());
      Travel.Meal plain = value.plain();
      Required.name(out, "plain", plain);
      out.writeString(plain.name());
      List<Travel.Meal> meals = value.meals();
      Required.name(out, "meals", meals);
      encodeListOfMeal(out, meals);
      Set<Travel.Place> places = value.places();
      Required.name(out, "places", places);
      encodeSetOfPlace(out, places);
      List<Travel.Meal> favourites = value.favourites();
      Required.name(out, "favourites", favourites);
      encodeListOfMeal2(out, favourites);
      out.writeEndObject();
    }
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

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames CANCEL_ARGUMENTS = PropertyNames.of("order", "invoice", "since",
        "the-meal").optional(1, 2);

    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames CONFIRMATION_FORM = PropertyNames.of("sure").ignoringOthers();

    static final PropertyNames SEAT_FORM = PropertyNames.of("row", "place", "meal").optional(1,
        2).ignoringOthers();

    static final PropertyNames EVERYTHING_FORM = PropertyNames.of("name", "email", "home-page",
        "birthday", "begin", "end", "points", "age", "price", "score", "years", "verified",
        "person", "reply", "day", "titled", "old", "plain", "meals", "places",
        "favourites").optional(5, 7, 9, 10, 11, 12, 13, 14, 19, 20).ignoringOthers();
  }
}
