package dev.tenon.processor.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes Markdown as GitHub reads it: texts stay texts, and nothing ends a cell or a table. */
final class Markdown {
  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  private final StringBuilder out = new StringBuilder();

  Markdown heading(int level, String text) {
    return paragraph("#".repeat(level) + " " + inline(text));
  }

  /** Adds Markdown that is written already, with an empty line before it. */
  Markdown paragraph(String markdown) {
    out.append(out.isEmpty() ? "" : "\n").append(markdown).append('\n');
    return this;
  }

  /** Adds the paragraphs of a text; null adds none. */
  Markdown text(@Nullable String text) {
    if (text == null) {
      return this;
    }
    return paragraph(String.join("\n", lines(text)));
  }

  /** Adds a quotation. */
  Markdown quotation(String text) {
    List<String> quoted = lines(text).stream().map(line -> ("> " + line).stripTrailing()).toList();
    return paragraph(String.join("\n", quoted));
  }

  /** The lines of a text, of which none is a heading. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : escaped(text.strip()).split("\\R", -1)) {
      lines.add(line.stripLeading().startsWith("#") ? "\\" + line.stripLeading() : line);
    }
    return lines;
  }

  /** Adds a table without the columns that are empty in all rows. Its cells are Markdown. */
  Markdown table(List<String> columns, List<List<String>> rows) {
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
        used.add(i);
      }
    }
    out.append('\n');
    row(used, columns);
    row(used, columns.stream().map(column -> "---").toList());
    rows.forEach(cells -> row(used, cells));
    return this;
  }

  private void row(List<Integer> used, List<String> cells) {
    for (int column : used) {
      out.append("| ").append(cells.get(column)).append(' ');
    }
    out.append("|\n");
  }

  /** A text within a line, or a cell. Null is empty. */
  static String inline(@Nullable String text) {
    return text == null
        ? ""
        : LINE_END.matcher(escaped(text.strip()).replace("|", "\\|")).replaceAll("<br>");
  }

  /** A text as it is, in the letters of code. */
  static String code(String text) {
    String line = LINE_END.matcher(text).replaceAll(" ").replace("|", "\\|");
    String fence = line.contains("`") ? "``" : "`";
    boolean isTight = line.startsWith("`") || line.endsWith("`");
    return fence + (isTight ? " " + line + " " : line) + fence;
  }

  /** The text without HTML, except in code, where nothing has to be escaped. */
  private static String escaped(String text) {
    String[] parts = text.split("`", -1);
    boolean isPaired = parts.length % 2 == 1;
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0 || !isPaired) {
        parts[i] = parts[i].replace("&", "&amp;").replace("<", "&lt;");
      }
    }
    return String.join("`", parts);
  }

  String end() {
    return out.toString();
  }
}
