package dev.tenon.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a relative path begins. */
class CommittedContractPathTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "build.gradle", "build.gradle.kts"})
  void relativePathBeginsAtTheProjectOfTheClasses(String build) throws IOException {
    Path module = Files.createDirectories(folder.resolve("module"));
    Path classes = Files.createDirectories(module.resolve("target/classes"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createFile(module.resolve(build));

    assertThat(file("mcp-contract.json", classes)).isEqualTo(module.resolve("mcp-contract.json"));
    assertThat(file("../all/{server}.json", classes)).isEqualTo(folder.resolve("all/shop.json"));
  }

  @Test
  void elseAtTheWorkingDirectory() {
    Path here = Path.of("").toAbsolutePath();

    assertThat(file("a.json", null)).isEqualTo(here.resolve("a.json"));
    assertThat(file("a.json", Path.of("/"))).isEqualTo(here.resolve("a.json"));
  }

  @Test
  void absolutePathIsTakenAsItIs() {
    Path file = folder.resolve("a.json");

    assertThat(file(file.toString(), null)).isEqualTo(file);
  }

  private static Path file(String setting, @Nullable Path output) {
    return CommittedContract.of(setting, "shop", output).file();
  }
}
