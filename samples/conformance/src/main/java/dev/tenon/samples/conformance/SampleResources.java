package dev.tenon.samples.conformance;

import dev.tenon.McpResource;
import java.util.Base64;

/** Resources of text, of bytes, and of a record. */
public final class SampleResources {
  /** The resource that clients may watch. */
  static final String WATCHED = "test://watched-resource";

  /** A text that never changes. */
  @McpResource(value = "test://static-text", name = "static-text", mimeType = "text/plain")
  public String text() {
    return "This is the content of the static text resource.";
  }

  /** An image that never changes. */
  @McpResource(value = "test://static-binary", name = "static-binary", mimeType = "image/png")
  public byte[] binary() {
    return Base64.getDecoder().decode(Media.PNG);
  }

  /** A text that clients may watch. */
  @McpResource(value = WATCHED, name = "watched-resource")
  public String watched() {
    return "This is the content of the watched resource.";
  }

  /** What the template resource holds. */
  public record Data(String id, boolean templateTest, String data) {}

  /**
   * A resource for each id.
   *
   * @param id any text
   */
  @McpResource(value = "test://template/{id}/data", name = "template-data")
  public Data template(String id) {
    return new Data(id, true, "Data for ID: " + id);
  }
}
