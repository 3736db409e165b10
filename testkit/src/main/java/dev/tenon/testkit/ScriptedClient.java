package dev.tenon.testkit;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the user and the model behind a test's client do when a server asks them, in the same words
 * for all revisions. A question is named by its key (which only 2026-07-28 sends) or by words of
 * its message; empty words are about every question. Several lines about one question are gone
 * through in turn, and the last is said again and again.
 */
public abstract sealed class ScriptedClient permits McpTestClient {
  private final Conversation conversation;

  ScriptedClient(Conversation conversation) {
    this.conversation = conversation;
  }

  final Conversation conversation() {
    return conversation;
  }

  abstract McpTestClient self();

  /**
   * The user fills in the form of each question about {@code about}. What does not fit the form's
   * schema fails the test when it is asked for.
   *
   * @param content a JSON object as text; whatever Jackson writes as one, such as a record or a
   *     map; or the value of the form's only property
   */
  public McpTestClient answers(String about, Object content) {
    conversation.script().filled(about, FilledForm.of(content, false));
    return self();
  }

  /** The same, but what is entered may break the form's schema: the server must not take it. */
  public McpTestClient answersWrongly(String about, Object content) {
    conversation.script().filled(about, FilledForm.of(content, true));
    return self();
  }

  /** The user opens the page of each question about {@code about}. */
  public McpTestClient opens(String about) {
    conversation.script().elicited(about, "accept");
    return self();
  }

  /** The user says no to each question about {@code about}. */
  public McpTestClient declines(String about) {
    conversation.script().elicited(about, "decline");
    return self();
  }

  /** The user closes the dialog of each question about {@code about}. */
  public McpTestClient dismisses(String about) {
    conversation.script().elicited(about, "cancel");
    return self();
  }

  /** Nobody ever answers questions about {@code about}. */
  public McpTestClient ignores(String about) {
    conversation.script().add(about, ask -> ask.isAbout(about), new Script.Silence());
    return self();
  }

  /** Each question about {@code about} fails at the client; in 2026-07-28: is not answered. */
  public McpTestClient fails(String about, int code, String message) {
    conversation.script().add(about, ask -> ask.isAbout(about), new Script.Failure(code, message));
    return self();
  }

  /** The model says {@code text} to each prompt about {@code about}. */
  public McpTestClient samples(String about, String text) {
    return samples(about, ModelAnswer.says(text));
  }

  /** The model answers each prompt about {@code about}: it says something, or uses a tool. */
  public McpTestClient samples(String about, ModelAnswer answer) {
    conversation.script().sampled(about, answer);
    return self();
  }

  /** The client has these folders. */
  public McpTestClient roots(String... uris) {
    conversation.script().roots(uris);
    return self();
  }

  /** Each question that {@code question} accepts is answered with {@code result}, as it is. */
  public McpTestClient responds(Predicate<ServerQuestion> question, String result) {
    JsonNode tree = Decoding.tree(result);
    conversation.script().add("a predicate", question, new Script.Result((ObjectNode) tree));
    return self();
  }

  /** What the script has answers to that nothing asked for so far. */
  public List<String> unasked() {
    return conversation.script().unasked();
  }

  /** Everything that the client was asked so far, in order. */
  public List<ServerQuestion> questions() {
    return conversation.questions();
  }

  /**
   * Waits for the next question.
   *
   * @throws AssertionError if none comes within ten seconds
   */
  public ServerQuestion takeQuestion() {
    return conversation.take();
  }
}
