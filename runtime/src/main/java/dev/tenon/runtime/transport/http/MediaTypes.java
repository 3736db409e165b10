package dev.tenon.runtime.transport.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Content-Type} and {@code Accept}. */
final class MediaTypes {
  static final String JSON = "application/json";
  static final String EVENT_STREAM = "text/event-stream";

  private MediaTypes() {}

  /**
   * Whether a body with this {@code Content-Type} is JSON in UTF-8. Other parameters do not matter.
   */
  static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    if (contentType.equals(JSON)) {
      return true;
    }
    String[] parts = contentType.split(";", -1);
    if (!parts[0].strip().equalsIgnoreCase(JSON)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("charset=")
          && !parameter.equals("charset=utf-8")
          && !parameter.equals("charset=\"utf-8\"")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code accept}, the joined values of the header or null when it is absent, admits
   * {@code type}. The most specific range that fits decides; one with a quality of 0 excludes.
   */
  static boolean admits(@Nullable String accept, String type) {
    if (accept == null || accept.isBlank()) {
      return true;
    }
    int best = 0;
    boolean admitted = false;
    int from = 0;
    while (from <= accept.length()) {
      int comma = accept.indexOf(',', from);
      int to = comma < 0 ? accept.length() : comma;
      int semicolon = accept.indexOf(';', from);
      int rangeEnd = semicolon < 0 || semicolon > to ? to : semicolon;
      int specificity = specificity(accept, from, rangeEnd, type);
      if (specificity > best) {
        best = specificity;
        admitted = rangeEnd == to || !isExcluded(accept.substring(rangeEnd, to));
      } else if (specificity == best && specificity > 0) {
        admitted |= rangeEnd == to || !isExcluded(accept.substring(rangeEnd, to));
      }
      from = to + 1;
    }
    return admitted;
  }

  /**
   * 3 for the type itself, 2 for all its subtypes, 1 for everything, 0 when the range, which lies
   * from {@code from} to {@code to}, does not fit.
   */
  private static int specificity(String accept, int from, int to, String type) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(accept.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(accept.charAt(end - 1))) {
      end--;
    }
    int length = end - start;
    if (length == type.length() && accept.regionMatches(true, start, type, 0, length)) {
      return 3;
    }
    if (length == 3 && accept.startsWith("*/*", start)) {
      return 1;
    }
    int slash = type.indexOf('/') + 1;
    return length == slash + 1
            && accept.charAt(end - 1) == '*'
            && accept.regionMatches(true, start, type, 0, slash)
        ? 2
        : 0;
  }

  /** Whether the parameters hold a quality of 0, in any of its spellings up to {@code 0.000}. */
  private static boolean isExcluded(String parameters) {
    int from = 0;
    while (from < parameters.length()) {
      int semicolon = parameters.indexOf(';', from);
      int to = semicolon < 0 ? parameters.length() : semicolon;
      String parameter = parameters.substring(from, to).strip();
      if (parameter.regionMatches(true, 0, "q=", 0, 2) && isZero(parameter.substring(2))) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean isZero(String quality) {
    for (int i = 0; i < quality.length(); i++) {
      char c = quality.charAt(i);
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return quality.startsWith("0");
  }
}
