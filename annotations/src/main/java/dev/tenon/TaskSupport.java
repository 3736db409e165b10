package dev.tenon;

/**
 * Whether a call of a tool becomes a task: the client gets a handle at once and asks for the result
 * later (extension {@code io.modelcontextprotocol/tasks}; {@code execution.taskSupport} in
 * 2025-11-25).
 */
public enum TaskSupport {
  /** Never: the call is always answered with its result. */
  NEVER,
  /**
   * When the client knows tasks, or asks for one; otherwise the call is answered with its result.
   */
  OPTIONAL,
  /** Always: a client that does not know tasks cannot call the tool (-32021). */
  REQUIRED
}
