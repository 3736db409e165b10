package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.StepTicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of keys that is changed while a server runs. */
class ApiKeyFileTest {
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final Principal ADA = Principal.of("ada");
  private static final Principal BOB = Principal.of("bob");

  private final String ada = ApiKey.generate();
  private final String bob = ApiKey.generate();
  private final StepTicker ticker = new StepTicker();
  private final List<String> logged = new ArrayList<>();
  private final Logger logger = Logger.getLogger("dev.tenon.auth");
  private final Handler handler = new Kept(logged);
  @TempDir Path folder;
  private Path file;
  private Authenticator keys;
  private int changes;

  private static final class Kept extends Handler {
    private final List<String> logged;

    Kept(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord record) {
      logged.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void begin() throws IOException {
    logger.addHandler(handler);
    file = folder.resolve("keys");
    write(ApiKey.of(ada, ADA).line(), ApiKey.of(bob, BOB).line());
    keys = ApiKeyAuthenticator.watched(file, EVERY, ticker);
  }

  @AfterEach
  void end() {
    logger.removeHandler(handler);
  }

  /** In one step, as an operator should; at another time, however fast the test is. */
  private void write(String... lines) throws IOException {
    Path next = Files.write(folder.resolve("next"), List.of(lines));
    Files.setLastModifiedTime(next, FileTime.fromMillis(1_000_000L * ++changes));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Authentication answer(String key) {
    try {
      return keys.authenticate(Given.header("X-API-Key", key));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void bothAreKnown() {
    assertThat(answer(ada)).isEqualTo(new Authentication.Known(ADA));
    assertThat(answer(bob)).isEqualTo(new Authentication.Known(BOB));
  }

  @Test
  void aKeyThatIsTakenOutIsRefusedAndANewOneTaken() throws IOException {
    bothAreKnown();
    String eve = ApiKey.generate();
    write(ApiKey.of(bob, BOB).line(), ApiKey.of(eve, Principal.of("eve")).line());
    ticker.advance(EVERY.minusNanos(1));
    bothAreKnown();

    ticker.advance(Duration.ofNanos(1));
    assertThat(answer(ada)).isInstanceOf(Authentication.Invalid.class);
    assertThat(answer(bob)).isEqualTo(new Authentication.Known(BOB));
    assertThat(answer(eve)).isEqualTo(new Authentication.Known(Principal.of("eve")));
    assertThat(logged).isEmpty();
  }

  @Test
  void whatACallerHasChangesToo() throws IOException {
    write(ApiKey.of(ada, ADA.scopes("orders:read")).line());
    ticker.advance(EVERY);
    assertThat(answer(ada)).isEqualTo(new Authentication.Known(ADA.scopes("orders:read")));
  }

  @Test
  void aBrokenFileLeavesTheKeysAndIsToldOnce() throws IOException {
    write("ada sha256:none");
    for (int i = 0; i < 3; i++) {
      ticker.advance(EVERY);
      bothAreKnown();
    }
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0))
        .isEqualTo(
            "The API keys stay as they were: api-keys-file "
                + file
                + ", line 1: the digest must have 64 hexadecimal digits, not 4");

    Files.delete(file);
    ticker.advance(EVERY);
    bothAreKnown();
    assertThat(logged).hasSize(2);
    assertThat(logged.get(1)).endsWith("does not exist");

    write(ApiKey.of(bob, BOB).line());
    ticker.advance(EVERY);
    assertThat(answer(ada)).isInstanceOf(Authentication.Invalid.class);
  }

  @Test
  void anEmptyFileMayBeAboutToBeWrittenAndOneWithoutKeysIsMeant() throws IOException {
    write();
    ticker.advance(EVERY);
    bothAreKnown();
    assertThat(logged.get(0)).endsWith("is empty");

    write("# nobody any more");
    ticker.advance(EVERY);
    assertThat(answer(ada)).isInstanceOf(Authentication.Invalid.class);
    assertThat(answer(bob)).isInstanceOf(Authentication.Invalid.class);
  }
}
