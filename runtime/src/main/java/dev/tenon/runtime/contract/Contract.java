package dev.tenon.runtime.contract;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.registry.Registry;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server was compiled with; generated code makes it. Immutable and thread-safe.
 *
 * @param server the generated class of the server; its class loader has the file
 * @param resource the path of the file on the class path
 * @param digest what the file says is its digest, which tells it from those of other servers
 * @param fingerprint the number that stands for what the server offers
 */
public record Contract(Class<?> server, String resource, String digest, int fingerprint) {
  /**
   * Compares what a server offers, and to whom, with what it was compiled with.
   *
   * @param registry the features of the server
   * @param policies what holds for those that do not say otherwise
   * @param scopes what callers can have, or null for nothing
   * @throws ContractMismatchException if it offers anything else, or to others; the message names
   *     what
   */
  public void check(Registry registry, List<Policy> policies, @Nullable Scopes scopes) {
    if (Fingerprint.of(registry, policies, scopes) != fingerprint) {
      throw new ContractMismatchException(ContractFile.explain(this, registry, policies, scopes));
    }
  }

  /**
   * The file, byte for byte as it was compiled.
   *
   * @throws IOException if it is not on the class path; the message says so
   */
  public byte[] read() throws IOException {
    return ContractFile.read(this);
  }
}
