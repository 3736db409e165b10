package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients give is used, as far as the body of a method shows it. */
class UnusedArgumentsTest {
  private static final String OTHERS = "-Atenon.warnings=-TN209,-TN220,-TN222";

  @Test
  void warnsOfEachKindOfFeature() {
    Example shop =
        Example.of(
            """
            class Shop {
              @McpTool
              String order(
                  String article,
                  int pieces, // TN230
                  CallContext call) {
                return article;
              }
              @McpTool(inputSchema = "{\\"type\\":\\"object\\"}")
              String raw(
                  RawJson all) { // TN230
                return "";
              }
              @McpPrompt
              String ask(
                  String question, // TN230
                  String tone) {
                return tone;
              }
              @McpResource("shop://{shelf}/{box}")
              String box(
                  String shelf,
                  String box) { // TN230
                return shelf;
              }
              @McpCompletion(resource = "shop://{shelf}/{box}", argument = "box")
              List<String> boxes(
                  String typed, // TN230
                  Optional<String> shelf) { // TN230
                return List.of("a");
              }
            }
            """);

    Compilation compilation = shop.compile(OTHERS);

    assertThat(Found.in(compilation)).isEqualTo(shop.expected());
    assertThat(compilation.errors()).isEmpty();
    assertThat(Sources.diagnostics(compilation))
        .contains(
            "[TN230] pieces, an argument of the tool \"order\", is never used, so clients give it"
                + " for nothing. Use it, or remove it.");
  }

  /** A name counts wherever it stands: to be silent is better than to be wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "return name;",
        "return name.trim();",
        "return Optional.of(1).map(n -> name + n).get();",
        "return Optional.of(\"\").map(name::concat).get();",
        "return new Object() { String all() { return name; } }.all();",
        "class Local { final String text = name; } return new Local().text;",
        "name = \"\"; return \"\";",
        "switch (name) { default: return \"\"; }",
        "String s = \"\"; { int name2 = 0; name = s; } return s;"
      })
  void takesEveryUseForOne(String body) {
    assertThat(found("String greet(String name) { " + body + " }")).isEmpty();
  }

  /** A field or a method of the same name is none of the parameter's uses. */
  @ParameterizedTest
  @ValueSource(strings = {"return this.name;", "return this.name();", "return \"name\"; // name"})
  void takesNoMemberForAUse(String body) {
    String members = "final String name = \"\"; String name() { return \"\"; } ";

    List<Found> found = found(members, "String greet(String name) { " + body + "\n }");

    assertThat(found).extracting(Found::id).containsExactly("TN230");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"TN230\") String greet(String name) { return \"\"; }",
        "@SuppressWarnings(\"unused\") String greet(String name) { return \"\"; }",
        "String greet(@SuppressWarnings({\"rawtypes\", \"unused\"}) String name) { return \"\"; }"
      })
  void isHeldBack(String method) {
    assertThat(found(method)).isEmpty();
  }

  /** The name that other tools know holds back nothing else. */
  @Test
  void holdsBackNothingElseByTheCommonName() {
    Compilation compilation =
        Example.of(
                "class Shop { @McpTool @SuppressWarnings(\"unused\") int count() { return 1; } }")
            .compile();

    assertThat(Found.in(compilation)).extracting(Found::id).containsExactly("TN209");
  }

  /** What the server hands in is no argument, and to have asked may be all that is wanted. */
  @Test
  void leavesAloneWhatIsNoArgument() {
    Compilation compilation =
        Example.of(
                """
                class Shop {
                  @McpForm record Sure(boolean sure) {}
                  @McpTool
                  String clear(
                      CallContext call, Progress progress, Interaction user,
                      @Ask("Really?") Sure sure) {
                    return "";
                  }
                }
                """)
            .compile(OTHERS);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  /** Gradle and others hand in an environment of their own, of which javac knows nothing. */
  @Test
  void isSilentBehindAnotherEnvironment() {
    Example shop = Example.of("class Shop { @McpTool int find(String name) { return 1; } }");

    Compilation compilation =
        Sources.javac()
            .withProcessors(new Wrapping(new TenonProcessor()))
            .withOptions(OTHERS)
            .compile(shop.sources());

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isNotEmpty();
  }

  private static List<Found> found(String method) {
    return found("", method);
  }

  private static List<Found> found(String members, String method) {
    Compilation compilation =
        Example.of("class Shop { " + members + "@McpTool " + method + " }").compile(OTHERS);
    assertThat(compilation.errors()).as(Sources.diagnostics(compilation)).isEmpty();
    return Found.in(compilation);
  }

  /** Runs a processor in an environment that is none of the compiler's classes. */
  private static final class Wrapping extends AbstractProcessor {
    private final Processor processor;

    Wrapping(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  ProcessingEnvironment.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> method.invoke(environment, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      boolean unused = processor.process(annotations, round);
      return false;
    }
  }
}
