package dev.tenon.processor.differential;

import dev.tenon.processor.LoadedServer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The servers that several tests look at; each is compiled once, which takes longest. */
final class Servers {
  /** The server with types in every place. */
  static final LoadedServer DIFFERENTIAL =
      LoadedServer.of("differential", "good.differential.Differential");

  /** Folders of {@code good}, and the servers in them. */
  static final Map<String, String> OTHERS =
      new TreeMap<>(
          Map.of(
              "types", "good.types.Types",
              "beans", "good.beans.Beans",
              "jackson", "good.jackson.Shelf",
              "values", "good.values.Values",
              "unions", "good.unions.Unions",
              "constraints", "good.constraints.Constraints"));

  private static final Map<String, LoadedServer> LOADED = new ConcurrentHashMap<>();

  private Servers() {}

  /** The server of a folder. */
  static LoadedServer of(String folder) {
    String name = OTHERS.get(folder);
    return name == null
        ? DIFFERENTIAL
        : LOADED.computeIfAbsent(folder, missing -> LoadedServer.of(missing, name));
  }
}
