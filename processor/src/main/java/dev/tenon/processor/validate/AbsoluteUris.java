package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.UriProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ResourceModel;
import java.net.URI;
import java.net.URISyntaxException;

/** The URI of a resource begins with a scheme. */
final class AbsoluteUris implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ResourceModel resource : type.resources()) {
        String fault = fault(resource);
        if (!fault.isEmpty()) {
          diagnostics.report(
              UriProblem.URI_RELATIVE,
              resource.uriOrigin(),
              resource.uri(),
              fault,
              resource.uri().replaceFirst("^[^A-Za-z0-9{]+", "").replace(' ', '-'));
        }
      }
    }
  }

  /** What is wrong, or nothing. */
  private static String fault(ResourceModel resource) {
    String uri = resource.uri();
    if (uri.indexOf('{') >= 0) {
      boolean isTemplate = resource.template() != null;
      return isTemplate && !uri.matches("[A-Za-z][A-Za-z0-9+.-]*:.+") ? "it has no scheme" : "";
    }
    try {
      return new URI(uri).isAbsolute() ? "" : "it has no scheme";
    } catch (URISyntaxException e) {
      return e.getReason().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
