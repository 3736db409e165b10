package dev.tenon.testkit.assertions;

import dev.tenon.testkit.NearMiss;
import dev.tenon.testkit.Offer;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import tools.jackson.databind.JsonNode;

/**
 * Assertions about one of a server's tools, prompts, resources or templates.
 *
 * @param <T> which of them
 */
public final class OfferAssert<T extends Offer> extends AbstractAssert<OfferAssert<T>, T> {
  private final T offer;
  private final String kind;
  private final Names<T> arguments;
  private final Names<T> required;
  private final SurfaceAssert surface;

  OfferAssert(T offer, String kind, Names<T> arguments, Names<T> required, SurfaceAssert surface) {
    super(offer, OfferAssert.class);
    this.offer = offer;
    this.kind = kind;
    this.arguments = arguments;
    this.required = required;
    this.surface = surface;
  }

  /** Some of the names that an offer has. */
  interface Names<T> {
    List<String> of(T offer);
  }

  /** These arguments must be given. */
  public OfferAssert<T> withRequired(String... names) {
    for (String name : names) {
      if (!isArgument(name).contains(name)) {
        throw refusal("the argument '" + name + "' to be required, but it may be left out");
      }
    }
    return this;
  }

  /** These arguments are there and may be left out. */
  public OfferAssert<T> withOptional(String... names) {
    for (String name : names) {
      if (isArgument(name).contains(name)) {
        throw refusal("the argument '" + name + "' to be optional, but it is required");
      }
    }
    return this;
  }

  /** What must be given, after it is sure that there is such an argument at all. */
  private List<String> isArgument(String name) {
    List<String> known = arguments.of(offer);
    if (!known.contains(name)) {
      throw refusal(
          "the argument '" + name + "', but there is " + NearMiss.of("argument", name, known));
    }
    return required.of(offer);
  }

  /** Its description has all of these parts. */
  public OfferAssert<T> describes(String... parts) {
    for (String part : parts) {
      if (!offer.description().contains(part)) {
        throw refusal(
            "a description with '"
                + part
                + "', but "
                + (offer.description().isEmpty()
                    ? "it has none"
                    : "it is '" + offer.description() + "'"));
      }
    }
    return this;
  }

  /** It says of itself that it changes nothing. */
  public OfferAssert<T> isReadOnly() {
    return hasHint("readOnlyHint", true);
  }

  /** It says of itself that it may destroy something. */
  public OfferAssert<T> isDestructive() {
    return hasHint("destructiveHint", true);
  }

  /** It says this of itself, such as {@code idempotentHint}. */
  public OfferAssert<T> hasHint(String name, boolean value) {
    JsonNode hints = offer.json().path("annotations");
    if (!hints.path(name).isBoolean() || hints.path(name).asBoolean() != value) {
      throw refusal(
          "the hint "
              + name
              + " to be "
              + value
              + ", but the hints are "
              + (hints.isMissingNode() ? "none" : hints));
    }
    return this;
  }

  /** Its results have a schema, and this property of them is described there. */
  public OfferAssert<T> withResult(String property) {
    JsonNode schema = offer.json().path("outputSchema");
    if (!schema.path("properties").has(property)) {
      throw refusal(
          "the property '"
              + property
              + "' in the results, but there is "
              + NearMiss.of("property", property, schema.path("properties").propertyNames()));
    }
    return this;
  }

  /** Goes on with the whole of what the server offers. */
  public SurfaceAssert and() {
    return surface;
  }

  private AssertionError refusal(String expected) {
    return failure("%s", "the " + kind + " '" + offer.key() + "': expected " + expected);
  }
}
