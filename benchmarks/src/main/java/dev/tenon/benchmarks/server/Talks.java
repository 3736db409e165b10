package dev.tenon.benchmarks.server;

import dev.tenon.Ask;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.Progress;

/** Tools that say more than one thing in a call. */
public final class Talks {
  private static final int STEPS = 10;

  /** A seat. */
  public record Seat(int row) {}

  /** Says how far it has come, up to ten. */
  @McpTool
  public String count(Progress progress) {
    for (int i = 1; i <= STEPS; i++) {
      progress.report(i, STEPS);
    }
    return "counted";
  }

  /** Reserves a seat that the user chooses. */
  @McpTool
  public String book(@Ask("Which seat?") Seat seat) {
    return "row " + seat.row();
  }
}
