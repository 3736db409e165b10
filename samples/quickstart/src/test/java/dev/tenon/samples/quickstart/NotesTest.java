package dev.tenon.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.samples.quickstart.Notes.Filter;
import dev.tenon.samples.quickstart.Notes.Found;
import dev.tenon.samples.quickstart.Notes.Hit;
import dev.tenon.samples.quickstart.Notes.Length;
import dev.tenon.samples.quickstart.Notes.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotated class is a plain object: it is tested by calling its methods. */
final class NotesTest {
  @TempDir Path scratch;

  /** Within another, so that what a note must not reach lies in a folder of this test too. */
  private Path folder;

  private Notes notes;

  @BeforeEach
  void writeNotes() throws IOException {
    folder = Files.createDirectory(scratch.resolve("notes"));
    write("README.md", "# The garden\n\nWhere the apples grow. #orchard\n");
    write(
        "docs/apples.md",
        "---\ntags: [fruit, Red]\n---\n# Apples\n\nAn apple a day.\n## Storing\n");
    write(
        "docs/pears.md",
        "---\ntags:\n  - fruit\n  - soft\nauthor: Red\n---\nA pear is no apple.\n");
    write("docs/old/pears.md", "Old pears.\n");
    write(".git/apples.md", "# Apples in a hidden folder\n");
    write("target/apples.md", "# Apples in a built folder\n");
    write("apples.txt", "# Apples in no note\n");
    notes = new Notes(folder);
  }

  @Test
  void findsTheBestNoteFirst() {
    Found found = notes.search("APPLE", Optional.empty(), 10);

    assertThat(found.total()).isEqualTo(3);
    assertThat(found.hits()).extracting(Hit::note).startsWith("docs/apples.md");
    assertThat(found.hits().get(0))
        .isEqualTo(
            new Hit(
                "docs/apples.md",
                URI.create("note://docs%2Fapples.md"),
                "Apples",
                4,
                "# Apples",
                4));
  }

  @Test
  void wantsAllWordsButNotInOneLine() {
    assertThat(notes.search("storing apple", Optional.empty(), 10).hits())
        .extracting(Hit::note)
        .containsExactly("docs/apples.md");
    assertThat(notes.search("apple plum", Optional.empty(), 10).hits()).isEmpty();
  }

  @Test
  void limitsTheHitsAndTellsTheTotal() {
    Found found = notes.search("apple", Optional.empty(), 1);

    assertThat(found.hits()).hasSize(1);
    assertThat(found.total()).isEqualTo(3);
  }

  @Test
  void searchesHeadingsAlone() {
    Filter headings = new Filter(Optional.empty(), Place.HEADINGS);

    assertThat(notes.search("apple", Optional.of(headings), 10).hits())
        .extracting(Hit::note)
        .containsExactly("docs/apples.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fruit", "#fruit", "FRUIT"})
  void findsTagsOfTheFrontMatter(String tag) {
    assertThat(notes.search("apple", withTag(tag), 10).hits())
        .extracting(Hit::note)
        .containsExactly("docs/apples.md", "docs/pears.md");
  }

  @Test
  void findsTagsOfTheText() {
    assertThat(notes.search("apple", withTag("orchard"), 10).hits())
        .extracting(Hit::note)
        .containsExactly("README.md");
  }

  @Test
  void takesNoOtherWordForATag() {
    assertThat(notes.search("apple", withTag("red"), 10).hits())
        .extracting(Hit::note)
        .containsExactly("docs/apples.md");
    assertThat(notes.search("apple", withTag("orch"), 10).hits()).isEmpty();
    assertThat(notes.search("apple", withTag("grow"), 10).hits()).isEmpty();
  }

  @Test
  void takesNoCommentInCodeForAHeading() throws IOException {
    write("code.md", "```sh\n# plums, peeled\n```\n# Plums\n");

    assertThat(notes.search("plums", Optional.empty(), 10).hits().get(0))
        .isEqualTo(new Hit("code.md", URI.create("note://code.md"), "Plums", 4, "# Plums", 4));
  }

  @Test
  void cutsLongLinesAroundTheWords() throws IOException {
    write("long.md", "\uD83C\uDF4F".repeat(500) + " quince " + "\uD83C\uDF4E".repeat(500));

    assertThat(notes.search("quince", Optional.empty(), 1).hits().get(0).excerpt())
        .isEqualTo("\uD83C\uDF4F".repeat(79) + " quince " + "\uD83C\uDF4E".repeat(159));
  }

  @Test
  void readsBytesThatAreNotUtf8() throws IOException {
    Files.write(folder.resolve("latin.md"), "caf\u00E9 noir".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(notes.search("noir", Optional.empty(), 1).hits().get(0).excerpt())
        .isEqualTo("caf\uFFFD noir");
  }

  @Test
  void passesOverWhatCannotBeRead() throws IOException {
    Path closed = write("closed.md", "apple");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));

    assertThat(notes.search("apple", Optional.empty(), 10).total()).isEqualTo(3);
    assertThat(notes.note("closed.md")).isEmpty();
  }

  @Test
  void readsANoteByItsPath() {
    assertThat(notes.note("docs/old/pears.md")).contains("Old pears.\n");
  }

  @Test
  void readsANoteByItsFileNameIfThereIsButOne() {
    assertThat(notes.note("apples.md")).isPresent();
    assertThat(notes.note("pears.md")).isEmpty();
    assertThat(notes.note("README.md")).isPresent();
  }

  @Test
  void prefersThePathToTheFileName() throws IOException {
    write("pears.md", "Pears at the top.\n");

    assertThat(notes.note("pears.md")).contains("Pears at the top.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "/",
        "../secret.md",
        "docs/../../secret.md",
        "docs/../README.md",
        "./README.md",
        "/README.md",
        "docs//apples.md",
        "..\\secret.md",
        "docs\\apples.md",
        "README.md\u0000",
        "README.md\u0000.md",
        ".git/apples.md",
        "target/apples.md",
        "apples.txt",
        "docs",
        "md"
      })
  void leadsNobodyOutOfTheFolder(String path) throws IOException {
    Files.writeString(folder.resolveSibling("secret.md"), "secret");

    assertThat(notes.note(path)).isEmpty();
    assertThat(notes.note(folder.resolveSibling("secret.md").toString())).isEmpty();
    assertThat(notes.note(folder.resolve("README.md").toString())).isEmpty();
  }

  @Test
  void followsNoLinks(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.md"), "secret");
    Files.createSymbolicLink(folder.resolve("link.md"), elsewhere.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("round"), folder);

    assertThat(notes.note("link.md")).isEmpty();
    assertThat(notes.note("linked/secret.md")).isEmpty();
    assertThat(notes.note("secret.md")).isEmpty();
    assertThat(notes.search("secret", Optional.empty(), 10).hits()).isEmpty();
    assertThat(notes.note("round/README.md")).isEmpty();
  }

  @Test
  void asksForASummary() {
    assertThat(notes.summarize("old/pears.md", Length.SENTENCE))
        .isEqualTo("Summarize this note in one sentence:\n\nOld pears.\n");
    assertThatThrownBy(() -> notes.summarize("plums.md", Length.PAGE))
        .isInstanceOfSatisfying(
            ToolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void completesNames() {
    assertThat(notes.names("pear")).containsExactly("docs/old/pears.md", "docs/pears.md");
    assertThat(notes.paths("read")).containsExactly("README.md");
    assertThat(notes.names("plum")).isEmpty();
  }

  @Test
  void saysWhichFolderIsMissing() {
    Notes lost = new Notes(folder.resolve("lost"));

    assertThatThrownBy(() -> lost.search("apple", Optional.empty(), 1))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("lost");
  }

  private static Optional<Filter> withTag(String tag) {
    return Optional.of(new Filter(Optional.of(tag), Place.TEXT));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
