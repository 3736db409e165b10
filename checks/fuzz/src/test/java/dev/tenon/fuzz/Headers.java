package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Header fields of a call that is good in itself: it is served only when they say what it says. */
final class Headers implements Target {
  private static final List<String> MIRRORS =
      List.of("MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Mcp-Param-Region");
  private static final List<String> SAID = List.of("2026-07-28", "tools/call", "region", "north");

  private final FuzzedServer server = new FuzzedServer();

  /** Each line is a field: what is before its first colon the name, the rest the value. */
  @Override
  public void run(byte[] input) {
    Map<String, List<String>> headers = FuzzedExchange.headers();
    for (String mirror : MIRRORS) {
      headers.put(mirror, new ArrayList<>());
    }
    for (String line : new String(input, StandardCharsets.ISO_8859_1).split("\n", 40)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 1));
      }
    }

    FuzzedExchange exchange =
        server.ask(
            "tools/call", "", "\"name\":\"region\",\"arguments\":{\"region\":\"north\"}", headers);

    boolean agrees = true;
    for (int i = 0; i < MIRRORS.size(); i++) {
      List<String> values = headers.getOrDefault(MIRRORS.get(i), List.of());
      agrees &= values.size() == 1 && SAID.get(i).equals(Sentinel.decode(values.get(0)));
    }
    assertThat(exchange.answer().has("result")).as(headers.toString()).isEqualTo(agrees);
  }
}
