package dev.tenon.conformance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A packaged sample, run by the same Java as the tests. */
enum Sample {
  QUICKSTART,
  CONFORMANCE;

  /** The name that its folder and its jar have. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that serves it over stdio; more arguments may follow. */
  List<String> command() {
    Path jar = Path.of("..", "..", "samples", id(), "target", id() + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing; run mvn verify from the root");
    }
    String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    return List.of(java, "-jar", jar.toAbsolutePath().normalize().toString());
  }
}
