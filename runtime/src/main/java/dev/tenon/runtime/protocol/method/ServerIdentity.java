package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import tools.jackson.core.JsonGenerator;

/** What the server says of itself, written once. Immutable. */
public final class ServerIdentity {
  /** The key of the server's identity in the {@code _meta} of modern results. */
  public static final String META_KEY = "io.modelcontextprotocol/serverInfo";

  private final ServerInfo info;
  private final RawJson brief;
  private final RawJson meta;

  /** Writes {@code info}. */
  public ServerIdentity(ServerInfo info) {
    this.info = info;
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    buffer.out().writeStringProperty("name", info.name());
    buffer.out().writeStringProperty("version", info.version());
    buffer.out().writeEndObject();
    this.brief = buffer.toRawJson();
    this.meta = RawJson.of("{\"" + META_KEY + "\":" + brief + "}");
  }

  /** What the server says of itself. */
  public ServerInfo info() {
    return info;
  }

  /** Name and version, which stand in every modern result. */
  RawJson brief() {
    return brief;
  }

  /** Writes name and version as a member of a {@code _meta} object. */
  public void writeBrief(JsonGenerator out) {
    out.writeName(META_KEY);
    out.writeRawValue(brief);
  }

  /** A {@code _meta} object that holds name and version. */
  RawJson meta() {
    return meta;
  }

  /** Writes everything that {@code revision} knows of an implementation. */
  public void writeFull(JsonGenerator out, ProtocolRevision revision) {
    out.writeStartObject();
    out.writeStringProperty("name", info.name());
    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      Lists.optional(out, "title", info.title());
    }
    out.writeStringProperty("version", info.version());
    if (revision.isAtLeast(ProtocolRevision.V2025_11_25)) {
      Lists.optional(out, "description", info.description());
      Lists.optional(out, "websiteUrl", info.websiteUrl());
      Lists.icons(out, revision, info.icons());
    }
    out.writeEndObject();
  }
}
