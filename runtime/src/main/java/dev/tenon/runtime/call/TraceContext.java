package dev.tenon.runtime.call;

/**
 * The trace that a call belongs to, as its {@code _meta} says (W3C Trace Context and Baggage). A
 * value that is not well formed counts as absent.
 *
 * @param traceparent the {@code traceparent} value; empty when there is none
 * @param tracestate the {@code tracestate} value; empty when there is none
 * @param baggage the {@code baggage} value; empty when there is none
 */
public record TraceContext(String traceparent, String tracestate, String baggage) {
  /** No trace. */
  public static final TraceContext NONE = new TraceContext("", "", "");

  /** The id of the trace, 32 hexadecimal digits; empty when there is none. */
  public String traceId() {
    return traceparent.isEmpty() ? "" : traceparent.substring(3, 35);
  }

  /** The id of the caller's span, 16 hexadecimal digits; empty when there is none. */
  public String parentId() {
    return traceparent.isEmpty() ? "" : traceparent.substring(36, 52);
  }
}
