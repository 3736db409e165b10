package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrossOriginTest extends HttpServerTest {
  private static final String PAGE = "https://app.example";

  @BeforeEach
  void start() throws Exception {
    start(allowing(List.of(PAGE), List.of()));
  }

  private HttpResponse<String> preflight(String origin, String requestedHeaders) throws Exception {
    return send(
        request()
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", requestedHeaders));
  }

  @Test
  void aPreflightOfAnAllowedPageIsAnswered() throws Exception {
    HttpResponse<String> answer = preflight(PAGE, "content-type,mcp-param-region, x-other");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(PAGE);
    assertThat(answer.headers().firstValue("vary")).contains("Origin");
    assertThat(answer.headers().firstValue("access-control-allow-methods"))
        .contains("POST, GET, DELETE");
    assertThat(answer.headers().firstValue("access-control-allow-headers").orElseThrow())
        .contains("Content-Type", "Mcp-Session-Id", "Mcp-Protocol-Version", "mcp-param-region")
        .doesNotContain("x-other");
    assertThat(answer.headers().firstValue("access-control-expose-headers").orElseThrow())
        .contains("Mcp-Session-Id");
  }

  @Test
  @Tag("A5.2")
  void aPreflightOfAStrangerIsRefused() throws Exception {
    HttpResponse<String> answer = preflight("https://evil.example", "content-type");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void answersToAllowedPagesMayBeReadAlsoWhenTheyRefuse() throws Exception {
    HttpResponse<String> answer = send(posting("{}").header("Origin", PAGE));
    HttpResponse<String> refusal =
        send(request().header("Origin", PAGE).POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(PAGE);
    assertThat(refusal.statusCode()).isEqualTo(415);
    assertThat(refusal.headers().firstValue("access-control-allow-origin")).contains(PAGE);
  }

  @Test
  void answersToOtherClientsSayNothingOfIt() throws Exception {
    assertThat(post("{}").headers().firstValue("access-control-allow-origin")).isEmpty();
    assertThat(post("{}").headers().firstValue("vary")).isEmpty();
  }
}
