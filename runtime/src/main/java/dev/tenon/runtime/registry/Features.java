package dev.tenon.runtime.registry;

import dev.tenon.runtime.ask.FormCodec;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.TextArguments;
import org.jspecify.annotations.Nullable;

/**
 * The features of one annotated class; generated code implements it once for each class. Methods
 * are told apart by a number that the generated class chooses, so that a server with hundreds of
 * tools loads one class and not hundreds. Thread-safe as far as the annotated class is.
 */
public interface Features extends FormCodec {
  /** Adds an entry for each annotated method. */
  void describeTo(Registry.Builder registry);

  /**
   * Decodes the arguments of a tool. The reader stands at the first token of the arguments object.
   *
   * @return the arguments as one value, or null when a violation was noted
   */
  @Nullable Object decode(int feature, JsonReader arguments);

  /**
   * Decodes the arguments of a prompt, or the variables of a resource template.
   *
   * @return the arguments as one value, or null when a violation was noted
   */
  @Nullable Object decode(int feature, TextArguments arguments);

  /**
   * Runs the annotated method and encodes its result.
   *
   * @param call its arguments are what {@code decode} returned; for a completion a {@link
   *     CompletionRequest}; for a resource a {@link ResourceRequest}
   */
  Outcome invoke(int feature, Call call) throws Exception;

  /**
   * Asks the questions that stand in the method's parameters ({@code @Ask}), and does not run the
   * method; returns when all are answered, and the user agreed to each that the method needs, at
   * once if there are none. For what must be known before something begins, such as a task. {@code
   * invoke} asks them too and finds the answers that are there.
   *
   * @param call as for {@code invoke}; its context answers {@code interaction()}
   * @throws dev.tenon.runtime.ask.InputRequiredSignal if the answers come with another request
   * @throws dev.tenon.runtime.ask.DeclinedException if the user did not agree
   */
  default void ask(int feature, Call call) {}
}
