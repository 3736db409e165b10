package dev.tenon.processor.differential;

import dev.tenon.processor.LoadedServer;

/**
 * The server with types in every place, which several tests look at; compiling it takes longest.
 */
final class Servers {
  static final LoadedServer DIFFERENTIAL =
      LoadedServer.of("differential", "good.differential.Differential");

  private Servers() {}
}
