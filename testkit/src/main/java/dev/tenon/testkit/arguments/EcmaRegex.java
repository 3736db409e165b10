package dev.tenon.testkit.arguments;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** A regular expression as ECMA-262 reads it, which is the dialect that JSON Schema names. */
final class EcmaRegex {
  /** WhiteSpace and LineTerminator of ECMA-262. */
  private static final String SPACE =
      "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  private EcmaRegex() {}

  static RegularExpression of(String regex) {
    Pattern pattern = Pattern.compile(inJava(regex));
    return text -> pattern.matcher(text).find();
  }

  private static String inJava(String regex) {
    StringBuilder java = new StringBuilder();
    boolean isClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
        java.append(escape(regex.charAt(i), isClass));
      } else if (isClass) {
        // Java nests classes and intersects them; ECMA-262 takes both signs for themselves.
        java.append(c == '[' || c == '&' ? "\\" : "").append(c);
        isClass = c != ']';
      } else if (c == '[') {
        isClass = true;
        java.append(c);
        if (regex.startsWith("^", i + 1)) {
          java.append('^');
          i++;
        }
      } else {
        // Without flags, $ is the very end, and a dot is all but the ends of lines.
        java.append(c == '$' ? "\\z" : c == '.' ? "[^\\n\\r\\u2028\\u2029]" : String.valueOf(c));
      }
    }
    return java.toString();
  }

  private static String escape(char letter, boolean isClass) {
    return switch (letter) {
      case 's' -> isClass ? SPACE : '[' + SPACE + ']';
      // Within a class, Java's classes nest.
      case 'S' -> "[^" + SPACE + ']';
      default -> "\\" + letter;
    };
  }
}
