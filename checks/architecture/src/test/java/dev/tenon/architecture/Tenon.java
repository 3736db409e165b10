package dev.tenon.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the rules are about. */
final class Tenon {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tenon");

  private Tenon() {}

  /** All compiled classes of ours, without those of tests. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** The folders of all modules, as the build lists them. */
  static List<Path> modules() throws IOException {
    Path root = root();
    String pom = Files.readString(root.resolve("pom.xml"));
    return MODULE.matcher(pom).results().map(module -> root.resolve(module.group(1))).toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("checks/architecture"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not started inside the source tree");
      }
    }
    return folder;
  }
}
