package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares generated sources with those of {@code expected}, byte for byte. {@code
 * -Dtenon.goldens.update=true} writes them anew.
 */
class GoldenTest {
  private static final Pattern CONTRACT =
      Pattern.compile("/CLASS_OUTPUT/META-INF/tenon/(?:([^/]+)/)?contract\\.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "types",
        "results",
        "spread",
        "asking",
        "constraints",
        "checked",
        "values",
        "beans",
        "jackson",
        "unions",
        "opaque",
        "policies",
        "trust"
      })
  void generatesTheExpectedSourcesWithoutWarnings(String name) throws IOException {
    Compilation compilation = Sources.strict(Sources.below("good/" + name));

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    Path folder = Sources.ROOT.resolve("expected").resolve(name);
    Set<String> written = new TreeSet<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String path = file.toUri().getPath().replaceFirst("^/" + StandardLocation.SOURCE_OUTPUT, "");
      String golden = path.substring(path.lastIndexOf('/') + 1);
      written.add(golden);
      compare(folder.resolve(golden), file.getCharContent(true).toString());
    }
    for (JavaFileObject file : compilation.generatedFiles()) {
      String contract = contract(file);
      if (contract != null) {
        written.add(contract);
        compare(folder.resolve(contract), file.getCharContent(true).toString());
      }
    }
    try (Stream<Path> goldens = Files.list(folder)) {
      assertThat(written)
          .isEqualTo(
              goldens.map(golden -> golden.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  /** The name of the golden of a contract, or null when the file is none. */
  private static @Nullable String contract(JavaFileObject file) {
    Matcher path = CONTRACT.matcher(file.toUri().getPath());
    if (!path.matches()) {
      return null;
    }
    return path.group(1) == null ? "contract.json" : path.group(1) + ".contract.json";
  }

  private static void compare(Path golden, String source) throws IOException {
    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, source);
    }
    assertThat(source).isEqualTo(Files.readString(golden));
  }
}
