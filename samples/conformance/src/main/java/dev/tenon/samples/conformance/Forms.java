package dev.tenon.samples.conformance;

import dev.tenon.McpArg;
import dev.tenon.McpForm;
import java.util.List;

/** What users of the fixture are asked to fill in. */
final class Forms {
  private Forms() {}

  /**
   * Who the user is.
   *
   * @param name the user's name
   */
  @McpForm
  public record Name(String name) {}

  /**
   * What the user likes.
   *
   * @param color the user's favorite color
   */
  @McpForm
  public record Color(String color) {}

  /**
   * A consent.
   *
   * @param ok whether the user agrees
   */
  @McpForm
  public record Consent(boolean ok) {}

  /**
   * A confirmation of something that cannot be undone.
   *
   * @param confirm whether the user is sure
   */
  @McpForm
  public record Confirmation(boolean confirm) {}

  /**
   * What a prompt is about.
   *
   * @param context a few words
   */
  @McpForm
  public record Context(String context) {}

  /**
   * How the user can be reached.
   *
   * @param username User's response
   * @param email User's email address
   */
  @McpForm
  public record Contact(String username, String email) {}

  /** Whether an account is in use. */
  public enum Status {
    active,
    inactive,
    pending
  }

  /**
   * A form that is filled in already.
   *
   * @param name a text with a default
   * @param age a whole number with a default
   * @param score a number with a default
   * @param status a choice with a default
   * @param verified a switch with a default
   */
  @McpForm
  public record Defaults(
      @McpArg(defaultValue = "John Doe") String name,
      @McpArg(defaultValue = "30") int age,
      @McpArg(defaultValue = "95.5") double score,
      @McpArg(defaultValue = "active") Status status,
      @McpArg(defaultValue = "true") boolean verified) {}

  /** Choices without titles. */
  public enum Option {
    option1,
    option2,
    option3
  }

  /** Choices with titles. */
  public enum Titled {
    /** First Option */
    value1,
    /** Second Option */
    value2,
    /** Third Option */
    value3
  }

  /** Choices of which several may be taken. */
  public enum Choice {
    /** First Choice */
    value1,
    /** Second Choice */
    value2,
    /** Third Choice */
    value3
  }

  /** Choices with titles, as revision 2025-06-18 writes them. */
  public enum Opt {
    /** Option One */
    opt1,
    /** Option Two */
    opt2,
    /** Option Three */
    opt3
  }

  /**
   * Choices of all kinds.
   *
   * @param untitledSingle one of three
   * @param titledSingle one of three with titles
   * @param legacyEnum one of three with titles, written the old way
   * @param untitledMulti some of three
   * @param titledMulti some of three with titles
   */
  @McpForm(enumNames = "legacyEnum")
  public record Choices(
      Option untitledSingle,
      Titled titledSingle,
      Opt legacyEnum,
      List<Option> untitledMulti,
      List<Choice> titledMulti) {}
}
