package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.processor.FeatureStep.Phases;
import dev.tenon.processor.model.CompilationModel;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever phase fails, it is a problem of the class that it fails on, and hides no others. */
class PhaseCrashTest {
  private static final Phases REAL = Phases.all();

  private static final List<JavaFileObject> SOURCES =
      List.of(
          source(
              "Shop",
              """
              package example;
              class Shop {
                @dev.tenon.McpTool void close() {}
              }
              """),
          source(
              "Till",
              """
              package example;

              class Till {
                /** Counts what is there. */
                @dev.tenon.McpTool int count() { return 1; }
              }
              """));

  static Stream<Phases> broken() {
    return Stream.of(
        new Phases(all -> REAL.schemas().apply(faulty(all)), REAL.rules(), REAL.sources()),
        new Phases(
            REAL.schemas(),
            (all, diagnostics) -> {
              REAL.rules().accept(all, diagnostics);
              faulty(all);
            },
            REAL.sources()),
        new Phases(REAL.schemas(), REAL.rules(), all -> REAL.sources().apply(faulty(all))));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isReportedBesideTheOthers(Phases phases) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TenonProcessor(phases))
            .withClasspath(Sources.CLASS_PATH)
            .compile(SOURCES);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN209", "Shop.java", 3), new Found("TN999", "Till.java", 3)));
  }

  @Test
  void aTypeThatOverflowsTheStackIsOneToo() {
    Phases endless = new Phases(PhaseCrashTest::endless, REAL.rules(), REAL.sources());

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TenonProcessor(endless))
            .withClasspath(Sources.CLASS_PATH)
            .compile(SOURCES);

    assertThat(Found.in(compilation)).contains(new Found("TN999", "Shop.java", 2));
  }

  private static CompilationModel endless(CompilationModel all) {
    return all.classes().isEmpty()
        ? all
        : endless(new CompilationModel(all.classes(), List.of(), List.of()));
  }

  /** Fails when the class {@code Till} is there. */
  private static CompilationModel faulty(CompilationModel all) {
    if (all.classes().stream().anyMatch(one -> one.type().simpleName().equals("Till"))) {
      throw new IllegalStateException("sabotage");
    }
    return all;
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("example." + name, text);
  }
}
