package good.asking;

import dev.tenon.Ask;
import dev.tenon.McpArg;
import dev.tenon.McpForm;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.TaskSupport;
import dev.tenon.runtime.ask.Elicited;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.json.RawJson;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Travels. */
@McpServer(version = "1")
public class Travel {
  enum Place {
    /** At the window. With a view. */
    WINDOW,
    @McpArg(title = "On the aisle")
    AISLE,
    MIDDLE
  }

  enum Meal {
    MEAT,
    FISH,
    VEGAN
  }

  /**
   * A seat.
   *
   * @param row counted from the front
   */
  record Seat(
      @McpArg(title = "Row") @Min(1) @Max(60) int row,
      @McpArg(defaultValue = "WINDOW") Place place,
      Optional<Meal> meal) {
    Seat {
      if (row == 13) {
        throw new IllegalArgumentException("there is no row 13");
      }
    }
  }

  record Confirmation(boolean sure) {}

  /** Everything that a form can hold. */
  @McpForm(enumNames = "old")
  record Everything(
      @NotBlank @Size(max = 40) String name,
      @Email @Size(max = 80) String email,
      @McpArg(name = "home-page") URI home,
      LocalDate birthday,
      OffsetDateTime begin,
      @Nullable Instant end,
      long points,
      OptionalInt age,
      @DecimalMin(value = "0", inclusive = false) BigDecimal price,
      @McpArg(defaultValue = "95.5") double score,
      @McpArg(defaultValue = "30") int years,
      @McpArg(defaultValue = "true") boolean verified,
      @McpArg(defaultValue = "John Doe") String person,
      @McpArg(defaultValue = "a@b.example") @Email String reply,
      @McpArg(defaultValue = "2026-07-28") LocalDate day,
      Place titled,
      Place old,
      Meal plain,
      @Size(min = 1, max = 2) List<Meal> meals,
      @McpArg(defaultValue = "AISLE, WINDOW") Set<Place> places,
      @McpArg(defaultValue = "FISH") List<Meal> favourites) {}

  /** Cancels an order. */
  @McpTool(destructive = true)
  String cancel(
      long order,
      Optional<UUID> invoice,
      @Nullable Instant since,
      @McpArg(name = "the-meal") Meal meal,
      @Ask("{order}: really {{cancel}}? {invoice}/{since}/{the-meal}") Confirmation sure,
      CallContext call) {
    return order + " " + sure.sure();
  }

  /** Books a seat. */
  @McpTool(task = TaskSupport.OPTIONAL)
  static String book(
      @Ask(value = "Which seat?", key = "the-seat") Elicited<Seat> seat,
      @Ask("Sure?") Elicited<Confirmation> toString) {
    return seat + " " + toString;
  }

  /** Asks in its course. */
  @McpTool(task = TaskSupport.REQUIRED)
  String interview(Interaction user) {
    return user.form("all", "Who are you?", Everything.class).toString();
  }

  /** Remembers what a form held. */
  @McpTool
  String remember(Interaction user) throws Exception {
    return user.once("kept", () -> user.form("all", "Who are you?", Everything.class)).toString();
  }

  /** Takes anything that its schema allows. */
  @McpTool(
      inputSchema =
          """
          {
            "type": "object",
            "properties": {"limit": {"type": "integer", "minimum": 1, "description": "how  many"}},
            "required": ["limit"],
            "additionalProperties": {"$ref": "#/$defs/text"},
            "$defs": {"text": {"type": "string"}}
          }
          """)
  String search(RawJson query, Interaction user, @Ask("May I search?") Confirmation allowed) {
    return query.getValue();
  }

  /** A ticket. */
  @McpResource("travel://tickets/{id}")
  String ticket(String id, @Ask("Show {id}?") Confirmation allowed) {
    return id + allowed.sure();
  }

  /** All tickets. */
  @McpResource("travel://tickets")
  String tickets(@Ask("Show all?") Confirmation allowed, Interaction user) {
    return "all" + allowed.sure();
  }

  /** A greeting. */
  @McpPrompt
  String greet(String name, @Ask("{name}, which seat?") Seat seat) {
    return name + seat.row();
  }
}
