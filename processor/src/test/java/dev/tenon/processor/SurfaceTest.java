package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation of a server for people. */
class SurfaceTest {
  private static final Path FOLDER = Sources.ROOT.resolve("surface");

  @Test
  void isAsExpected() throws IOException {
    String written = surface(Sources.strict(FOLDER.resolve("Kiosk.java")));
    Path golden = FOLDER.resolve("mcp-surface.md");
    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.writeString(golden, written);
    }

    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @Test
  void isTheSameEachTime() throws IOException {
    String first = surface(Sources.strict(FOLDER.resolve("Kiosk.java")));
    String second = surface(Sources.strict(FOLDER.resolve("Kiosk.java")));

    assertThat(first).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "types",
        "results",
        "spread",
        "asking",
        "constraints",
        "values",
        "beans",
        "trust"
      })
  void eachTableIsWhole(String name) throws IOException {
    List<String> lines = surface(Sources.strict(Sources.below("good/" + name))).lines().toList();

    assertThat(lines.get(0)).startsWith("# ");
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
        assertThat(cells(lines.get(i))).as(lines.get(i)).isEqualTo(cells(lines.get(i - 1)));
      }
    }
  }

  /** Reviewers read here which scope opens what, and what is open to everybody. */
  @Test
  void tellsWhoMayCall() throws IOException {
    String written = surface(Sources.strict(Sources.below("good/trust")));

    assertThat(written)
        .contains(
            "| Scope | Covers | Needed by |",
            "| `orders:admin` | `bills`, `orders:write` |  |",
            "| `bills` |  | resource `bills://all`, prompt `remind` |",
            "| `isOpen` | read-only | authenticated, if a rule agrees | audited | 47 |",
            "| `cancel` | destructive | `orders:write`, as `support` or `boss`, if a rule agrees |",
            "| everybody, if a rule agrees | audited |",
            "| nobody | audited |",
            "Access: `bills` or `orders:write`, if a rule agrees, hidden from others.");
    assertThat(surface(Sources.strict(Sources.below("good/orders")))).doesNotContain("Access");
  }

  /** How many cells a row has: a pipe with a backslash before it belongs to a text. */
  private static long cells(String row) {
    return row.replace("\\|", "").chars().filter(c -> c == '|').count();
  }

  private static String surface(Compilation compilation) throws IOException {
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith("/mcp-surface.md")) {
        return file.getCharContent(true).toString();
      }
    }
    throw new AssertionError("there is no mcp-surface.md");
  }
}
