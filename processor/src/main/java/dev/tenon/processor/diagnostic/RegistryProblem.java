package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What the MCP registry would refuse; only where {@code tenon.registry.namespace} is set. */
public enum RegistryProblem implements Problem {
  REGISTRY_NAME(
      "TN962",
      "The MCP registry does not take the name \"%s\": after the slash 1 or more of A-Z a-z 0-9 ."
          + " _ - are allowed, and 200 characters in all.",
      "Set name."),
  REGISTRY_DESCRIPTION(
      "TN963",
      "The MCP registry wants a description of 1 to 100 characters, and %s.",
      "Set description, or begin the Javadoc of the server with a short sentence."),
  REGISTRY_VERSION(
      "TN964",
      "The MCP registry does not take the version \"%s\": it wants one version, not a range.",
      "Write one such as 1.0.0."),
  REGISTRY_TITLE(
      "TN965",
      "The MCP registry wants a title of at most 100 characters, and this one has %d.",
      "Shorten it."),
  REGISTRY_ICON(
      "TN966",
      "The MCP registry does not take this icon: %s.",
      "Serve a PNG, JPEG, SVG or WebP over https, and write sizes such as 48x48 or any.");

  private final Wording wording;

  RegistryProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
