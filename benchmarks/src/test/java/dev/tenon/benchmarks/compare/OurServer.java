package dev.tenon.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs our server as a user's build does: into jars, which class-data sharing wants, too. */
final class OurServer {
  private OurServer() {}

  /** The class path of the server; what is a folder in this build is packed below {@code lib}. */
  static String classPath(Path lib) throws IOException {
    Files.createDirectories(lib);
    List<String> path = new ArrayList<>();
    path.add(pack(Path.of("target", "classes"), lib.resolve("server.jar")));
    String needed = Files.readString(Path.of("target", "server.classpath")).strip();
    for (String entry : needed.split(File.pathSeparator, -1)) {
      Path place = Path.of(entry);
      path.add(
          Files.isDirectory(place)
              ? pack(place, lib.resolve("tenon-" + module(place) + ".jar"))
              : entry);
    }
    return String.join(File.pathSeparator, path);
  }

  /** Packs a folder of classes; returns the jar. */
  static String pack(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> add(packed, classes, file));
    }
    return jar.toAbsolutePath().toString();
  }

  private static void add(JarOutputStream packed, Path folder, Path file) {
    try {
      packed.putNextEntry(new JarEntry(folder.relativize(file).toString()));
      Files.copy(file, packed);
      packed.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String module(Path classes) {
    Path module = classes.toAbsolutePath().normalize();
    return module.getName(module.getNameCount() - 3).toString();
  }
}
