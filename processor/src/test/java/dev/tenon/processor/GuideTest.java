package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the guides compile as they stand there. */
class GuideTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- example: (\\w+)\\.java -->\\n```java\\n(.*?)^```$");

  private static final String IMPORTS =
      " import dev.tenon.*; import dev.tenon.policy.*; import dev.tenon.runtime.*; import dev.tenon.runtime.ask.*;"
          + " import dev.tenon.runtime.call.*; import dev.tenon.runtime.dynamic.*;"
          + " import jakarta.validation.*; import jakarta.validation.constraints.*; import java.io.*;"
          + " import java.lang.annotation.*; import java.time.*;"
          + " import java.util.*; import java.util.concurrent.*;"
          + " import org.jspecify.annotations.Nullable;\n";

  @Test
  void askingCompilesWithoutWarnings() throws IOException {
    Compilation compilation = compile("asking", 4);

    assertThat(Sources.generated(compilation))
        .contains("\"Really cancel order \"", "new FormType<>(Diet.class");
  }

  @Test
  void changesCompileWithoutWarnings() throws IOException {
    Compilation compilation = compile("changes", 1);

    assertThat(Sources.generated(compilation)).contains("\"pantry://{jar}\"");
  }

  @Test
  void constraintsCompileWithoutWarnings() throws IOException {
    Compilation compilation = compile("constraints", 2);

    assertThat(Sources.generated(compilation))
        .contains("checks.object(path, value)", "An order has at least one line.");
  }

  @Test
  void securityCompilesWithoutWarnings() throws IOException {
    Compilation compilation = compile("security", 2);

    assertThat(Sources.generated(compilation))
        .contains("\"orders:write\"", "Denial.HIDDEN", "new RulePolicy(", "\"/pin\"");
  }

  @Test
  void policiesCompileWithoutWarnings() throws IOException {
    Compilation compilation = compile("policies", 1);

    assertThat(Sources.generated(compilation)).contains("new CircuitBreakerPolicy(\"warehouse\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeout",
        "rate-limit",
        "cached",
        "fallback",
        "idempotency-key",
        "bulkhead",
        "circuit-breaker",
        "health-check",
        "retry",
        "budget",
        "intercepted"
      })
  void eachPolicyCompilesWithoutWarnings(String policy) throws IOException {
    Compilation compilation = compile("policies/" + policy, 1);

    assertThat(Sources.generated(compilation)).contains("new ");
  }

  @Test
  void typesCompileWithoutWarnings() throws IOException {
    Compilation compilation = compile("types", 3);

    assertThat(Sources.generated(compilation))
        .contains("result.setCountry(country)")
        .contains("in.variant(\"type\", \"Circle\", \"Group\")")
        .contains("Presence.absent()");
  }

  /** Compiles all examples of a guide together. */
  private static Compilation compile(String guide, int examples) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/" + guide + ".md")));
    while (example.find()) {
      sources.add(
          JavaFileObjects.forSourceString(
              "guide." + example.group(1), "package guide;" + IMPORTS + example.group(2)));
    }
    assertThat(sources).hasSize(examples);

    Compilation compilation = Sources.javac().compile(sources);

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    return compilation;
  }
}
