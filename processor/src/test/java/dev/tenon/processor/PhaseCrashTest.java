package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.processor.FeatureStep.Phases;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever phase fails, it is a problem of the class that it fails on, and hides no others. */
class PhaseCrashTest {
  private static final Phases REAL = Phases.all();

  private static final JavaFileObject SHOP =
      source(
          "Shop",
          """
          package example;
          class Shop {
            @dev.tenon.McpTool void close() {}
          }
          """);

  private static final JavaFileObject DOOR =
      source(
          "Door",
          """
          package example;
          class Door {
            /** Opens. */
            @dev.tenon.McpTool void open() {}
          }
          """);

  private static final JavaFileObject TILL =
      source(
          "Till",
          """
          package example;

          class Till {
            /** Counts what is there. */
            @dev.tenon.McpTool int count() { return 1; }
          }
          """);

  static Stream<Phases> broken() {
    return Stream.of(
        new Phases(
            all -> REAL.schemas().apply(faulty(all)),
            REAL.rules(),
            REAL.contracts(),
            REAL.sources()),
        new Phases(
            REAL.schemas(),
            (all, diagnostics) -> {
              REAL.rules().accept(all, diagnostics);
              faulty(all);
            },
            REAL.contracts(),
            REAL.sources()));
  }

  /** Those that run only when there is no problem yet. */
  static Stream<Phases> brokenLate() {
    return Stream.of(
        new Phases(
            REAL.schemas(),
            REAL.rules(),
            (contracts, all) -> REAL.contracts().apply(contracts, faulty(all)),
            REAL.sources()),
        new Phases(
            REAL.schemas(),
            REAL.rules(),
            REAL.contracts(),
            all -> REAL.sources().apply(faulty(all))));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isReportedBesideTheOthers(Phases phases) {
    assertProblems(
        new TenonProcessor(phases),
        List.of(SHOP, TILL),
        new Found("TN209", "Shop.java", 3),
        new Found("TN999", "Till.java", 3));
  }

  @ParameterizedTest
  @MethodSource("brokenLate")
  void isReportedAtTheClassThatItFailsOn(Phases phases) {
    assertProblems(
        new TenonProcessor(phases), List.of(DOOR, TILL), new Found("TN999", "Till.java", 3));
  }

  @Test
  void aClassThatCannotBeReadHidesNoOthers() {
    assertProblems(
        unreadable("count"),
        List.of(SHOP, TILL),
        new Found("TN209", "Shop.java", 3),
        new Found("TN999", "Till.java", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kiosk", "Wish"})
  void aServerOrFormThatCannotBeReadIsReportedWhereItIs(String name) {
    JavaFileObject kiosk =
        source(
            "Kiosk",
            """
            package example;

            /** A kiosk. */ @dev.tenon.McpServer(version = "1") class Kiosk {}
            """);
    JavaFileObject wish =
        source(
            "Wish",
            """
            package example;

            /** A wish. */ @dev.tenon.McpForm record Wish(String what) {}
            """);

    assertProblems(
        unreadable(name), List.of(DOOR, kiosk, wish, TILL), new Found("TN999", name + ".java", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"createSourceFile", "createResource"})
  void filesThatCannotBeWrittenAreReportedAtWhatTheyAreOf(String method) {
    JavaFileObject kiosk =
        source(
            "Kiosk",
            """
            package example;

            /** A kiosk. */ @dev.tenon.McpServer(version = "1") class Kiosk {
              /** Counts what is there. */
              @dev.tenon.McpTool int count() { return 1; }
            }
            """);

    Compilation compilation =
        compile(
            new Sabotaged("getFiler", Filer.class, (called, argument) -> called.equals(method)),
            List.of(kiosk));

    assertThat(Found.in(compilation)).containsOnly(new Found("TN999", "Kiosk.java", 3));
  }

  @Test
  void aServerWhoseContractCannotBeFinishedIsReportedWhereItIs() {
    JavaFileObject kiosk =
        source(
            "Kiosk",
            """
            package example;
            @dev.tenon.McpServer(version = "1")
            /** A kiosk. */ class Kiosk {}
            """);
    Phases phases =
        new Phases(
            REAL.schemas(),
            REAL.rules(),
            (contracts, all) ->
                REAL.contracts()
                    .apply(
                        contracts,
                        all.withServers(
                            all.servers().stream()
                                .map(server -> server.withFeatures(new Late(server.features())))
                                .toList())),
            REAL.sources());

    assertProblems(
        new TenonProcessor(phases), List.of(kiosk, TILL), new Found("TN999", "Kiosk.java", 3));
  }

  /** Features that are there until the files are written. */
  private static final class Late extends AbstractList<FeatureClassModel> {
    private final List<FeatureClassModel> features;

    Late(List<FeatureClassModel> features) {
      this.features = features;
    }

    @Override
    public FeatureClassModel get(int index) {
      return features.get(index);
    }

    @Override
    public int size() {
      return features.size();
    }

    @Override
    public void forEach(Consumer<? super FeatureClassModel> action) {
      throw new IllegalStateException("sabotage");
    }
  }

  @Test
  void aTypeThatOverflowsTheStackIsOneToo() {
    Phases endless =
        new Phases(PhaseCrashTest::endless, REAL.rules(), REAL.contracts(), REAL.sources());

    Compilation compilation = compile(new TenonProcessor(endless), List.of(SHOP, TILL));

    assertThat(Found.in(compilation)).contains(new Found("TN999", "Shop.java", 2));
  }

  /** The processor with a compiler that fails when it is asked for the comment on something. */
  private static Sabotaged unreadable(String name) {
    return new Sabotaged(
        "getElementUtils",
        Elements.class,
        (method, argument) ->
            method.equals("getDocComment")
                && ((Element) argument).getSimpleName().contentEquals(name));
  }

  private static Compilation compile(Processor processor, List<JavaFileObject> sources) {
    return Compiler.javac()
        .withProcessors(processor)
        .withOptions("-Atenon.warnings=-TN220,-TN222")
        .withClasspath(Sources.CLASS_PATH)
        .compile(sources);
  }

  private static void assertProblems(
      Processor processor, List<JavaFileObject> sources, Found... problems) {
    Compilation compilation = compile(processor, sources);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .containsExactly(problems);
    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .filteredOn(message -> message.startsWith("[TN999]"))
        .allSatisfy(message ->
            assertThat(message).contains("IllegalStateException: sabotage", "please report it"));
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
