package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyAuthenticatorTest {
  private static final Principal ROBOT =
      Principal.of("robot").scopes("orders:read", "orders:write").tenant("acme").roles("ci");

  private final String key = ApiKey.generate();
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("keys"), List.of(lines));
  }

  @Test
  void aKeyIsKnownByItsDigestInEitherHeader() throws Exception {
    Authenticator keys =
        ApiKeyAuthenticator.read(
            file(
                "# keys",
                "",
                ApiKey.of(key, ROBOT).line(),
                ApiKey.of(ApiKey.generate(), Principal.of("b")).line()));

    assertThat(keys.authenticate(Given.header("X-API-Key", key)))
        .isEqualTo(new Authentication.Known(ROBOT));
    assertThat(keys.authenticate(Given.header("Authorization", "Bearer " + key)))
        .isEqualTo(new Authentication.Known(ROBOT));
    assertThat(ApiKey.of(key, ROBOT).line()).doesNotContain(key);
    assertThat(ApiKey.of(key, ROBOT)).hasToString("an API key of robot");
  }

  @Test
  void anotherKeyIsRefusedAndAnotherTokenIsForOthers() {
    Authenticator keys = ApiKeyAuthenticator.of(List.of(ApiKey.of(key, ROBOT)));

    for (String wrong : List.of(ApiKey.generate(), key + "x", "short", "")) {
      assertThat(answer(keys, Given.header("X-API-Key", wrong)))
          .isEqualTo(new Authentication.Invalid("the API key is not known"));
    }
    assertThat(answer(keys, Given.header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")))
        .isInstanceOf(Authentication.Absent.class);
    assertThat(answer(keys, Given.header("X-API-Key", key, key)))
        .isInstanceOf(Authentication.Malformed.class);
  }

  private static Authentication answer(Authenticator keys, Credentials credentials) {
    try {
      return keys.authenticate(credentials);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aShortKeyIsNoKeyEvenIfItsDigestIsThere() throws Exception {
    // SHA-256 of "password".
    String digest = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
    Authenticator keys = ApiKeyAuthenticator.read(file("bob sha256:" + digest));

    assertThat(answer(keys, Given.header("X-API-Key", "password")))
        .isInstanceOf(Authentication.Invalid.class);
    assertThatThrownBy(() -> ApiKey.of("password", ROBOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("password")
        .hasMessageContaining("22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob",
        "bob secret-that-is-no-digest",
        "bob sha256:12ab",
        "bob sha256:zz884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
        "bob sha256:5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8 scope=a",
        "bob sha256:5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8 roles=a roles=b"
      })
  void aBadLineIsNamedWithoutItsContent(String line) throws Exception {
    Path file = file("# keys", line);

    assertThatThrownBy(() -> ApiKeyAuthenticator.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("api-keys-file " + file + ", line 2: ")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("884898");
  }

  @Test
  void twoCallersCannotHaveTheSameKey() throws Exception {
    Path file = file(ApiKey.of(key, ROBOT).line(), ApiKey.of(key, Principal.of("bob")).line());

    assertThatThrownBy(() -> ApiKeyAuthenticator.read(file))
        .hasMessageContaining("robot and bob have the same key");
    assertThatThrownBy(() -> ApiKeyAuthenticator.read(folder.resolve("none")))
        .hasMessageContaining("does not exist");
  }
}
