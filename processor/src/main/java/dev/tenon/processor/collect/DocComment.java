package dev.tenon.processor.collect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A documentation comment as it is written, taken apart.
 *
 * @param main the main description
 * @param parameters the texts of the {@code @param} tags by name
 * @param isMarkdown whether it is written in Markdown, behind three slashes
 */
record DocComment(String main, Map<String, String> parameters, boolean isMarkdown) {
  private static final String PARAM = "@param ";

  static DocComment of(String comment, boolean isMarkdown) {
    StringBuilder main = new StringBuilder();
    Map<String, String> parameters = new LinkedHashMap<>();
    StringBuilder block = main;
    int depth = 0;
    Fence fence = isMarkdown ? new Fence() : null;
    boolean isParameter = false;
    for (String line : comment.split("\n", -1)) {
      String text = line.strip();
      boolean isCode = fence != null && fence.holds(text);
      if (depth == 0 && !isCode && text.startsWith("@")) {
        keep(isParameter, block, parameters);
        isParameter = text.startsWith(PARAM);
        block = new StringBuilder(isParameter ? text.substring(PARAM.length()) : "");
        block.append('\n');
        depth = 0;
      } else {
        block.append(line).append('\n');
      }
      depth = isCode ? depth : open(line, depth);
    }
    keep(isParameter, block, parameters);
    return new DocComment(main.toString(), parameters, isMarkdown);
  }

  private static void keep(boolean isParameter, StringBuilder block, Map<String, String> found) {
    String text = block.toString().strip();
    int space = 0;
    while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
      space++;
    }
    if (isParameter) {
      found.put(text.substring(0, space), text.substring(space).strip());
    }
  }

  /**
   * How many braces are open after {@code line}, the outermost that of an inline tag: a block tag
   * does not begin within one. Braces that stand in no tag are text, and need no partner.
   */
  private static int open(String line, int before) {
    int open = before;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '{' && (open > 0 || line.startsWith("{@", i))) {
        open++;
      } else if (line.charAt(i) == '}' && open > 0) {
        open--;
      }
    }
    return open;
  }

  /** Code of Markdown, from a line of backticks or tildes to the next such line. */
  private static final class Fence {
    private String open = "";

    /** Whether the next line is code, or the beginning or end of some. */
    boolean holds(String line) {
      boolean wasOpen = !open.isEmpty();
      if (wasOpen) {
        open = line.startsWith(open) ? "" : open;
      } else if (line.startsWith("~~~")) {
        open = "~~~";
      } else if (line.startsWith("```") && line.indexOf('`', line.lastIndexOf("```") + 3) < 0) {
        open = line.indexOf("```", 3) > 3 ? "" : "```";
      }
      return wasOpen || !open.isEmpty();
    }
  }
}
