package dev.tenon.samples.quickstart;

import dev.tenon.runtime.Server;
import dev.tenon.testkit.contract.ContractTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the server promises, kept without a test of its own for each promise. */
final class NotesContractTest extends ContractTests {
  @TempDir Path folder;

  @BeforeEach
  void writeNotes() throws IOException {
    Files.writeString(folder.resolve("garden.md"), "# The garden\n\nWhere apples grow. #fruit\n");
  }

  @Override
  protected Server server() {
    return NotesMcp.create(new Notes(folder));
  }

  @Override
  protected List<? extends Supplier<?>> stores() {
    return List.of(this::notes);
  }

  private Map<String, String> notes() {
    Map<String, String> notes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        notes.put(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notes;
  }

  @Override
  protected int tokenBudget() {
    return 800;
  }

  @Override
  protected List<String> texts() {
    return List.of("apples", "fruit");
  }
}
