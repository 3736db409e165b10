package dev.tenon.testkit.assertions;

import dev.tenon.testkit.Listing;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.NearMiss;
import dev.tenon.testkit.Offer;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what a server offers. */
public final class SurfaceAssert extends AbstractAssert<SurfaceAssert, McpTestClient> {
  SurfaceAssert(@Nullable McpTestClient client) {
    super(client, SurfaceAssert.class);
  }

  /** There is this tool. */
  public OfferAssert<Offer.Tool> offersTool(String name) {
    return offers("tool", client().tools(), name, Offer.Tool::arguments, Offer.Tool::required);
  }

  /** There is this prompt. */
  public OfferAssert<Offer.Prompt> offersPrompt(String name) {
    return offers(
        "prompt", client().prompts(), name, Offer.Prompt::arguments, Offer.Prompt::required);
  }

  /** There is this resource. */
  public OfferAssert<Offer.Resource> offersResource(String uri) {
    return offers("resource", client().resources(), uri, none -> List.of(), none -> List.of());
  }

  /** There is this template of resources. */
  public OfferAssert<Offer.Template> offersTemplate(String uriTemplate) {
    return offers(
        "template", client().templates(), uriTemplate, none -> List.of(), none -> List.of());
  }

  /** There are just these tools, in whatever order. */
  public SurfaceAssert offersJustTheTools(String... names) {
    List<String> came = client().tools().keys().stream().sorted().toList();
    List<String> wanted = List.of(names).stream().sorted().toList();
    if (!came.equals(wanted)) {
      throw failure("%s", "expected just the tools " + wanted + ", but there is: " + came);
    }
    return this;
  }

  /** There is no such tool. */
  public SurfaceAssert offersNoTool(String name) {
    if (client().tools().find(name) != null) {
      throw failure("%s", "expected no tool '" + name + "', but there is one");
    }
    return this;
  }

  private <T extends Offer> OfferAssert<T> offers(
      String kind,
      Listing<T> list,
      String key,
      OfferAssert.Names<T> arguments,
      OfferAssert.Names<T> required) {
    T found = list.find(key);
    if (found == null) {
      throw failure(
          "%s",
          "expected the "
              + kind
              + " '"
              + key
              + "', but there is "
              + NearMiss.of(kind, key, list.keys()));
    }
    return new OfferAssert<>(found, kind, arguments, required, this);
  }

  private McpTestClient client() {
    isNotNull();
    return actual;
  }
}
