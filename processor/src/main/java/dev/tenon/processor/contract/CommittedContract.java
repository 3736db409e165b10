package dev.tenon.processor.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract that is committed with the source.
 *
 * @param name the path as the user wrote it
 * @param file where it is
 */
record CommittedContract(String name, Path file) {
  /** What stands for the name of the server in a path. */
  static final String SERVER = "{server}";

  private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");

  /**
   * Finds the contract of a server.
   *
   * @param setting the path that the user wrote; relative to the project
   * @param server the name of the server
   * @param output a folder within the project, or null when nobody knows one
   * @throws java.nio.file.InvalidPathException if the setting is no path
   */
  static CommittedContract of(String setting, String server, @Nullable Path output) {
    String name = setting.replace(SERVER, server.replaceAll("[^A-Za-z0-9_.-]", "_"));
    return new CommittedContract(name, project(output).resolve(name).normalize());
  }

  /** The nearest folder above {@code output} that is built, or else the working directory. */
  private static Path project(@Nullable Path output) {
    for (Path folder = output; folder != null; folder = folder.getParent()) {
      Path candidate = folder;
      if (BUILDS.stream().anyMatch(build -> Files.isRegularFile(candidate.resolve(build)))) {
        return folder;
      }
    }
    return Path.of("").toAbsolutePath();
  }

  boolean exists() {
    return Files.exists(file);
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Writes the file in one step, unless it has these bytes already. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (exists() && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      Files.write(written, bytes);
      try {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
