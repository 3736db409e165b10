package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * What the generated code of a server knows of its contract.
 *
 * @param path the path of the file in the class output
 * @param digest the digest of all of it; empty until it is derived
 * @param fingerprint the number that the runtime compares when the server starts; 0 until it is
 *     derived
 */
public record ContractModel(String path, String digest, int fingerprint) {
  private static final String FILE = "META-INF/tenon/contract.json";

  /** The only one of a compilation, not derived yet. */
  public static ContractModel only() {
    return at(FILE);
  }

  /** Whether the compilation has no other. */
  public boolean isOnly() {
    return path.equals(FILE);
  }

  /** That of one of several servers of a compilation, not derived yet. */
  public static ContractModel of(ClassName server) {
    return at("META-INF/tenon/" + server.reflectionName() + "/contract.json");
  }

  private static ContractModel at(String path) {
    return new ContractModel(path, "", 0);
  }
}
