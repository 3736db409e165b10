package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constraints of users' own are run by the real validator, and reported where they are. */
class CheckedTest {
  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server = LoadedServer.of("checked", "example.checked.Bookings");
  }

  @Test
  void validArgumentsPass() {
    assertThat(server.call("book", book("1", "2", "\"Ada\"", "4", "6")))
        .isEqualTo(Outcome.ToolResult.text("room 6"));
  }

  @Test
  void eachConstraintIsReportedOnceByItsPathOnTheWire() {
    assertThat(server.call("book", book("5", "2", "\"ada\"", "3", "7")))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(
            "room_number: must be even, but got 7",
            "stay.until: must not be before the first day",
            "guests[0].full_name: must begin with a capital, but got \"ada\"",
            "guests[0].rooms[1]: must be even, but got 3",
            "guests[0].stay.until: must not be before the first day");
  }

  @Test
  void aConstraintOfTheClassIsReportedAtTheObject() {
    assertThat(server.call("book", book("400", "401", "\"Ada\"", "4", "6")))
        .isEqualTo(
            List.of(
                "stay: must not be before the first day",
                "guests[0].stay: must not be before the first day"));
  }

  @Test
  void aConstraintOfAllParametersIsAboutTheArguments() {
    assertThat(server.call("book", book("6", "8", "\"Ada\"", "4", "6")))
        .isEqualTo(List.of("the arguments: the room must not be the first day"));
  }

  @Test
  void keysOfMapsArePartOfThePath() {
    assertThat(
            server.call(
                "welcome",
                """
                {"party": {"members": {"the first": {"full_name": "ada", "rooms": []}}}}\
                """))
        .isEqualTo(
            List.of(
                "party.members.the first.full_name: must begin with a capital, but got \"ada\""));
  }

  @Test
  void nothingIsRunBeforeTheDecoderIsContent() {
    assertThat(server.call("book", book("5", "2", "7", "4", "7")))
        .isEqualTo(List.of("guests[0].full_name: must be a string, but got 7"));
  }

  @Test
  void aResultThatBreaksItsConstraintIsAFaultOfTheServer() {
    assertThat(server.call("count", "{\"by\": 2}")).isInstanceOf(Outcome.ToolResult.class);
    assertThatThrownBy(() -> server.call("count", "{\"by\": 3}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage("the result breaks its constraints: it must be even, but is 3");
  }

  @Test
  void objectsInResultsAreCheckedToo() {
    assertThat(server.call("stays", "{\"first\": 1, \"last\": 2}"))
        .isInstanceOf(Outcome.ToolResult.class);
    assertThatThrownBy(() -> server.call("stays", "{\"first\": 3, \"last\": 2}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage(
            "the result breaks its constraints: [1].until must not be before the first day");
    assertThat(server.call("stay", "{\"first\": 0, \"last\": 2}"))
        .isInstanceOf(Outcome.ToolResult.class);
    assertThatThrownBy(() -> server.call("stay", "{\"first\": 3, \"last\": 2}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage("the result breaks its constraints: until must not be before the first day");
  }

  @Test
  void argumentsThatArriveAsTextAreCheckedToo() {
    assertThat(server.prompt("greet", Map.of("name", "ada")))
        .isEqualTo(List.of("name: must begin with a capital, but got \"ada\""));
    assertThat(server.prompt("greet", Map.of("name", "Ada")))
        .isInstanceOf(Outcome.PromptResult.class);
    assertThat(server.resource("rooms://3")).isEqualTo(List.of("number: must be even, but got 3"));
  }

  private static String book(String from, String until, String name, String roomOf, String room) {
    String stay = "{\"from\": " + from + ", \"until\": " + until + "}";
    return """
    {"stay": %s, "room_number": %s,
     "guests": [{"full_name": %s, "rooms": [2, %s], "stay": %s}]}\
    """
        .formatted(stay, room, name, roomOf, stay);
  }
}
