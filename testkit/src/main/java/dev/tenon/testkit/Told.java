package dev.tenon.testkit;

import dev.tenon.runtime.call.LogLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a server tells while a call runs. */
public sealed interface Told {
  /**
   * How far a call has come.
   *
   * @param progress how far
   * @param total of how much; null when nobody knows
   * @param message what it does now; empty when it does not say
   */
  record Progress(double progress, @Nullable Double total, String message) implements Told {
    @Override
    public String toString() {
      return "progress "
          + number(progress)
          + (total == null ? "" : " of " + number(total))
          + (message.isEmpty() ? "" : " '" + message + "'");
    }
  }

  /**
   * A line of the log.
   *
   * @param level how bad it is
   * @param logger who says it; empty when nobody is named
   * @param data what is said
   */
  record Log(LogLevel level, String logger, JsonNode data) implements Told {
    /** What is said, as a text. */
    public String text() {
      return data.isString() ? data.asString() : data.toString();
    }

    @Override
    public String toString() {
      return "log " + level.word() + " '" + text() + "'";
    }
  }

  /** Those of {@code messages} that report progress or log, in order. */
  static List<Told> of(List<JsonNode> messages) {
    List<Told> told = new ArrayList<>();
    for (JsonNode message : messages) {
      JsonNode params = message.path("params");
      switch (message.path("method").asString("")) {
        case "notifications/progress" ->
            told.add(
                new Progress(
                    params.path("progress").asDouble(0),
                    params.has("total") ? params.get("total").asDouble() : null,
                    params.path("message").asString("")));
        case "notifications/message" -> {
          LogLevel level = LogLevel.ofWord(params.path("level").asString(""));
          if (level != null) {
            told.add(new Log(level, params.path("logger").asString(""), params.path("data")));
          }
        }
        default -> {
          // Of something else.
        }
      }
    }
    return told;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
