package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.extensions.oauth.OAuth;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.call.Principal;
import dev.tenon.testkit.token.TokenIssuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Access tokens: nobody is known but by the one that was signed, and as whom it says. */
final class AccessTokens implements Target {
  private static final URI SERVER = URI.create("https://shop.example.com/mcp");

  private final Authenticator authenticator;
  private final String given;
  private final Principal expected;

  @SuppressWarnings("resource") // as long as the process, whose threads are not waited for
  AccessTokens() {
    TokenIssuer issuer = TokenIssuer.start();
    Principal ada = Principal.of("ada").scopes("orders:read");
    given = issuer.token(ada).audience(SERVER).expires(Duration.ofDays(1)).value();
    expected = new Principal(issuer.uri() + "#ada", ada.scopes());
    authenticator = OAuth.jwt(issuer.uri().toString()).audience(SERVER.toString()).build();
  }

  /** A request with one header. */
  private record Bearer(String value) implements Credentials {
    @Override
    public List<String> headers(String name) {
      return name.equalsIgnoreCase("Authorization") ? List.of(value) : List.of();
    }

    @Override
    public String clientAddress() {
      return "127.0.0.1";
    }

    @Override
    public String method() {
      return "POST";
    }

    @Override
    public String path() {
      return "/mcp";
    }
  }

  /** An input that begins with a space is a header's value, any other changes a token. */
  @Override
  public void run(byte[] input) throws Exception {
    String header =
        input.length > 1 && input[0] == ' '
            ? new String(input, 1, input.length - 1, StandardCharsets.ISO_8859_1)
            : "Bearer " + Edits.apply(given, input);

    Authentication found = authenticator.authenticate(new Bearer(header));

    assertThat(found).isNotInstanceOf(Authentication.Unavailable.class);
    if (header.equals("Bearer " + given)) {
      assertThat(found).isInstanceOf(Authentication.Known.class);
    }
    if (found instanceof Authentication.Known known) {
      assertThat(known.principal()).isEqualTo(expected);
    }
  }
}
