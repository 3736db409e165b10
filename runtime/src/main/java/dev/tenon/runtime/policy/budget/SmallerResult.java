package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A result with what is left, and with what says so: properties of the data, {@code _meta}, and
 * where neither reaches the model a text; and a link to the whole of it.
 *
 * @param data the structured content, or null when there is none
 * @param content content that is no copy of it, or null
 * @param rest where the whole result is, or null
 * @param revision what the client speaks
 */
record SmallerResult(
    @Nullable Smaller data, @Nullable Smaller content, @Nullable String rest, String revision) {
  /** The first revision with links; as dates, they sort by age. */
  private static final String LINKS = "2025-06-18";

  ToolResult of(ToolResult whole) {
    Truncation truncation = truncation();
    RawJson meta = Meta.with(whole.meta(), Truncation.META_KEY, truncation.toJson());
    boolean isTold = content == null && data != null && data.marks().truncated();
    boolean isLinked = rest != null && revision.compareTo(LINKS) >= 0;
    RawJson structured = data == null ? whole.structured() : data.json();
    if (isTold && !isLinked) {
      return new ToolResult(null, null, structured, false, meta);
    }
    return new ToolResult(
        null, blocks(whole, truncation, isTold, isLinked), structured, false, meta);
  }

  private Truncation truncation() {
    int omitted = 0;
    long clipped = 0;
    if (data != null) {
      omitted += data.truncation().omitted();
      clipped += data.truncation().clipped();
    }
    if (content != null) {
      omitted += content.truncation().omitted();
      clipped += content.truncation().clipped();
    }
    return new Truncation(omitted, clipped, rest);
  }

  private RawJson blocks(
      ToolResult whole, Truncation truncation, boolean isTold, boolean isLinked) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    if (content != null) {
      JsonPart blocks = JsonPart.of(content.json());
      for (int i = 0; i < blocks.size(); i++) {
        JsonPart block = blocks.element(i);
        out.writeRawValue(RawJson.copyOf(block.json(), block.from(), block.to() - block.from()));
      }
    } else if (data != null) {
      out.writeStartObject().writeStringProperty("type", "text").writeName("text");
      out.writeUTF8String(data.json().utf8(), 0, data.json().length());
      out.writeEndObject();
    }
    if (!isTold) {
      out.writeStartObject().writeStringProperty("type", "text");
      out.writeStringProperty("text", truncation.sentence());
      out.writeEndObject();
    }
    if (isLinked) {
      link(out, Rests.mimeType(whole));
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private void link(JsonGenerator out, String mimeType) {
    out.writeStartObject().writeStringProperty("type", "resource_link");
    out.writeStringProperty("uri", rest).writeStringProperty("name", "whole-result");
    out.writeStringProperty("title", "The whole result");
    out.writeStringProperty(
        "description",
        "The result before it was made smaller, for a while; ?from=0 reads it in parts.");
    out.writeStringProperty("mimeType", mimeType);
    out.writeEndObject();
  }
}
