package dev.tenon.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the rules are about. */
final class Tenon {
  /** The modules, as folders. */
  static final List<String> MODULES =
      List.of(
          "annotations",
          "runtime",
          "processor",
          "testkit",
          "samples/quickstart",
          "samples/conformance",
          "checks/architecture");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tenon");

  private Tenon() {}

  /** All compiled classes of ours, without those of tests. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** The folder that holds all modules. */
  static Path root() {
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
