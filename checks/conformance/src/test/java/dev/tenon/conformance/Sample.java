package dev.tenon.conformance;

import dev.tenon.testkit.process.ServerCommand;
import java.nio.file.Path;
import java.util.Locale;

/** A packaged sample, run by the same Java as the tests. */
enum Sample {
  QUICKSTART,
  CONFORMANCE;

  /** The name that its folder and its jar have. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is started; {@code notes} are what the quickstart serves. */
  ServerCommand command(Path notes) {
    return ServerCommand.jar(Path.of("..", "..", "samples", id(), "target", id() + ".jar"))
        .environment("NOTES", notes);
  }
}
