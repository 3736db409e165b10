package dev.tenon.samples.quickstart;

import dev.tenon.testkit.contract.Contract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NotesContractTest {
  @Test
  void matches() {
    Contract.of(NotesMcp.create(new Notes(Path.of("")))).matches("mcp-contract.json");
  }
}
