package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** The generators behind buffers write one value after the other: none shows in the next. */
final class JsonBufferTest {
  /** More than a generator keeps to itself. */
  private static final int LONG = 20_000;

  private static final int MORE_THAN_KEPT = 70;
  private static final Instant THEN = Instant.parse("2001-02-03T04:05:06Z");

  /** So that there is room for what is given back: these never are. */
  @BeforeEach
  void takeAllThatAreKept() {
    for (int number = 0; number < MORE_THAN_KEPT; number++) {
      assertThat(new JsonBuffer().out().isClosed()).isFalse();
    }
  }

  private static String array(int number) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartArray().writeNumber(number).writeString("x").writeEndArray();
    return buffer.toRawJson().toString();
  }

  /** Writes with more than are kept at once, so that whatever was given back writes again. */
  private static void assertAllWrite() {
    List<JsonBuffer> open = new ArrayList<>();
    for (int number = 0; number < MORE_THAN_KEPT; number++) {
      JsonBuffer buffer = new JsonBuffer();
      open.add(buffer);
      JsonGenerator out = buffer.out();
      assertThat(out.isEnabled(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)).isFalse();
      assertThat(TimeOfWriting.of(out).instant()).isAfter(THEN);
      out.writeStartArray().writeNumber(number).writeString("x").writeEndArray();
    }
    for (int number = 0; number < MORE_THAN_KEPT; number++) {
      assertThat(open.get(number).toRawJson()).hasToString("[" + number + ",\"x\"]");
    }
  }

  @Test
  void oneValueAfterTheOtherHasNothingBetween() {
    JsonBuffer scalar = new JsonBuffer();
    scalar.out().writeString("a");
    assertThat(scalar.toRawJson()).hasToString("\"a\"");
    assertThat(array(1)).isEqualTo("[1,\"x\"]");
    assertThat(array(2)).isEqualTo("[2,\"x\"]");
  }

  @Test
  void nothingIsStillNothing() {
    assertThat(new JsonBuffer().toBytes()).isEmpty();
    assertAllWrite();
  }

  @Test
  void aLongValueIsWholeAndTheNextOneShort() {
    String text = "é".repeat(LONG);
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeString(text);
    assertThat(buffer.toRawJson()).hasToString('"' + text + '"');
    assertAllWrite();
  }

  @Test
  void whatIsGivenUpDoesNotShow() {
    JsonBuffer givenUp = new JsonBuffer();
    givenUp.out().writeStartObject().writeName("secret").writeString("s".repeat(LONG));
    assertAllWrite();
  }

  @Test
  void whatIsLeftOpenIsClosedAndDoesNotShow() {
    JsonBuffer open = new JsonBuffer();
    open.out().writeStartObject().writeName("a").writeStartArray();
    assertThat(open.toRawJson()).hasToString("{\"a\":[]}");
    assertAllWrite();
  }

  @Test
  void whatASerializerClosesOrSetsStaysWithItsValue() {
    JsonBuffer closed = new JsonBuffer();
    closed.out().writeNumber(1).close();
    assertThat(closed.toRawJson()).hasToString("1");

    JsonBuffer escaping = new JsonBuffer();
    escaping.out().setCharacterEscapes(new Shouting()).writeString("x");
    assertThat(escaping.toRawJson()).hasToString("\"X!\"");

    JsonBuffer quoting = new JsonBuffer();
    JsonGenerator out = quoting.out();
    out.configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true).writeNumber(1);
    assertThat(quoting.toRawJson()).hasToString("1");

    assertAllWrite();
  }

  @Test
  void theClockOfAValueStaysWithIt() {
    JsonBuffer buffer = new JsonBuffer(() -> THEN);
    assertThat(TimeOfWriting.of(buffer.out()).instant()).isEqualTo(THEN);
    buffer.out().writeNull();
    assertThat(buffer.toRawJson()).hasToString("null");
    assertAllWrite();
  }

  @Test
  void nobodyWritesWhenTheValueHasEnded() {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeNull();
    buffer.toBytes();
    assertThatIllegalStateException().isThrownBy(buffer::out).withMessage("The value has ended");
    assertThatIllegalStateException().isThrownBy(buffer::toBytes);
    assertThatIllegalStateException().isThrownBy(buffer::toRawJson);
  }

  @Test
  void manyThreadsGetWhatTheyWrite() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int task = 0; task < 200; task++) {
        int first = task * 100;
        tasks.add(() -> {
          for (int number = first; number < first + 100; number++) {
            if (!array(number).equals("[" + number + ",\"x\"]")) {
              return false;
            }
          }
          return true;
        });
      }
      for (Future<Boolean> right : threads.invokeAll(tasks)) {
        assertThat(right.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Writes every x as an X. */
  private static final class Shouting extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['x'] = ESCAPE_CUSTOM;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString("X!");
    }
  }
}
