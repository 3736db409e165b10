package dev.tenon.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of settings from text and into text, and checks them. Loaded only when a value is
 * given.
 */
public final class SettingValues {
  /** What stands for a value that is not to be seen. */
  static final String NOT_SHOWN = "(not shown)";

  private static final int KEY_BYTES = 32;

  private SettingValues() {}

  /** Returns the value that {@code text} stands for, or null when the setting cannot have it. */
  static @Nullable Object parse(Setting setting, String text) {
    Object value =
        switch (setting.kind()) {
          case TEXT, PATH, URL, FILE, SECRET, KEY, CHOICE -> text;
          case FLAG -> flag(text);
          case NUMBER -> number(text);
          case DURATION -> Durations.parse(text);
          case WORDS, ORIGINS, HOSTS, SECRETS -> list(text);
        };
    return value != null && fits(setting, value) ? value : null;
  }

  /** Returns {@code value}, copied if it could change, when the setting can have it. */
  static Object check(Setting setting, Object value) {
    Object copy = value instanceof List<?> list ? List.copyOf(list) : value;
    if (!fits(setting, copy)) {
      throw new IllegalArgumentException(
          setting.settingName()
              + " must be "
              + expected(setting)
              + (setting.kind().isSecret() ? "" : ", not " + format(copy)));
    }
    return copy;
  }

  /** What values the setting can have, to follow "expected". */
  public static String expected(Setting setting) {
    return switch (setting.kind()) {
      case TEXT, SECRET -> "a text without white space";
      case FLAG -> "true or false";
      case URL -> "a URL such as https://example.com/mcp, without ?, # and user";
      case FILE -> "the name of a file";
      case WORDS -> "texts without white space, with commas between";
      case PATH -> "a path such as /mcp";
      case NUMBER -> "a whole number from " + setting.min() + " to " + setting.max();
      case DURATION ->
          "a time from "
              + bound(setting.min())
              + " to "
              + bound(setting.max())
              + " such as 500ms, 30s, 5m, 1h or PT30S";
      case ORIGINS -> "* or origins with commas between, such as https://example.com:8443";
      case HOSTS -> "* or host names without port with commas between, such as example.com";
      case SECRETS -> "keys of 32 bytes in Base64, with commas between";
      case KEY -> "a key of 32 bytes in Base64";
      case CHOICE -> String.join(" or ", setting.choices());
    };
  }

  /** Writes a value so that reading it gives the same value. */
  public static String format(Object value) {
    if (value instanceof Duration duration) {
      return Durations.format(duration);
    }
    if (value instanceof List<?> list) {
      StringBuilder text = new StringBuilder();
      for (Object item : list) {
        text.append(text.isEmpty() ? "" : ",").append(item);
      }
      return text.toString();
    }
    return value.toString();
  }

  private static String bound(@Nullable Object bound) {
    return bound == null ? "" : format(bound);
  }

  private static boolean fits(Setting setting, Object value) {
    return switch (setting.kind()) {
      case TEXT, SECRET -> value instanceof String text && isWord(text);
      case FLAG -> value instanceof Boolean;
      case URL -> value instanceof String url && isUrl(url);
      case FILE -> value instanceof String file && !file.isBlank();
      case PATH -> value instanceof String path && isPath(path);
      case NUMBER -> value instanceof Integer number && isWithin(setting, number);
      case DURATION -> value instanceof Duration duration && isWithin(setting, duration);
      case KEY -> value instanceof String key && isKey(key);
      case CHOICE -> value instanceof String word && setting.choices().contains(word);
      case WORDS, ORIGINS, HOSTS, SECRETS ->
          value instanceof List<?> list && isList(setting.kind(), list);
    };
  }

  private static boolean isList(SettingKind kind, List<?> items) {
    for (Object item : items) {
      if (!(item instanceof String text) || !isWord(text) || !isItem(kind, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isItem(SettingKind kind, String text) {
    return switch (kind) {
      case HOSTS -> isHost(text);
      case SECRETS -> isKey(text);
      case WORDS -> true;
      default -> isOrigin(text);
    };
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static <T extends Comparable<T>> boolean isWithin(Setting setting, T value) {
    @SuppressWarnings("unchecked") // the table's constructors give bounds the type of the default
    T min = (T) setting.min();
    @SuppressWarnings("unchecked")
    T max = (T) setting.max();
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isPath(String path) {
    return path.startsWith("/") && isWord(path) && path.indexOf('?') < 0 && path.indexOf('#') < 0;
  }

  private static boolean isOrigin(String origin) {
    int scheme = origin.indexOf("://");
    // A browser sends scheme, host and port and nothing behind them: an entry with a path would
    // never match, and its author would search long for the reason.
    return origin.equals("*")
        || (scheme > 0 && scheme + 3 < origin.length() && origin.indexOf('/', scheme + 3) < 0);
  }

  private static boolean isUrl(String text) {
    try {
      URI url = new URI(text);
      return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawQuery() == null
          && url.getRawFragment() == null
          && url.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isHost(String host) {
    return host.indexOf('/') < 0
        && (host.startsWith("[") ? host.endsWith("]") : host.indexOf(':') < 0);
  }

  private static @Nullable Boolean flag(String text) {
    return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
  }

  private static @Nullable Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable List<String> list(String text) {
    List<String> items = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String item : text.split(",", -1)) {
        items.add(item.strip());
      }
    }
    return List.copyOf(items);
  }
}
