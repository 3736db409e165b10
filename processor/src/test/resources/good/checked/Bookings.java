package example.checked;

import dev.tenon.Ask;
import dev.tenon.McpArg;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.CallContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books rooms; its constraints are its own. */
@McpServer(version = "1")
public class Bookings {
  /**
   * From one day to another.
   *
   * @param first the first day of the year
   * @param last the last day of the year
   */
  @Ordered
  public record Stay(@McpArg(name = "from") int first, @McpArg(name = "until") int last) {}

  /**
   * A guest.
   *
   * @param name the name
   * @param rooms the rooms
   * @param stay when, if known
   */
  public record Guest(
      @Capital @McpArg(name = "full_name") String name,
      List<@Min(1) @Even Integer> rooms,
      Optional<Stay> stay) {}

  /**
   * Guests, by what they are called.
   *
   * @param members the guests
   */
  public record Party(Map<String, Guest> members) {}

  /** What has been done so far. */
  static int calls;

  /**
   * Books.
   *
   * @param stay when
   * @param guests who
   * @param room where
   */
  @Different
  @McpTool
  public String book(
      @Valid Stay stay,
      List<@Valid Guest> guests,
      @Even @McpArg(name = "room_number") int room,
      CallContext call) {
    return "room " + room;
  }

  /**
   * Welcomes a party.
   *
   * @param party who
   */
  @McpTool
  public static int welcome(Party party) {
    return party.members().size();
  }

  /**
   * Counts.
   *
   * @param by how far
   */
  @Even
  @McpTool
  public int count(int by) {
    return by;
  }

  /**
   * Finds stays.
   *
   * @param first the first day
   * @param last the last day
   */
  @McpTool
  public List<Stay> stays(int first, int last) {
    return List.of(new Stay(1, 2), new Stay(first, last));
  }

  /**
   * Finds a stay.
   *
   * @param first the first day
   * @param last the last day
   */
  @McpTool
  public static Optional<Stay> stay(int first, int last) {
    return first == 0 ? Optional.empty() : Optional.of(new Stay(first, last));
  }

  /**
   * Moves.
   *
   * @param room where to
   * @param wish what is wished
   */
  @McpTool
  public String move(@Even int room, @Ask("When?") Stay wish) {
    return "moved";
  }

  /**
   * Shows a room.
   *
   * @param number its number
   */
  @McpResource("rooms://{number}")
  public String room(@Even int number) {
    return "a room";
  }

  /**
   * Greets.
   *
   * @param name whom
   */
  @McpPrompt
  public String greet(@Capital String name) {
    return "Greet " + name + ".";
  }
}
