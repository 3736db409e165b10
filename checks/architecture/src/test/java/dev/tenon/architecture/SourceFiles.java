package dev.tenon.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sources that people read: not generated ones, and not those that tests compile. */
final class SourceFiles {
  private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java");

  private SourceFiles() {}

  /** The sources of the module in the folder {@code module}. */
  static List<Path> in(Path module) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path start = module.resolve(folder);
      if (Files.isDirectory(start)) {
        try (Stream<Path> files = Files.walk(start)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
        }
      }
    }
    return found;
  }

  /** Those of {@code files} that are longer than {@code limit} lines, with their length. */
  static List<String> longerThan(int limit, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > limit) {
        found.add(file + " has " + lines + " lines");
      }
    }
    return found;
  }
}
