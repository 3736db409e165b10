package dev.tenon.samples.conformance;

import dev.tenon.McpTool;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;

/** One tool for each kind of content that a result can have. */
public final class ContentTools {
  /** Returns a text. */
  @McpTool(name = "test_simple_text", readOnly = true)
  public String text() {
    return "This is a simple text response for testing.";
  }

  /** Returns an image. */
  @McpTool(name = "test_image_content", readOnly = true)
  public ImageContent image() {
    return ImageContent.builder(Media.PNG, "image/png").build();
  }

  /** Returns a sound. */
  @McpTool(name = "test_audio_content", readOnly = true)
  public AudioContent audio() {
    return AudioContent.builder(Media.WAV, "audio/wav").build();
  }

  /** Returns a resource with its contents. */
  @McpTool(name = "test_embedded_resource", readOnly = true)
  public EmbeddedResource embedded() {
    return resource(
        "test://embedded-resource", "text/plain", "This is an embedded resource content.");
  }

  /** Returns a text, an image and a resource. */
  @McpTool(name = "test_multiple_content_types", readOnly = true)
  public List<Content> several() {
    return List.of(
        TextContent.builder("Multiple content types test:").build(),
        image(),
        resource(
            "test://mixed-content-resource",
            "application/json",
            "{\"test\":\"data\",\"value\":123}"));
  }

  private static EmbeddedResource resource(String uri, String mimeType, String text) {
    return EmbeddedResource.builder(
            TextResourceContents.builder(uri, text).mimeType(mimeType).build())
        .build();
  }
}
