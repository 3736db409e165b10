package dev.tenon.runtime.registry;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a URI template. A URI is matched in two passes, each linear in its length for every
 * part: from the last part to the first each says where it may begin, and then from the first to
 * the last each takes its text.
 */
sealed interface TemplatePart {
  /** The positions at which this part may begin when those behind it may begin at {@code next}. */
  BitSet starts(String uri, BitSet next);

  /**
   * Takes this part's text, which begins at {@code at}, a position of {@link #starts}.
   *
   * @return where it ends, a position of {@code next}, or -1 when its text is not well-formed
   */
  int take(String uri, int at, BitSet next, Map<String, String> values);

  /** Text that stands as it is. */
  record Literal(String text) implements TemplatePart {
    @Override
    public BitSet starts(String uri, BitSet next) {
      BitSet starts = new BitSet();
      for (int end = next.nextSetBit(0); end >= 0; end = next.nextSetBit(end + 1)) {
        int start = end - text.length();
        if (start >= 0 && uri.startsWith(text, start)) {
          starts.set(start);
        }
      }
      return starts;
    }

    @Override
    public int take(String uri, int at, BitSet next, Map<String, String> values) {
      return at + text.length();
    }
  }

  /**
   * The value of one variable, never empty.
   *
   * @param takesReserved whether it takes reserved characters, such as the slash, as well
   */
  record Variable(String name, boolean takesReserved) implements TemplatePart {
    private boolean takes(char c) {
      return takesReserved || isUnreserved(c);
    }

    @Override
    public BitSet starts(String uri, BitSet next) {
      BitSet starts = new BitSet();
      boolean reaches = false;
      for (int i = uri.length() - 1; i >= 0; i--) {
        reaches = takes(uri.charAt(i)) && (reaches || next.get(i + 1));
        starts.set(i, reaches);
      }
      return starts;
    }

    @Override
    public int take(String uri, int at, BitSet next, Map<String, String> values) {
      int end = takesReserved ? longest(next) : next.nextSetBit(at + 1);
      return put(values, name, uri.substring(at, end)) ? end : -1;
    }

    /** A reserved value may hold the text that follows it, as paths hold slashes. */
    private static int longest(BitSet next) {
      return next.length() - 1;
    }
  }

  /**
   * Pairs of names and values after {@code ?}, {@code &} or {@code ;}, in any order; each may be
   * missing.
   */
  record Pairs(char operator, List<String> names) implements TemplatePart {
    private char separator() {
      return operator == ';' ? ';' : '&';
    }

    private boolean takes(char c) {
      return isUnreserved(c) || c == '=' || c == '+' || c == separator();
    }

    @Override
    public BitSet starts(String uri, BitSet next) {
      BitSet starts = (BitSet) next.clone();
      boolean reaches = next.get(uri.length());
      for (int i = uri.length() - 1; i >= 0; i--) {
        if (uri.charAt(i) == operator && reaches) {
          starts.set(i);
        }
        reaches = next.get(i) || (takes(uri.charAt(i)) && reaches);
      }
      return starts;
    }

    @Override
    public int take(String uri, int at, BitSet next, Map<String, String> values) {
      if (at == uri.length() || uri.charAt(at) != operator) {
        return at;
      }
      int end = at + 1;
      while (end < uri.length() && takes(uri.charAt(end))) {
        end++;
      }
      end = next.previousSetBit(end);
      for (int from = at + 1; from <= end; ) {
        int to = uri.indexOf(separator(), from);
        to = to < 0 || to > end ? end : to;
        if (!pair(uri.substring(from, to), values)) {
          return -1;
        }
        from = to + 1;
      }
      return end;
    }

    /** Those of {@code starts}, from {@code from} on, at which pairs with known names begin. */
    BitSet known(String uri, int from, BitSet starts, BitSet next) {
      BitSet known = new BitSet();
      for (int i = starts.nextSetBit(from); i >= 0; i = starts.nextSetBit(i + 1)) {
        if (i < uri.length()
            && uri.charAt(i) == operator
            && take(uri, i, next, new HashMap<>()) > i) {
          known.set(i);
        }
      }
      return known;
    }

    private boolean pair(String pair, Map<String, String> values) {
      int equals = pair.indexOf('=');
      String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
      return name != null
          && names.contains(name)
          && put(values, name, equals < 0 ? "" : pair.substring(equals + 1));
    }
  }

  /** Puts a value, decoded; false when it is malformed or another than before. */
  private static boolean put(Map<String, String> values, String name, String encoded) {
    String value = PercentEncoding.decode(encoded);
    if (value == null) {
      return false;
    }
    String before = values.putIfAbsent(name, value);
    return before == null || before.equals(value);
  }

  /** What RFC 3986 calls unreserved, escapes, and what an IRI has beyond ASCII. */
  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~'
        || c == '%'
        || c > 127;
  }
}
