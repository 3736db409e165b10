package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A fault of the processor is a problem like others (TN999), not a trace of the stack. */
class CrashTest {
  @Test
  void faultIsReportedAtTheClassThatItConcerns() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Sabotaged())
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    """
                    package example;
                    class Shop {
                      /** Counts what is there. */
                      @dev.tenon.McpTool
                      int count() {
                        return 1;
                      }
                    }
                    """));

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN999", "Shop.java", 2)));
    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .singleElement()
        .asString()
        .contains("failed on example.Shop: java.lang.IllegalStateException: sabotage", "report it");
  }

  @Test
  void otherErrorsAreNotTouched() {
    Compilation compilation = Sources.compile(List.of(), Sources.below("good/orders"));

    assertThat(compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
  }

  /** The processor with a filer that fails. */
  private static final class Sabotaged extends AbstractProcessor {
    private final TenonProcessor processor = new TenonProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Filer filer =
          (Filer)
              Proxy.newProxyInstance(
                  Filer.class.getClassLoader(),
                  new Class<?>[] {Filer.class},
                  (proxy, method, arguments) -> {
                    throw new IllegalStateException("sabotage");
                  });
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  ProcessingEnvironment.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    try {
                      return method.getName().equals("getFiler")
                          ? filer
                          : method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }
}
