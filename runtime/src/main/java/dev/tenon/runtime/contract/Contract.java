package dev.tenon.runtime.contract;

import dev.tenon.runtime.registry.Registry;
import java.io.IOException;

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
   * Compares {@code registry} with what the server was compiled with.
   *
   * @throws ContractMismatchException if it offers anything else; the message names what
   */
  public void check(Registry registry) {
    if (Fingerprint.of(registry) != fingerprint) {
      throw new ContractMismatchException(ContractFile.explain(this, registry));
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
