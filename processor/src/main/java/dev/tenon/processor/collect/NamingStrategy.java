package dev.tenon.processor.collect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Jackson's standard ways to make names in JSON of names in the source. */
enum NamingStrategy {
  LOWER_CAMEL_CASE {
    @Override
    String translate(String name) {
      return name;
    }
  },
  UPPER_CAMEL_CASE {
    @Override
    String translate(String name) {
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
  },
  LOWER_CASE {
    @Override
    String translate(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  },
  SNAKE_CASE {
    @Override
    String translate(String name) {
      return underscored(name);
    }
  },
  UPPER_SNAKE_CASE {
    @Override
    String translate(String name) {
      return underscored(name).toUpperCase(Locale.ROOT);
    }
  },
  KEBAB_CASE {
    @Override
    String translate(String name) {
      return separated(name, '-');
    }
  },
  LOWER_DOT_CASE {
    @Override
    String translate(String name) {
      return separated(name, '.');
    }
  };

  /** What a property with that name in the source is called in JSON. */
  abstract String translate(String name);

  /** The strategy that a class of Jackson stands for, or null when it is none of the standard. */
  static @Nullable NamingStrategy of(String className) {
    String holder = className.substring(0, className.lastIndexOf('.') + 1);
    boolean isStandard =
        holder.endsWith(".databind.PropertyNamingStrategies.")
            || holder.endsWith(".databind.PropertyNamingStrategy.");
    if (!isStandard) {
      return null;
    }
    return switch (className.substring(holder.length())) {
      case "LowerCamelCaseStrategy" -> LOWER_CAMEL_CASE;
      case "UpperCamelCaseStrategy" -> UPPER_CAMEL_CASE;
      case "LowerCaseStrategy" -> LOWER_CASE;
      case "SnakeCaseStrategy" -> SNAKE_CASE;
      case "UpperSnakeCaseStrategy" -> UPPER_SNAKE_CASE;
      case "KebabCaseStrategy" -> KEBAB_CASE;
      case "LowerDotCaseStrategy" -> LOWER_DOT_CASE;
      default -> null;
    };
  }

  /** A run of capitals is one word with what follows: {@code theURLPath} is {@code the_urlpath}. */
  private static String underscored(String name) {
    String word = name.startsWith("_") ? name.substring(1) : name;
    if (word.isEmpty()) {
      return name;
    }
    StringBuilder text = new StringBuilder();
    boolean inCapitals = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean isCapital = Character.isUpperCase(c);
      boolean isInside = !text.isEmpty() && text.charAt(text.length() - 1) != '_';
      text.append(isCapital && !inCapitals && isInside ? "_" : "").append(Character.toLowerCase(c));
      inCapitals = isCapital;
    }
    return text.toString();
  }

  /** The last of a run of capitals begins a word: {@code theURLPath} is {@code the-url-path}. */
  private static String separated(String name, char separator) {
    StringBuilder text = new StringBuilder();
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char small = Character.toLowerCase(c);
      if (small != c) {
        if (capitals == 0 && !text.isEmpty()) {
          text.append(separator);
        }
        capitals++;
      } else {
        if (capitals > 1) {
          text.insert(text.length() - 1, separator);
        }
        capitals = 0;
      }
      text.append(small);
    }
    return text.toString();
  }
}
