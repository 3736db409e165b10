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
 */
public record ResourceModel(
    MethodModel method,
    Origin uriOrigin,
    String uri,
    @Nullable TemplateModel template,
    PresentationModel presentation,
    @Nullable String mimeType)
    implements FeatureModel {
  @Override
  public String label() {
    return "resource \"" + uri + '"';
  }
}
