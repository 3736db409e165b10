package dev.tenon.samples.conformance;

import dev.tenon.Ask;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;

/** A server whose results and forms say when they lie. */
@McpServer(name = "almanac", version = "1.0.0", features = Almanac.class)
final class Almanac {
  /**
   * What has happened.
   *
   * @param day when it happened
   */
  record Event(@Past LocalDate day) {}

  /**
   * What is to happen.
   *
   * @param day when it is to happen
   */
  record Plan(@Future LocalDate day) {}

  /**
   * Tells what happened.
   *
   * @param day when
   */
  @McpTool
  Event recall(LocalDate day) {
    return new Event(day);
  }

  /** Enters a plan. */
  @McpTool
  String plan(@Ask("What do you plan?") Plan plan) {
    return "planned for " + plan.day();
  }
}
