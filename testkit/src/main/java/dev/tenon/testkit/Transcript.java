package dev.tenon.testkit;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was said both ways, in order. Keeps the newest messages, and the beginning of those that are
 * long. Thread-safe.
 */
final class Transcript {
  /** How many messages are kept unless a test wants others. */
  static final int USUAL = 200;

  private static final int MAX_BYTES = 4_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final Deque<String> lines = new ArrayDeque<>();
  private int max = USUAL;
  private long count;

  Transcript(InstantSource clock) {
    this.clock = clock;
  }

  /** Keeps {@code messages} from now on. */
  synchronized void keep(int messages) {
    max = messages;
    forget();
  }

  private void forget() {
    while (lines.size() > max) {
      lines.removeFirst();
    }
  }

  /** Adds what {@code who} sent; returns its number. */
  long sent(String who, String how, byte[] message) {
    return add(who + " -> " + how, message);
  }

  /** Adds what {@code who} received; returns its number. */
  long received(String who, String how, byte[] message) {
    return add(who + " <- " + how, message);
  }

  private synchronized long add(String what, byte[] message) {
    count++;
    StringBuilder line = new StringBuilder();
    line.append('#').append(count).append(' ').append(TIME.format(clock.instant())).append(' ');
    line.append(what.stripTrailing());
    if (message.length > 0) {
      int length = Math.min(message.length, MAX_BYTES);
      line.append("\n    ").append(new String(message, 0, length, StandardCharsets.UTF_8).strip());
      if (length < message.length) {
        line.append(" ... and ").append(message.length - length).append(" bytes more");
      }
    }
    lines.add(line.toString());
    forget();
    return count;
  }

  /** Header fields in the order of the alphabet, without what nobody may read. */
  static String headers(Map<String, ? extends List<String>> fields) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(fields);
    StringBuilder text = new StringBuilder();
    sorted.forEach((name, values) -> {
      for (String value : values) {
        text.append(text.isEmpty() ? "" : ", ").append(name).append(": ");
        text.append(isSecret(name) ? masked(value) : value);
      }
    });
    return text.toString();
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("authorization") || lower.endsWith("cookie");
  }

  /** The scheme of a credential, which is no secret, and nothing more. */
  private static String masked(String value) {
    int space = value.strip().indexOf(' ');
    return space < 0 ? "***" : value.strip().substring(0, space) + " ***";
  }

  /** All that is kept, for people. */
  synchronized String text() {
    StringBuilder text = new StringBuilder("Transcript: ");
    text.append(count).append(count == 1 ? " message" : " messages");
    long leftOut = count - lines.size();
    if (leftOut > 0) {
      text.append(", of which the first ").append(leftOut).append(" are left out");
    }
    text.append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
