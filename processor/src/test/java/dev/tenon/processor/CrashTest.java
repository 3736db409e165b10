package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A fault of the processor is a problem like others (TN999), not a trace of the stack. */
class CrashTest {
  @Test
  void faultIsReportedAtTheClassThatItConcerns() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Sabotaged("getFiler", Filer.class, (method, argument) -> true))
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
}
