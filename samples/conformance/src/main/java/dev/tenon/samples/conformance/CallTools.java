package dev.tenon.samples.conformance;

import dev.tenon.McpArg;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.ToolException;
import java.time.Duration;

/** Tools that fail, report progress, log, and look at the client. */
public final class CallTools {
  private static final long PAUSE_MILLIS = 50;
  private static final Duration RECONNECT_AFTER = Duration.ofMillis(500);

  /** Fails with a message for the model. */
  @McpTool(name = "test_error_handling", readOnly = true)
  public String fail() {
    throw new ToolException(
        ErrorCode.UNAVAILABLE, "This tool intentionally returns an error for testing");
  }

  /** Reports progress three times. */
  @McpTool(name = "test_tool_with_progress", readOnly = true)
  public String progress(Progress progress) throws InterruptedException {
    progress.report(0, 100);
    Thread.sleep(PAUSE_MILLIS);
    progress.report(50, 100);
    Thread.sleep(PAUSE_MILLIS);
    progress.report(100, 100);
    return "Tool with progress executed successfully";
  }

  /** Logs three messages to the client. */
  @McpTool(name = "test_tool_with_logging", readOnly = true)
  public String log(CallContext call) throws InterruptedException {
    call.log(LogLevel.INFO, "Tool execution started");
    Thread.sleep(PAUSE_MILLIS);
    call.log(LogLevel.INFO, "Tool processing data");
    Thread.sleep(PAUSE_MILLIS);
    call.log(LogLevel.INFO, "Tool execution completed");
    return "Tool with logging executed successfully";
  }

  /** Logs to clients that asked for log messages, and to no others. */
  @McpTool(name = "test_logging_tool", readOnly = true)
  public String logIfWanted(CallContext call) {
    call.log(LogLevel.INFO, "Only those who asked for it see this");
    return "Logging tool executed successfully";
  }

  /** Needs a client that can sample. */
  @McpTool(name = "test_missing_capability", readOnly = true)
  public String needsSampling(CallContext call) {
    call.client().require("sampling");
    return "The client declared sampling";
  }

  /** Says whether the client could be asked, without asking it. */
  @McpTool(name = "test_streaming_elicitation", readOnly = true)
  public String couldAsk(CallContext call) {
    return call.client().can("elicitation")
        ? "The client declared elicitation"
        : "The client did not declare elicitation";
  }

  /** Lets go of the connection and answers when the client is back. */
  @McpTool(name = "test_reconnection", readOnly = true)
  public String reconnect(CallContext call) throws InterruptedException {
    call.releaseConnection(RECONNECT_AFTER);
    Thread.sleep(2 * PAUSE_MILLIS);
    return "Reconnection test completed successfully";
  }

  /**
   * Takes an argument that HTTP clients repeat in a header.
   *
   * @param region where the call should be served
   */
  @McpTool(name = "test_x_mcp_header", readOnly = true)
  public String region(@McpArg(header = "Region") String region) {
    return "Served in " + region;
  }
}
