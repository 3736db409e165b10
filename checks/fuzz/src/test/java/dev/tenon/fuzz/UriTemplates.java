package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.registry.UriTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A template in the first line, a URI in the second. */
final class UriTemplates implements Target {
  private final FuzzedServer server = new FuzzedServer();

  @Override
  public void run(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    String uri = lines[lines.length - 1];
    server.ask(
        "resources/read",
        uri.isEmpty() || !uri.chars().allMatch(c -> c > ' ' && c < 127) ? "shop://a" : uri,
        "\"uri\":" + FuzzedServer.quoted(uri));
    UriTemplate template;
    try {
      template = UriTemplate.parse(lines[0]);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    Map<String, String> values = template.match(uri);
    if (values != null) {
      assertThat(template.variables()).containsAll(values.keySet());
    }
  }
}
