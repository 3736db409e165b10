package dev.tenon.runtime.call;

import java.util.List;

/**
 * How the calls of a feature are served, as its declaration says it: a record of settings, without
 * any state. What acts on it is made when a server starts. Immutable.
 */
public interface Policy {
  /** Its name in settings, such as {@code rate-limit}. */
  String settingName();

  /** What settings can change, in the order of the declaration. */
  default List<Knob> knobs() {
    return List.of();
  }

  /**
   * The same policy with another value.
   *
   * @param knob the name of one of {@link #knobs()}
   * @param value a {@code Long} or a {@code Duration}, as the knob is
   * @throws IllegalArgumentException if the policy cannot have the value; the message is a sentence
   *     that names the knob and what it may be
   */
  default Policy with(String knob, Object value) {
    throw new IllegalArgumentException(settingName() + " has no setting " + knob);
  }
}
