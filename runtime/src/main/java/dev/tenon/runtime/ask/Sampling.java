package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the client's model is asked ({@code CreateMessageRequestParams}). Immutable; each {@code
 * with} method makes another. Sampling is deprecated since 2026-07-28 and still served.
 *
 * @param messages what was said so far; not empty
 * @param maxTokens the longest answer, in tokens; at least 1
 * @param systemPrompt instructions to the model, or null
 * @param temperature how freely the model answers, or null
 * @param stopSequences texts at which the model stops
 * @param modelPreferences a {@code ModelPreferences} object, or null
 * @param tools a JSON array of {@code Tool} that the model may use, or null; needs the client
 *     capability {@code sampling.tools}
 * @param toolChoice a {@code ToolChoice} object, or null
 */
public record Sampling(
    List<Message> messages,
    int maxTokens,
    @Nullable String systemPrompt,
    @Nullable Double temperature,
    List<String> stopSequences,
    @Nullable RawJson modelPreferences,
    @Nullable RawJson tools,
    @Nullable RawJson toolChoice) {

  /** Checks the bounds and copies the lists. */
  public Sampling {
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("there is no message");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens must be at least 1, not " + maxTokens);
    }
    messages = List.copyOf(messages);
    stopSequences = List.copyOf(stopSequences);
  }

  /** Asks the model one text, as the user, for an answer of at most {@code maxTokens}. */
  public static Sampling of(String text, int maxTokens) {
    return new Sampling(
        List.of(Message.user(text)), maxTokens, null, null, List.of(), null, null, null);
  }

  /** Adds a message. */
  public Sampling withMessage(Message message) {
    List<Message> more = new ArrayList<>(messages);
    more.add(message);
    return new Sampling(
        more,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /** Gives the model instructions. */
  public Sampling withSystemPrompt(String systemPrompt) {
    return new Sampling(
        messages,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /** Says how freely the model answers. */
  public Sampling withTemperature(double temperature) {
    return new Sampling(
        messages,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /** Stops the model at these texts. */
  public Sampling withStopSequences(List<String> stopSequences) {
    return new Sampling(
        messages,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /** Says which model is wanted, as a {@code ModelPreferences} object. */
  public Sampling withModelPreferences(RawJson modelPreferences) {
    return new Sampling(
        messages,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /** Lets the model use {@code tools}, an array of {@code Tool}. */
  public Sampling withTools(RawJson tools, @Nullable RawJson toolChoice) {
    return new Sampling(
        messages,
        maxTokens,
        systemPrompt,
        temperature,
        stopSequences,
        modelPreferences,
        tools,
        toolChoice);
  }

  /**
   * One message.
   *
   * @param role {@code user} or {@code assistant}
   * @param content a content block as JSON, or an array of them
   */
  public record Message(String role, RawJson content) {
    /** A text that the user says. */
    public static Message user(String text) {
      return new Message("user", ResultReader.textBlock(text));
    }

    /** A text that the model said. */
    public static Message assistant(String text) {
      return new Message("assistant", ResultReader.textBlock(text));
    }
  }
}
