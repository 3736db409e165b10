package dev.tenon.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.golden.Golden;
import dev.tenon.runtime.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
  private static final String GOLDENS = "src/test/resources/dev/tenon/runtime/command/";

  private final ServerFixture server = new ServerFixture();

  @Test
  void withoutArgumentsServesStandardInputWithTheSettingsOfTheEnvironment() {
    server.environment = Map.of("TENON_MAX_DEPTH", "20");
    assertThat(server.run()).isZero();
    assertThat(server.served).containsExactly("stdio");
    assertThat(server.settings.number(Setting.MAX_DEPTH)).isEqualTo(20);
    assertThat(server.out() + server.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--http, http",
    "--port 0, http",
    "--port=0, http",
    "--host 0.0.0.0, http",
    "--http --port 0 --host ::1, http",
    "--max-depth 10, stdio",
  })
  void servesAsTheOptionsSay(String options, String how) {
    assertThat(server.run(options.split(" ", -1))).isZero();
    assertThat(server.served).containsExactly(how);
  }

  @Test
  void optionsGoBeforeTheEnvironment() {
    server.environment = Map.of("TENON_IDLE_TIMEOUT", "1s", "TENON_MAX_SESSIONS", "7");
    server.run("--idle-timeout", "30s", "--allowed-origins", "https://a.example,https://b.example");
    assertThat(server.settings.duration(Setting.IDLE_TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
    assertThat(server.settings.number(Setting.MAX_SESSIONS)).isEqualTo(7);
    assertThat(server.settings.list(Setting.ALLOWED_ORIGINS))
        .isEqualTo(List.of("https://a.example", "https://b.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "--prot 80 # unknown option \"--prot\"; did you mean --port?",
        "--max-mesage-bytes=5 # unknown option \"--max-mesage-bytes\"; did you mean"
            + " --max-message-bytes?",
        "-x # unknown option \"-x\"; --help shows what is possible",
        "-list # unknown option \"-list\"; did you mean --list?",
        "--prot 1 --lst # unknown option \"--prot\"; did you mean --port?~"
            + "unknown option \"--lst\"; did you mean --list?",
        "serve # unexpected argument \"serve\"; --help shows what is possible",
        "--list x # unexpected argument \"x\"; --help shows what is possible",
        "--call find_orders {} {} # unexpected argument \"{}\"; --help shows what is possible",
        "--list --http # --http serves HTTP and cannot be used together with --list",
        "--call a --port 1 # --port serves HTTP and cannot be used together with --call",
        "--list --call a # --list and --call cannot be used together",
        "--contract --list # --list and --contract cannot be used together",
        "--contract --port 1 # --port serves HTTP and cannot be used together with --contract",
        "--contract x # unexpected argument \"x\"; --help shows what is possible",
        "--port eighty # port must be a whole number from 0 to 65535, but --port is \"eighty\"",
        "--port -1 # port must be a whole number from 0 to 65535, but --port is \"-1\"",
        "--port --list # Expected parameter for option '--port' but found '--list'; --help shows"
            + " what is possible",
        "--port # Missing required parameter for option '--port' (N); --help shows what is"
            + " possible",
        "--port 1 --port 2 # option '--port' (N) should be specified only once; --help shows what"
            + " is possible",
      })
  void refusesWhatItDoesNotUnderstand(String options, String message) {
    assertThat(server.run(options.split(" ", -1))).isEqualTo(2);
    assertThat(server.err().stripTrailing().lines().toList())
        .isEqualTo(Stream.of(message.split("~", -1)).map(line -> "orders: " + line).toList());
    assertThat(server.served).isEmpty();
    assertThat(server.out()).isEmpty();
  }

  @Test
  void helpIsAsKept() throws IOException {
    server.environment = Map.of("TENON_BROKEN", "does not matter here");
    assertThat(server.run("--port", "1", "--help")).isZero();
    assertThat(server.err()).isEmpty();
    Golden.assertMatches(GOLDENS + "help.txt", server.out());
  }

  @Test
  void versionIsNameAndVersion() {
    assertThat(server.run("--version")).isZero();
    assertThat(server.out()).isEqualTo("orders 1.0.0\n");
  }

  @Test
  void contractIsPrintedByteForByte() {
    server.contract = "{ \"name\" : \"Bücher\"}\n\n";
    assertThat(server.run("--contract")).isZero();
    assertThat(server.out.toString(StandardCharsets.UTF_8)).isEqualTo(server.contract);
    assertThat(server.err() + server.served).isEqualTo("[]");
  }

  @Test
  void aContractThatIsMissingIsExplained() {
    server.failure = new IOException("there is none");
    assertThat(server.run("--contract")).isEqualTo(Command.FAILED);
    assertThat(server.out() + server.err()).isEqualTo("orders: there is none\n");
  }

  @Test
  void listIsAsKept() throws IOException {
    assertThat(server.run("--list")).isZero();
    assertThat(server.out().lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
    Golden.assertMatches(GOLDENS + "list.txt", server.out());
  }

  @Test
  void listOfNothingSaysSo() {
    assertThat(server.run(Registry.builder().build(), "--list")).isZero();
    assertThat(server.out())
        .isEqualTo(
            """
            orders 1.0.0
            Orders of a small shop.

            Tools: none

            Resources: none

            Resource templates: none

            Prompts: none
            """);
  }

  @Test
  void failureToServeIsOneLine() {
    server.failure = new IOException("cannot listen on 127.0.0.1:8080: Address already in use");
    assertThat(server.run("--http")).isEqualTo(1);
    assertThat(server.err())
        .isEqualTo("orders: cannot listen on 127.0.0.1:8080: Address already in use\n");
  }

  @Test
  void allWrongSettingsAreNamedAtOnceAndNothingIsServed() {
    server.environment = Map.of("TENON_PROT", "1", "TENON_MAX_DEPTH", "x");
    for (String[] args : List.of(new String[0], new String[] {"--http"}, new String[] {"--list"})) {
      server.err.reset();
      assertThat(server.run(args)).isEqualTo(2);
      assertThat(server.err())
          .isEqualTo(
              "orders: max-depth must be a whole number from 8 to 1000, but environment variable"
                  + " TENON_MAX_DEPTH is \"x\"\n"
                  + "orders: unknown setting: environment variable TENON_PROT; did you mean"
                  + " TENON_PORT?\n");
    }
    assertThat(server.served).isEmpty();
    assertThat(server.out()).isEmpty();
  }
}
