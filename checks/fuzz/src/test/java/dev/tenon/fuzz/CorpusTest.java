package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that is kept, such as those that once found a fault. */
final class CorpusTest {
  private static final Path CORPORA = Path.of("src/test/resources/corpus");

  private static List<Path> inputs(Targets target) throws Exception {
    try (Stream<Path> files = Files.list(CORPORA.resolve(target.corpus()))) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> whatIsKeptIsAnsweredAsItMustBe() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Targets one : Targets.values()) {
      Target target = one.make();
      for (Path input : inputs(one)) {
        tests.add(
            dynamicTest(
                one.corpus() + "/" + input.getFileName(),
                () -> target.run(Files.readAllBytes(input))));
      }
    }
    return tests;
  }

  @ParameterizedTest
  @EnumSource
  void everyTargetHasSomethingToBeginWith(Targets target) throws Exception {
    assertThat(inputs(target)).hasSizeGreaterThan(2);
  }
}
