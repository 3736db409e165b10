package dev.tenon.testkit;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.List;

/**
 * A way in which calls end, for clients of one revision.
 *
 * @param config the settings of the server
 * @param happening what is done there
 * @param written what the log has then
 */
record AuditedWay(
    String name,
    ProtocolRevision revision,
    ServerConfig config,
    Happening happening,
    List<String> written) {
  /** What happens in the shop. */
  interface Happening {
    void in(AuditedShop shop) throws Exception;
  }

  @Override
  public String toString() {
    return revision.version() + ": " + name;
  }
}
