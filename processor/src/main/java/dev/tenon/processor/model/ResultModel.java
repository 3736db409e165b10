package dev.tenon.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * What a method returns.
 *
 * @param kind how it becomes an outcome
 * @param type the Java type, without a {@code CompletionStage} around it
 * @param model the type model when {@code kind} is structured, otherwise {@link
 *     TypeModel.Unsupported}
 * @param wrapping whether the value may be missing
 * @param isStage whether it is the value of a {@code CompletionStage}
 */
public record ResultModel(
    Kind kind, TypeName type, TypeModel model, Wrapping wrapping, boolean isStage) {
  /** How a result becomes an outcome. */
  public enum Kind {
    /** Nothing is returned. */
    NOTHING,
    /** A text. */
    TEXT,
    /** Bytes of a resource. */
    BLOB,
    /** A record of the MCP SDK, or a list of them. */
    SDK,
    /** A collection of records of the MCP SDK that is no {@code List}. */
    SDK_COLLECTION,
    /** Anything with a type model. */
    STRUCTURED,
    /** A list of texts. */
    WORDS,
    /** A collection of texts that is no list. */
    WORD_COLLECTION,
    /** An array of texts. */
    WORD_ARRAY,
    /** A problem says why it is not allowed. */
    UNSUPPORTED
  }

  /** Whether the value may be missing. */
  public enum Wrapping {
    /** It is always there. */
    NONE,
    /** It may be null. */
    NULLABLE,
    /** It is an {@code Optional}. */
    OPTIONAL
  }
}
