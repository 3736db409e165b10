package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A resource, or a resource template.
 *
 * @param method the method
 * @param uriOrigin where the URI stands
 * @param uri the URI or URI template
 * @param template the parsed template, or null for a fixed URI
 * @param presentation its name, title, description and icons
 * @param mimeType the MIME type of its contents, or null
 * @param argumentSchema the schema of its variables, empty until it is derived; clients do not see
 *     it
 */
public record ResourceModel(
    MethodModel method,
    Origin uriOrigin,
    String uri,
    @Nullable TemplateModel template,
    PresentationModel presentation,
    @Nullable String mimeType,
    String argumentSchema)
    implements FeatureModel {
  /** The same resource with its schema. */
  public ResourceModel withSchema(String derived) {
    return new ResourceModel(method, uriOrigin, uri, template, presentation, mimeType, derived);
  }

  @Override
  public String label() {
    return "resource \"" + uri + '"';
  }
}
