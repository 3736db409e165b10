package dev.tenon.runtime.protocol.modern;

/** The keys of a modern request's {@code _meta}. */
public final class MetaKeys {
  /** The revision that the client speaks. */
  public static final String PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion";

  /** What the client can do. */
  public static final String CLIENT_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  /** The client's name and version. */
  static final String CLIENT_INFO = "io.modelcontextprotocol/clientInfo";

  /** The least level of log messages that the client wants. */
  static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

  /** What progress is reported under. */
  static final String PROGRESS_TOKEN = "progressToken";

  private MetaKeys() {}
}
