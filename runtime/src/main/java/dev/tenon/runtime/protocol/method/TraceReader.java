package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace of a call from its {@code _meta} (W3C Trace Context, W3C Baggage). Malformed
 * values count as absent and never fail a call.
 */
public final class TraceReader {
  private static final int PARENT_LENGTH = 55;
  private static final int MAX_STATE = 512;
  private static final int MAX_BAGGAGE = 8192;

  private TraceReader() {}

  /** Reads the trace; {@link TraceContext#NONE} when there is none. */
  public static TraceContext read(Members meta) {
    String parent = meta.text("traceparent");
    String baggage = bounded(meta.text("baggage"), MAX_BAGGAGE);
    if (parent == null || !isParent(parent)) {
      return baggage.isEmpty() ? TraceContext.NONE : new TraceContext("", "", baggage);
    }
    return new TraceContext(parent, bounded(meta.text("tracestate"), MAX_STATE), baggage);
  }

  /** {@code version-traceid-parentid-flags}; versions to come may append to it. */
  private static boolean isParent(String text) {
    if (text.length() < PARENT_LENGTH
        || text.charAt(2) != '-'
        || text.charAt(35) != '-'
        || text.charAt(52) != '-'
        || !isHex(text, 0, 2)
        || !isHex(text, 3, 35)
        || !isHex(text, 36, 52)
        || !isHex(text, 53, 55)) {
      return false;
    }
    boolean longer = text.length() > PARENT_LENGTH;
    if (longer && (text.startsWith("00") || text.charAt(PARENT_LENGTH) != '-')) {
      return false;
    }
    return !text.startsWith("ff") && !isZero(text, 3, 35) && !isZero(text, 36, 52);
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** A value that can stand in a header and is not too long; otherwise nothing. */
  private static String bounded(@Nullable String value, int max) {
    if (value == null || value.length() > max) {
      return "";
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        return "";
      }
    }
    return value;
  }
}
