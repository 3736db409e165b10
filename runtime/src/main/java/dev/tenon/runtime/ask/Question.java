package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a call. How it looks on the wire is the protocol's affair; what an answer to it
 * means is told here.
 *
 * @param <T> what its answer is
 */
public sealed interface Question<T> {
  /** Its key, unique within the call. */
  String key();

  /** The method of the request that asks it, such as {@code elicitation/create}. */
  String method();

  /**
   * Reads the result of that request; null when a violation was noted.
   *
   * @param clock tells past from future
   */
  @Nullable T read(RawJson result, Violations violations, InstantSource clock);

  /** Asks the user to open {@code url}. */
  static Page url(String key, String message, URI url) {
    return new Page(key, message, url);
  }

  /** Asks the client's model. */
  static Sample sample(String key, Sampling request) {
    return new Sample(key, request);
  }

  /** Asks for the client's folders. */
  static Roots roots(String key) {
    return new Roots(key);
  }

  /**
   * Asks the user to fill in a form.
   *
   * @param message what the user is asked
   * @param form the form
   */
  record Form<T>(String key, String message, FormType<T> form) implements Question<Elicited<T>> {
    @Override
    public String method() {
      return "elicitation/create";
    }

    @Override
    public @Nullable Elicited<T> read(RawJson result, Violations violations, InstantSource clock) {
      return ResultReader.form(this, result, violations, clock);
    }
  }

  /**
   * Asks the user to open a page.
   *
   * @param message what the user is asked
   * @param url the page
   */
  record Page(String key, String message, URI url) implements Question<Elicited<Boolean>> {
    @Override
    public String method() {
      return "elicitation/create";
    }

    @Override
    public @Nullable Elicited<Boolean> read(
        RawJson result, Violations violations, InstantSource clock) {
      return ResultReader.page(this, result, violations);
    }
  }

  /** Asks the client's model. */
  record Sample(String key, Sampling request) implements Question<Sampled> {
    @Override
    public String method() {
      return "sampling/createMessage";
    }

    @Override
    public @Nullable Sampled read(RawJson result, Violations violations, InstantSource clock) {
      return ResultReader.sampled(result, violations);
    }
  }

  /** Asks for the client's folders. */
  record Roots(String key) implements Question<List<Root>> {
    @Override
    public String method() {
      return "roots/list";
    }

    @Override
    public @Nullable List<Root> read(RawJson result, Violations violations, InstantSource clock) {
      return ResultReader.roots(result, violations);
    }
  }
}
