package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java literals that compile to the same value whatever the encoding of sources is. */
final class Literals {
  /** A constant holds at most 65535 bytes, and a character takes at most 3 of them. */
  private static final int MAX_CONSTANT = 20_000;

  private Literals() {}

  static CodeBlock text(@Nullable String text) {
    if (text == null) {
      return CodeBlock.of("null");
    }
    if (text.length() <= MAX_CONSTANT) {
      return CodeBlock.of("$L", quote(text));
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); at += MAX_CONSTANT) {
      String part = text.substring(at, Math.min(at + MAX_CONSTANT, text.length()));
      parts.add(CodeBlock.of("$L", quote(part)));
    }
    return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(parts, ",\n"));
  }

  static CodeBlock flag(@Nullable Boolean flag) {
    return CodeBlock.of("$L", String.valueOf(flag));
  }

  /** Texts as arguments, with a comma before each when {@code isContinued}. */
  static CodeBlock texts(Iterable<String> texts, boolean isContinued) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean isFirst = !isContinued;
    for (String text : texts) {
      code.add(isFirst ? "$L" : ",$W$L", quote(text));
      isFirst = false;
    }
    return code.build();
  }

  static CodeBlock whole(long value) {
    if (value == Long.MIN_VALUE || value == Long.MAX_VALUE) {
      return CodeBlock.of("$T.$L", Long.class, value < 0 ? "MIN_VALUE" : "MAX_VALUE");
    }
    if (value == Integer.MIN_VALUE || value == Integer.MAX_VALUE) {
      return CodeBlock.of("$T.$L", Integer.class, value < 0 ? "MIN_VALUE" : "MAX_VALUE");
    }
    boolean isInt = value == (int) value;
    return CodeBlock.of("$L", isInt ? Long.toString(value) : value + "L");
  }

  static CodeBlock character(char c) {
    String quoted = quote(String.valueOf(c));
    String inner = quoted.substring(1, quoted.length() - 1);
    return CodeBlock.of("$L", "'" + (c == '\'' ? "\\'" : c == '"' ? "\"" : inner) + "'");
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
