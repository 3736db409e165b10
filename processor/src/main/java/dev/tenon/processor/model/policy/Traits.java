package dev.tenon.processor.model.policy;

/**
 * What decides which policies a method can have.
 *
 * @param kind what it is
 * @param reads whether it changes nothing
 * @param repeatable whether calling it twice is like calling it once
 * @param hasKey whether an argument tells repeated wishes apart
 * @param canShrink whether its result has parts that can be left out
 */
public record Traits(
    Kind kind, boolean reads, boolean repeatable, boolean hasKey, boolean canShrink) {
  /** What a method is. */
  public enum Kind {
    /** A tool. */
    TOOL,
    /** A resource or template. */
    RESOURCE,
    /** A prompt. */
    PROMPT,
    /** A completion. */
    COMPLETION
  }

  /** Whether the policy can hold for the method. */
  public boolean suits(PolicyKind policy) {
    return switch (policy) {
      case CACHED -> reads && kind != Kind.COMPLETION;
      case RETRY -> (reads || repeatable || hasKey) && kind != Kind.COMPLETION;
      case BUDGET -> canShrink && kind == Kind.TOOL;
      case IDEMPOTENCY_KEY -> kind == Kind.TOOL;
      default -> kind != Kind.COMPLETION;
    };
  }
}
