package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import org.jspecify.annotations.Nullable;

/** What is answered to a log level that there is none of. */
public final class LogLevels {
  private LogLevels() {}

  /** The error for {@code member}, whose value is no level. */
  public static RpcError unknown(String member, @Nullable String value) {
    StringBuilder message = new StringBuilder(member).append(" must be one of ");
    for (LogLevel level : LogLevel.values()) {
      message.append(level == LogLevel.DEBUG ? "" : ", ").append(level.word());
    }
    if (value != null) {
      message.append(", but is ").append(Violations.quote(value));
    }
    return RpcError.of(RpcError.INVALID_PARAMS, message.append('.').toString());
  }
}
