package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The value of one mirrored argument, plain or in Base64, against a second reading of it. */
final class Base64Sentinel implements Target {
  private static final int MISMATCH = -32020;

  private final FuzzedServer server = new FuzzedServer();

  @Override
  public void run(byte[] input) {
    String value = new String(input, StandardCharsets.ISO_8859_1);
    String said = Sentinel.decode(value);
    String argument = said == null ? "anything" : said;
    String json = FuzzedServer.quoted(argument);

    FuzzedExchange exchange =
        server.ask(
            "tools/call",
            "region",
            "\"name\":\"region\",\"arguments\":{\"region\":" + json + "}",
            Map.of("Mcp-Param-Region", List.of(value)));

    int code = exchange.answer().path("error").path("code").asInt(0);
    assertThat(code).as(value).isEqualTo(said == null ? MISMATCH : 0);
  }
}
