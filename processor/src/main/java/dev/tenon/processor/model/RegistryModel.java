package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What the MCP registry wants to know of servers and their sources do not say.
 *
 * @param namespace the reverse domain name before the slash of a server's name
 * @param repository where the sources are, or null
 * @param packaging the package that starts the server, or null
 * @param remoteUrl where the server is served over HTTP, or null
 */
public record RegistryModel(
    String namespace,
    @Nullable Repository repository,
    @Nullable Packaging packaging,
    @Nullable String remoteUrl) {
  /**
   * Where the sources are.
   *
   * @param url the URL to browse
   * @param source the service, such as {@code github}
   * @param subfolder the folder of the server in it, or null
   */
  public record Repository(String url, String source, @Nullable String subfolder) {}

  /**
   * A package.
   *
   * @param type the kind of registry that has it, such as {@code oci} or {@code mcpb}
   * @param identifier its name there
   * @param version its version, or null for the server's
   * @param fileSha256 the digest of its file, or null
   * @param url where it serves HTTP once it is started, or null when it speaks stdio
   */
  public record Packaging(
      String type,
      String identifier,
      @Nullable String version,
      @Nullable String fileSha256,
      @Nullable String url) {}
}
