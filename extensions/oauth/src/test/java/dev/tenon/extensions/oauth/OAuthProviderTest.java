package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.auth.AuthSettings;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.testkit.FakeClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What settings say of tokens is what is done. */
class OAuthProviderTest {
  /** Settings that note which of them were asked for. */
  private static final class Noted implements AuthSettings {
    private final Set<String> asked = new TreeSet<>();
    private final Settings settings;

    Noted(Settings settings) {
      this.settings = settings;
    }

    private Setting of(String name) {
      asked.add(name);
      return Arrays.stream(Setting.values())
          .filter(setting -> setting.settingName().equals(name))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public String text(String name) {
      return settings.text(of(name));
    }

    @Override
    public List<String> list(String name) {
      return settings.list(of(name));
    }

    @Override
    public int number(String name) {
      return settings.number(of(name));
    }

    @Override
    public Duration duration(String name) {
      return settings.duration(of(name));
    }

    @Override
    public Set<String> resources() {
      return Set.of("https://mcp.example/mcp");
    }
  }

  private static final Settings SETTINGS =
      Settings.DEFAULT
          .with(Setting.OAUTH_ISSUER, "https://login.example")
          .with(Setting.OAUTH_INTROSPECTION_URI, "https://login.example/ask")
          .with(Setting.OAUTH_CLIENT_ID, "orders")
          .with(Setting.OAUTH_CLIENT_SECRET, "secret");

  private static Authenticator made(AuthSettings settings) {
    return new OAuthProvider().authenticator(settings, new FakeClock());
  }

  @Test
  void eachSettingIsRead() {
    Noted noted = new Noted(SETTINGS);
    assertThat(made(noted)).isNotNull();
    assertThat(noted.asked)
        .isEqualTo(
            new TreeSet<>(
                Arrays.stream(Setting.values())
                    .map(Setting::settingName)
                    .filter(name -> name.startsWith("oauth-"))
                    .toList()));
  }

  @Test
  void aTokenThatIsLongerThanIsSetIsNotLookedAt() {
    Authenticator narrow = made(new Noted(SETTINGS.with(Setting.OAUTH_MAX_TOKEN_LENGTH, 256)));

    assertThat(Given.token(narrow, "x".repeat(257)))
        .isEqualTo(new Authentication.Invalid("the token is longer than 256 characters"));
  }
}
