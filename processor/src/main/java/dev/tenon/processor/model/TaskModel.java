package dev.tenon.processor.model;

/** Whether calls of a tool become tasks, named as in {@code TaskSupport}. */
public enum TaskModel {
  /** Never. */
  NEVER,
  /** When the client knows tasks. */
  OPTIONAL,
  /** Always. */
  REQUIRED
}
