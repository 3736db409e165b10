package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.json.InvalidResultException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes have a size as other arrays do: so many bytes, whatever their text takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BytesTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server =
        LoadedServer.of(
            Example.of(
                    """
                    @McpServer(name = "vault", version = "1")
                    class Vault {
                      /** Keeps a key. */ @McpTool
                      void keep(
                          @Size(min = 2, max = 4) byte[] key,
                          Optional<byte @Size(max = 1) []> seal) {}
                      /** Makes bytes. */ @McpTool @Size(max = 2) byte[] make(int count) { return new byte[count]; }
                    }
                    """)
                .compile(),
            "example.Vault");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"key":"AA=="}                 | [key: must have 2 to 4 bytes, but got 1 byte]
          {"key":"AAAAAAA="}             | [key: must have 2 to 4 bytes, but got 5 bytes]
          {"key":"AAAA","seal":"AAA="}   | [seal: must have at most 1 byte, but got 2 bytes]
          {"key":"AAA"}                  | [key: must be Base64 text with its padding, but got "AAA"]
          """)
  void argumentsOfAnotherSizeAreRefused(String arguments, String said) {
    assertThat(server.call("keep", arguments)).hasToString(said);
  }

  @Test
  void argumentsThatFitAreTaken() {
    assertThat(server.violations("keep", "{\"key\":\"AAAAAA==\",\"seal\":\"\"}")).isEmpty();
    assertThat(server.tool("keep").inputSchema().getValue())
        .contains("\"description\":\"must have 2 to 4 bytes\"", "\"minLength\":4,\"maxLength\":8");
  }

  @Test
  void resultsAreHeldToTheirSize() {
    assertThat(server.call("make", "{\"count\":2}").toString()).contains("\"AAA=\"");
    assertThatThrownBy(() -> server.call("make", "{\"count\":3}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("must have at most 2 bytes, but is 3 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @NotBlank byte[] a             | TN507
          @Min(1) byte[] a               | TN507
          @Size(min = 3, max = 2) byte[] a | TN508
          Map<byte[], String> a          | TN403
          """)
  void whatSaysNothingOfBytesIsRefused(String parameter, String id) {
    Compilation compilation =
        Example.of("class Vault { /** Keeps it. */ @McpTool void keep(" + parameter + ") {} }")
            .compile();

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly(id);
  }
}
