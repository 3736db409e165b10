package dev.tenon.runtime.protocol.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final byte[] CONTEXT = "context".getBytes(UTF_8);
  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  private static String key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }

  private static KeyRing ring(String... keys) {
    return new KeyRing(List.of(keys), new SecureRandom());
  }

  @Test
  void whatIsSealedOpensInItsContextOnly() {
    Seal seal = new Seal(ring(key(1)));
    String sealed = seal.seal(CONTEXT, CONTENT);

    assertThat(seal.open(CONTEXT, sealed)).isEqualTo(CONTENT);
    assertThat(seal.open("other".getBytes(UTF_8), sealed)).isNull();
    assertThat(seal.open(new byte[0], sealed)).isNull();
    assertThat(sealed).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void nothingIsTooSmallToBeSealed() {
    Seal seal = new Seal(ring(key(1)));
    assertThat(seal.open(new byte[0], seal.seal(new byte[0], new byte[0]))).isEmpty();
  }

  @Test
  void theSameContentIsNeverSealedTheSameWay() {
    Seal seal = new Seal(ring(key(1)));
    Set<String> sealed = new HashSet<>();
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String text = seal.seal(CONTEXT, CONTENT);
      sealed.add(text);
      byte[] token = Base64.getUrlDecoder().decode(text);
      nonces.add(Arrays.toString(Arrays.copyOfRange(token, 5, 17)));
    }
    assertThat(sealed).hasSize(1000);
    assertThat(nonces).hasSize(1000);
  }

  @Test
  void allKeysOpenAndTheFirstSeals() {
    String old = new Seal(ring(key(1))).seal(CONTEXT, CONTENT);
    Seal rotated = new Seal(ring(key(2), key(1)));

    assertThat(rotated.open(CONTEXT, old)).isEqualTo(CONTENT);
    String fresh = rotated.seal(CONTEXT, CONTENT);
    assertThat(new Seal(ring(key(2))).open(CONTEXT, fresh)).isEqualTo(CONTENT);
    assertThat(new Seal(ring(key(1))).open(CONTEXT, fresh)).isNull();
    assertThat(new Seal(ring(key(2))).open(CONTEXT, old)).isNull();
  }

  @Test
  void aCursorIsNoSealedText() {
    KeyRing ring = ring(key(1));
    String sealed = new Seal(ring).seal(CONTEXT, CONTENT);
    assertThat(new Cursors(ring, "s").name("tools", sealed)).isNull();
    String cursor = new Cursors(ring, "s").after("tools", "a long enough name to be a text");
    assertThat(new Seal(ring).open(CONTEXT, cursor)).isNull();
  }

  @Test
  void aCursorBelongsToItsListAndServer() {
    KeyRing ring = ring(key(1));
    Cursors cursors = new Cursors(ring, "s");
    for (String name : List.of("", "a", "é☃😀", "with space", "x".repeat(3000))) {
      String cursor = cursors.after("tools", name);
      assertThat(cursors.name("tools", cursor)).isEqualTo(name);
      assertThat(cursors.after("tools", name)).isEqualTo(cursor);
      assertThat(cursors.name("prompts", cursor)).isNull();
      assertThat(new Cursors(ring, "t").name("tools", cursor)).isNull();
    }
  }

  @Test
  void noNameCanMoveTheBorderOfWhatIsSigned() {
    KeyRing ring = ring(key(1));
    String cursor = new Cursors(ring, "s").after("tools", "prompts x");
    assertThat(new Cursors(ring, "s tools").name("prompts", cursor)).isNull();
    assertThat(new Cursors(ring, "s").name("tools prompts", cursor)).isNull();
  }
}
