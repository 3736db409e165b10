package dev.tenon.runtime.protocol;

import org.jspecify.annotations.Nullable;

/** The revisions of the Model Context Protocol that the engine speaks, oldest first. */
public enum ProtocolRevision {
  /** The first: neither annotations of tools nor audio. */
  V2024_11_05("2024-11-05"),
  /**
   * Brought Streamable HTTP, annotations of tools, progress messages and completion capabilities.
   */
  V2025_03_26("2025-03-26"),
  /** Brought structured content, titles, resource links and the version header. */
  V2025_06_18("2025-06-18"),
  /** Brought icons; the last revision with a handshake. */
  V2025_11_25("2025-11-25"),
  /** Stateless: every request says its version and capabilities itself. */
  V2026_07_28("2026-07-28");

  /** The revision that a client without a handshake speaks. */
  public static final ProtocolRevision MODERN = V2026_07_28;

  /** The newest revision with a handshake. */
  public static final ProtocolRevision LATEST_LEGACY = V2025_11_25;

  private final String version;

  ProtocolRevision(String version) {
    this.version = version;
  }

  /** The revision's date, as it stands on the wire. */
  public String version() {
    return version;
  }

  /** Whether requests carry their own version and capabilities. */
  public boolean isModern() {
    return this == V2026_07_28;
  }

  /** Whether this revision is {@code other} or newer. */
  public boolean isAtLeast(ProtocolRevision other) {
    return compareTo(other) >= 0;
  }

  /** The revision with this version, or null when the engine does not speak it. */
  public static @Nullable ProtocolRevision of(String version) {
    for (ProtocolRevision revision : values()) {
      if (revision.version.equals(version)) {
        return revision;
      }
    }
    return null;
  }
}
