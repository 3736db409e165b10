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

/** The examples of {@code docs/asking.md} compile as they stand there. */
class GuideTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- example: (\\w+)\\.java -->\\n```java\\n(.*?)^```$");

  @Test
  void examplesCompileWithoutWarnings() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/asking.md")));
    while (example.find()) {
      sources.add(
          JavaFileObjects.forSourceString(
              "guide." + example.group(1),
              "package guide; import dev.tenon.*; import dev.tenon.runtime.ask.*;"
                  + " import jakarta.validation.constraints.*; import java.time.*;"
                  + " import java.util.*;\n"
                  + example.group(2)));
    }
    assertThat(sources).hasSize(4);

    Compilation compilation = Sources.javac().compile(sources);

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(Sources.generated(compilation))
        .contains("\"Really cancel order \"", "new FormType<>(Diet.class");
  }
}
