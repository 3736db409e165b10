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

  /**
   * The key of the digest of the contract that the server was compiled with, by which a client can
   * tell whether it is still the one that was looked at.
   */
  public static final String CONTRACT_KEY = "dev.tenon/contractDigest";

  private final ServerInfo info;
  private final String contractDigest;
  private final RawJson brief;
  private final RawJson meta;

  /**
   * Writes {@code info}.
   *
   * @param contractDigest stands in the {@code _meta} of results; empty when there is no contract
   */
  public ServerIdentity(ServerInfo info, String contractDigest) {
    this.info = info;
    this.contractDigest = contractDigest;
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    buffer.out().writeStringProperty("name", info.name());
    buffer.out().writeStringProperty("version", info.version());
    buffer.out().writeEndObject();
    this.brief = buffer.toRawJson();
    JsonBuffer whole = new JsonBuffer();
    whole.out().writeStartObject();
    writeBrief(whole.out());
    whole.out().writeEndObject();
    this.meta = whole.toRawJson();
  }

  /** What the server says of itself. */
  public ServerInfo info() {
    return info;
  }

  /** Writes what stands in the {@code _meta} of every modern result, as its members. */
  public void writeBrief(JsonGenerator out) {
    out.writeName(META_KEY);
    out.writeRawValue(brief);
    writeContract(out);
  }

  /** Writes the digest of the contract as a member of a {@code _meta} object, if there is one. */
  public void writeContract(JsonGenerator out) {
    if (!contractDigest.isEmpty()) {
      out.writeStringProperty(CONTRACT_KEY, contractDigest);
    }
  }

  /** Whether a member of {@code _meta} is said by the server and by nobody else. */
  static boolean claims(String key) {
    return key.equals(META_KEY) || key.equals(CONTRACT_KEY);
  }

  /** Whether a contract is known. */
  public boolean hasContract() {
    return !contractDigest.isEmpty();
  }

  /** The same as a whole {@code _meta} object. */
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
