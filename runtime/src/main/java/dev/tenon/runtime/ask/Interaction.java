package dev.tenon.runtime.ask;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Asks the user, the model or the client in the course of a call. A method takes one as a
 * parameter. Each question has a key, unique within the call, under which its answer is found.
 *
 * <p>Write the method as if each question simply waited for its answer. A client of 2025-11-25 and
 * older is sent a request and the method waits. For a client of 2026-07-28 the call ends at the
 * question; when the client calls again with the answer, the method runs again from its start, and
 * questions that were answered before return at once. So nothing that must not happen twice may
 * stand before a question, unless it is wrapped in {@link #once}.
 *
 * <p>Every method here fails the call if the client did not declare what the question needs (-32021
 * for clients of 2026-07-28), and asks again, a few times, when an answer does not fit the
 * question. Valid until the method returns; for the thread that runs the method.
 */
public interface Interaction {
  /**
   * Asks the user to fill in a form ({@code elicitation/create}).
   *
   * @param key the question's key
   * @param message what the user is asked
   * @param type a record that is annotated {@code @McpForm}
   * @return what the user entered
   * @throws DeclinedException if the user declines or dismisses the question
   * @throws IllegalArgumentException if {@code type} is no form
   */
  <T> T form(String key, String message, Class<T> type);

  /** The same, for methods that have something to do when the user declines. */
  <T> Elicited<T> tryForm(String key, String message, Class<T> type);

  /**
   * Asks the user to open a page ({@code elicitation/create} with mode {@code url}), for what a
   * form must not ask: passwords, keys, payments. It returns when the user has agreed to open the
   * page, not when the page is done.
   *
   * @param url the page; without secrets and personal data, HTTPS outside of development
   * @throws DeclinedException if the user declines or dismisses the question
   */
  void url(String key, String message, URI url);

  /** Asks the client's model ({@code sampling/createMessage}). */
  Sampled sample(String key, Sampling request);

  /** Asks for the folders that the client works in ({@code roots/list}). */
  List<Root> roots(String key);

  /**
   * Asks one question of any kind.
   *
   * @return its answer; for forms and pages an {@link Elicited}
   */
  <T> T ask(Question<T> question);

  /**
   * Asks several questions at once, as far as the client can be asked so; returns when all are
   * answered.
   */
  Answers askAll(Question<?>... questions);

  /**
   * Makes a form question, for {@link #askAll}.
   *
   * @throws IllegalArgumentException if {@code type} is no form
   */
  <T> Question.Form<T> question(String key, String message, Class<T> type);

  /**
   * Runs a step that must not run twice in one call and keeps its value: when the method runs again
   * because a question was answered, the value is there and the step is not run. The value is kept
   * in the sealed {@code requestState} that the client holds, so it has to be small.
   *
   * @param key the step's key, unique within the call
   * @param step returns a {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code
   *     Double}, or a record that is annotated {@code @McpForm}
   * @throws IllegalArgumentException if the value is of another type
   * @throws Exception what the step throws; it then counts as not run
   */
  <T> T once(String key, Callable<T> step) throws Exception;
}
