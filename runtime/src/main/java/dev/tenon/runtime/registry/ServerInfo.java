package dev.tenon.runtime.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself ({@code Implementation} of the specification, and its instructions).
 *
 * @param name the name for programs
 * @param version the version
 * @param title the name for people, or null
 * @param description what the server is for, or null
 * @param instructions how a model should use the server, or null
 * @param websiteUrl the home page, or null
 * @param icons its icons
 */
public record ServerInfo(
    String name,
    String version,
    @Nullable String title,
    @Nullable String description,
    @Nullable String instructions,
    @Nullable String websiteUrl,
    List<Icon> icons) {
  /** Copies the icons. */
  public ServerInfo {
    icons = List.copyOf(icons);
  }

  /** A server with a name and a version and nothing else. */
  public static ServerInfo of(String name, String version) {
    return new ServerInfo(name, version, null, null, null, null, List.of());
  }
}
