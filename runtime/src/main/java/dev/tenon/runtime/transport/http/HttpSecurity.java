package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.concurrent.Ticker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link HttpTransport} asks of callers, and how it proves who it is. Immutable.
 *
 * @param doors who may reach the endpoints, by their paths; what is at another path is open
 * @param tls the files of the certificate; null to serve HTTP without TLS
 * @param ticker tells when to look at the files again
 */
public record HttpSecurity(Map<String, Door> doors, @Nullable TlsFiles tls, Ticker ticker) {
  /** Copies the map. */
  public HttpSecurity {
    doors = Map.copyOf(doors);
  }
}
