package dev.tenon.samples.conformance;

import dev.tenon.McpPrompt;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import java.time.LocalDate;

/** A server with a constraint of its own. */
@McpServer(name = "diary", version = "1.0.0", features = Diary.class)
final class Diary {
  /**
   * Enters a meeting.
   *
   * @param day its day
   */
  @McpTool
  String enter(@Tomorrow LocalDate day) {
    return "entered on " + day;
  }

  /**
   * Prepares a meeting.
   *
   * @param day its day
   */
  @McpPrompt
  String prepare(@Tomorrow LocalDate day) {
    return "What should be said on " + day + "?";
  }
}
