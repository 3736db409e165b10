package dev.tenon.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The notes that the quickstart serves here. */
final class Garden {
  private Garden() {}

  /** Writes two notes below a folder and returns the one where they are. */
  static Path plant(Path folder) throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.createDirectories(notes.resolve("docs"));
    Files.writeString(notes.resolve("README.md"), "# The garden\n\nWhere apples grow.\n");
    Files.writeString(notes.resolve("docs/red apples.md"), "---\ntags: [fruit]\n---\n# Apples\n");
    return notes;
  }
}
