package dev.tenon.runtime.command;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows of cells in columns of spaces; what is too long for its column is wrapped. */
final class TextTable {
  /** How wide the text on a line may be. */
  static final int WIDTH = 80;

  private static final int MAX_COLUMN = 26;
  private static final int MIN_LAST_COLUMN = 24;
  private static final String GAP = "  ";

  private final int indent;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param indent how many spaces go before each line
   */
  TextTable(int indent) {
    this.indent = indent;
  }

  /** Adds a row; all rows have the same number of cells. */
  void row(String... cells) {
    rows.add(cells);
  }

  void appendTo(StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = widths();
    for (String[] row : rows) {
      List<List<String>> cells = new ArrayList<>();
      int lines = 0;
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = wrap(row[column], widths[column]);
        cells.add(cell);
        lines = Math.max(lines, cell.size());
      }
      for (int line = 0; line < lines; line++) {
        StringBuilder text = new StringBuilder(" ".repeat(indent));
        for (int column = 0; column < widths.length; column++) {
          List<String> cell = cells.get(column);
          String part = line < cell.size() ? cell.get(line) : "";
          text.append(part).append(" ".repeat(widths[column] - part.length())).append(GAP);
        }
        out.append(text.toString().stripTrailing()).append('\n');
      }
    }
  }

  /** Appends {@code text} in lines of at most {@link #WIDTH} characters. */
  static void paragraph(StringBuilder out, int indent, String text) {
    for (String line : wrap(text, WIDTH - indent)) {
      out.append(" ".repeat(indent)).append(line).append('\n');
    }
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).length];
    int last = widths.length - 1;
    widths[last] = WIDTH - indent;
    for (int column = 0; column < last; column++) {
      for (String[] row : rows) {
        widths[column] = Math.max(widths[column], Math.min(row[column].length(), MAX_COLUMN));
      }
      widths[last] -= widths[column] + GAP.length();
    }
    // What the last column lacks comes from the widest of the others.
    for (; widths[last] < MIN_LAST_COLUMN; widths[last]++) {
      int widest = 0;
      for (int column = 1; column < last; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Splits at white space and control characters, which could also steer a terminal. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length()
          || Character.isWhitespace(text.charAt(i))
          || Character.isISOControl(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
