package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that only sources can tell of. */
final class SourceFilesTest {
  private static final int LONGEST = 400;

  @Test
  void noSourceFileIsLongerThanFourHundredLines() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path module : Tenon.modules()) {
      all.addAll(SourceFiles.in(module));
    }

    assertThat(all).hasSizeGreaterThan(200);
    assertThat(SourceFiles.longerThan(LONGEST, all)).isEmpty();
  }

  @Test
  void everyPackageHasAPackageInfo() throws IOException {
    TreeSet<String> bare = new TreeSet<>();
    for (Path module : Tenon.modules()) {
      for (Path file : SourceFiles.in(module)) {
        Path info = file.resolveSibling("package-info.java");
        boolean root = file.getFileName().toString().equals("module-info.java");
        boolean described = Files.exists(info) || isTestOfADescribedPackage(file);
        if (!root && !described) {
          bare.add(info.toString());
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void aFileThatIsTooLongIsFound(@TempDir Path module) throws IOException {
    Path folder = Files.createDirectories(module.resolve("src/main/java/a"));
    Files.writeString(folder.resolve("Short.java"), lines(LONGEST));
    Files.writeString(folder.resolve("Long.java"), lines(LONGEST + 1));

    assertThat(SourceFiles.longerThan(LONGEST, SourceFiles.in(module)))
        .singleElement()
        .asString()
        .endsWith("Long.java has 401 lines");
  }

  /** The tests of a package are marked by the package they test, which is compiled before them. */
  private static boolean isTestOfADescribedPackage(Path file) {
    String main = file.toString().replace("/src/test/java/", "/src/main/java/");
    return Files.exists(Path.of(main).resolveSibling("package-info.java"));
  }

  private static String lines(int count) {
    return Stream.generate(() -> "//").limit(count).collect(Collectors.joining("\n"));
  }
}
