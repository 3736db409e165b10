package dev.tenon.processor.model;

/**
 * What the generated code of a server knows of its contract.
 *
 * @param path the path of the file in the class output
 * @param digest the digest of all of it; empty until it is derived
 * @param fingerprint the number that the runtime compares when the server starts; 0 until it is
 *     derived
 */
public record ContractModel(String path, String digest, int fingerprint) {
  /** One that is not derived yet. */
  public static ContractModel at(String path) {
    return new ContractModel(path, "", 0);
  }
}
