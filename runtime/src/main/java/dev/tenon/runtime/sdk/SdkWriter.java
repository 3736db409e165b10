package dev.tenon.runtime.sdk;

import dev.tenon.runtime.json.InvalidResultException;
import io.modelcontextprotocol.spec.McpSchema.Annotations;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceLink;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes content records of the MCP SDK, member by member; what is null is left out. */
final class SdkWriter {
  private SdkWriter() {}

  static void content(JsonGenerator out, Content content) {
    out.writeStartObject();
    if (content instanceof TextContent text) {
      out.writeStringProperty("type", "text").writeStringProperty("text", text.text());
      common(out, text.annotations(), text.meta());
    } else if (content instanceof ImageContent image) {
      media(out, "image", image.data(), image.mimeType());
      common(out, image.annotations(), image.meta());
    } else if (content instanceof AudioContent audio) {
      media(out, "audio", audio.data(), audio.mimeType());
      common(out, audio.annotations(), audio.meta());
    } else if (content instanceof EmbeddedResource embedded) {
      out.writeStringProperty("type", "resource").writeName("resource");
      contents(out, embedded.resource());
      common(out, embedded.annotations(), embedded.meta());
    } else if (content instanceof ResourceLink link) {
      link(out, link);
    } else {
      throw new InvalidResultException(
          "the result holds content of " + content.getClass() + ", which cannot be sent");
    }
    out.writeEndObject();
  }

  static void contents(JsonGenerator out, ResourceContents contents) {
    out.writeStartObject();
    out.writeStringProperty("uri", contents.uri());
    optional(out, "mimeType", contents.mimeType());
    if (contents instanceof TextResourceContents text) {
      out.writeStringProperty("text", text.text());
    } else if (contents instanceof BlobResourceContents blob) {
      out.writeStringProperty("blob", blob.blob());
    } else {
      throw new InvalidResultException(
          "the result holds " + contents.getClass() + ", which cannot be sent");
    }
    common(out, null, contents.meta());
    out.writeEndObject();
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static void media(JsonGenerator out, String type, String data, String mimeType) {
    out.writeStringProperty("type", type);
    out.writeStringProperty("data", data).writeStringProperty("mimeType", mimeType);
  }

  private static void link(JsonGenerator out, ResourceLink link) {
    out.writeStringProperty("type", "resource_link").writeStringProperty("uri", link.uri());
    out.writeStringProperty("name", link.name());
    optional(out, "title", link.title());
    optional(out, "description", link.description());
    optional(out, "mimeType", link.mimeType());
    if (link.size() != null) {
      out.writeNumberProperty("size", link.size());
    }
    common(out, link.annotations(), link.meta());
  }

  private static void common(
      JsonGenerator out, @Nullable Annotations annotations, @Nullable Map<String, Object> meta) {
    if (annotations != null) {
      out.writeObjectPropertyStart("annotations");
      if (annotations.audience() != null) {
        out.writeArrayPropertyStart("audience");
        annotations.audience().forEach(role -> out.writeString(word(role)));
        out.writeEndArray();
      }
      if (annotations.priority() != null) {
        out.writeNumberProperty("priority", annotations.priority());
      }
      optional(out, "lastModified", annotations.lastModified());
      out.writeEndObject();
    }
    if (meta != null && !meta.isEmpty()) {
      out.writeName("_meta");
      PlainValues.write(out, meta);
    }
  }

  private static void optional(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }
}
