package dev.tenon.runtime.protocol.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parser keeps of one message while it waits for the next: next to nothing. */
final class KeptParsersTest {
  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageParser readAll(MessageParser in) {
    while (in.nextToken() != null) {}
    return in;
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000_000})
  void noTextOfTheMessageBeforeIsKept(int length) throws Exception {
    MessageParsers parsers = new MessageParsers(3);
    byte[] bytes = bytes("[\"" + "s".repeat(length) + "\"]");
    MessageParser in = parsers.message(bytes, 0, bytes.length);
    in.nextToken();
    in.nextToken();
    WeakReference<String> text = new WeakReference<>(in.getString());
    readAll(in);
    in.release();
    assertThat(in.isClosed()).isFalse();
    for (int i = 0; i < 50 && text.get() != null; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(text.get() == null).as("released").isTrue();
    assertThat(parsers.message(bytes, 0, bytes.length)).isSameAs(in);
  }

  @Test
  void oneMessageOfManyNamesDoesNotEndTheKeeping() {
    MessageParsers parsers = new MessageParsers(3);
    StringBuilder names = new StringBuilder("{\"n\":0");
    for (int i = 0; i < 600; i++) {
      names.append(",\"name").append(i).append("\":").append(i);
    }
    byte[] many = bytes(names + "}");
    readAll(parsers.message(many, 0, many.length)).release();

    byte[] few = bytes("{\"a\":1}");
    MessageParser next = readAll(parsers.message(few, 0, few.length));
    next.release();
    assertThat(next.isClosed()).isFalse();
  }

  /** Their number is bounded, but each may have 10,000 characters. */
  @ParameterizedTest
  @CsvSource({"100, false", "9000, true"})
  void longNamesAreNotKept(int length, boolean closed) {
    MessageParsers parsers = new MessageParsers(3);
    byte[] bytes = bytes("{\"" + "n".repeat(length) + "\":1}");
    MessageParser in = readAll(parsers.message(bytes, 0, bytes.length));
    in.release();
    assertThat(in.isClosed()).isEqualTo(closed);
  }

  /** One client takes all the parsers at once that are kept. */
  @Test
  void batchesDoNotFillTheHeap() throws Exception {
    MessageReader reader = new MessageReader(10);
    long before = used();
    try {
      for (int batch = 0; batch < 25; batch++) {
        byte[] bytes = bytes(callsWithLongNames("n".repeat(9000) + batch));
        for (BatchElement element : reader.readBatch(bytes, 0, bytes.length)) {
          Objects.requireNonNull(element.message()).params().release();
        }
      }
      assertThat(used() - before).isLessThan(20_000_000);
    } finally {
      Reference.reachabilityFence(reader);
    }
  }

  private static String callsWithLongNames(String name) {
    StringBuilder names = new StringBuilder("\"_\":1");
    for (int number = 0; number < 4; number++) {
      names.append(",\"").append(name).append('_').append(number).append("\":1");
    }
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
            + "\"params\":{\"name\":\"t\",\"arguments\":{"
            + names
            + "}}}";
    return Collections.nCopies(100, call).toString();
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
