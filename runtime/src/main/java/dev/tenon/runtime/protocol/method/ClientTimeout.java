package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the caller waits, as it says itself: in {@code _meta}, or the proxy before the server in
 * a header. It is counted from the arrival of the request, so that clocks need not agree, and it
 * can only shorten the time of a call.
 */
public final class ClientTimeout {
  /** The key in {@code _meta}: milliseconds. */
  public static final String KEY = "dev.tenon/timeoutMs";

  /** What Envoy tells the service behind it: milliseconds. */
  static final String HEADER = "X-Envoy-Expected-Rq-Timeout-Ms";

  /** The caller does not say. */
  static final long NONE = Long.MAX_VALUE;

  /** What it says makes no sense. */
  static final long NONSENSE = -1;

  /** Longer numbers stand for more milliseconds than anything takes. */
  private static final int MOST_DIGITS = 12;

  private ClientTimeout() {}

  /** In nanoseconds, from the {@code _meta} of a request. */
  public static long of(Members meta) {
    if (!meta.hasValue(KEY)) {
      return NONE;
    }
    RequestId value = meta.id(KEY);
    return value == null || value.isString() ? NONSENSE : nanos(value.text());
  }

  /** The same from its header, the shortest if there are several; nonsense there is ignored. */
  public static long of(HttpExchange exchange) {
    List<String> values = exchange.headers(HEADER);
    long shortest = NONE;
    for (int i = 0; i < values.size(); i++) {
      long nanos = nanos(values.get(i).strip());
      if (nanos != NONSENSE) {
        shortest = Math.min(shortest, nanos);
      }
    }
    return shortest;
  }

  private static long nanos(String digits) {
    boolean positive = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return NONSENSE;
      }
      positive |= c != '0';
    }
    if (!positive) {
      return NONSENSE;
    }
    return digits.length() > MOST_DIGITS
        ? NONE
        : TimeUnit.MILLISECONDS.toNanos(Long.parseLong(digits));
  }

  /** What is wrong with a {@code _meta} that makes no sense; null when nothing is. */
  public static @Nullable RpcError error(long nanos) {
    return nanos == NONSENSE
        ? RpcError.of(
            RpcError.INVALID_PARAMS,
            "params._meta[\""
                + KEY
                + "\"] must be a whole number of milliseconds greater than zero: how long the"
                + " client waits for the answer.")
        : null;
  }
}
