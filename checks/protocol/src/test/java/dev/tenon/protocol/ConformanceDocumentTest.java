package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every line of the checklist has its test, and the document says which. */
final class ConformanceDocumentTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
  private static final Checklist CHECKLIST = Checklist.ofThisProject();

  private static Coverage coverage = new Coverage(java.util.Map.of());

  @BeforeAll
  static void readTheTests() throws IOException {
    coverage = Coverage.of(ROOT);
  }

  @Test
  void everyMustHasATestOrAReason() {
    assertThat(
            CHECKLIST.all().stream()
                .filter(line -> line.level() == Level.MUST || line.level() == Level.CHOICE)
                .filter(line -> line.because() == null)
                .filter(line -> coverage.of(line.id()).isEmpty())
                .map(line -> line.id() + ": " + line.sentence()))
        .as("lines without a test; name them there with @Tag(\"id\")")
        .isEmpty();
  }

  @Test
  void testsNameOnlyLinesThatThereAre() {
    assertThat(coverage.tests().keySet().stream().filter(id -> CHECKLIST.find(id) == null))
        .as("ids that the checklist does not have")
        .isEmpty();
  }

  @Test
  void aLineWithAReasonHasNoTest() {
    assertThat(
            CHECKLIST.all().stream()
                .filter(line -> line.because() != null)
                .filter(line -> !coverage.of(line.id()).isEmpty())
                .map(Requirement::id))
        .as("lines that are tested after all")
        .isEmpty();
  }

  @Test
  void theDocumentIsUpToDate() throws IOException {
    Path file = ROOT.resolve("docs/conformance.md");
    String expected = ConformanceDocument.of(CHECKLIST, coverage);
    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.writeString(file, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
        .as("%s; run with -Dtenon.goldens.update=true to rewrite it", file)
        .isEqualTo(expected);
  }
}
