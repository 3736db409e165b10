package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.Origin;
import java.util.Set;

/**
 * Where a policy comes from.
 *
 * @param origin what the user wrote: the policy's annotation, or the one that bundles it
 * @param level what it was written on
 * @param home the name of the class, {@code server}, or empty for a method
 * @param written the attributes that the source writes
 */
public record Declared(Origin origin, Level level, String home, Set<String> written) {
  /** What a policy is written on, the nearest first. */
  public enum Level {
    /** A method. */
    METHOD,
    /** A class. */
    CLASS,
    /** The class of a server. */
    SERVER
  }

  /** Where an attribute stands, or the annotation when it is not written there. */
  public Origin at(String attribute) {
    return origin.at(attribute);
  }
}
