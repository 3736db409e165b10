package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

/** One method may stand in for several features. */
class SharedFallbacksTest {
  @Test
  void featuresShareAFallback() {
    compile(
        """
        @McpServer(version = "1") public class Desk {
          /** A. */ @McpTool @Fallback("backup") String a() { return ""; }
          /** B. */ @McpTool @Fallback("backup") String b() { return ""; }
          /** C. */ @McpResource("r://x") @Fallback("backup") String c() { return ""; }
          /** D. */ @McpResource("r://y") @Fallback("backup") String d() { return ""; }
          /** E. */ @McpPrompt @Fallback("backup") String e() { return ""; }
          /** F. */ @McpTool String backup() { return ""; }
        }
        """);
  }

  @Test
  void eachFallbackIsCalledAsItsFeatureNeeds() throws Exception {
    LoadedServer server =
        LoadedServer.of(
            compile(
                """
                @McpServer(version = "1") public class Desk {
                  /** A. */ @McpTool @Fallback("backup") String a() { return "a"; }
                  /** B. */ @McpTool @Fallback("backup") String b() { return "b"; }
                  String backup(Throwable cause) { return "without " + cause.getMessage(); }
                }
                """),
            "example.Desk");

    // The number of a fallback follows that of its feature.
    assertThat(server.callInstead("a", "{}", 1, new IllegalStateException("one")).toString())
        .contains("without one");
    assertThat(server.callInstead("b", "{}", 3, new IllegalStateException("two")).toString())
        .contains("without two");
  }

  private static Compilation compile(String source) {
    Compilation compilation =
        Sources.javac()
            .withOptions("-Atenon.warnings=false", "-Xlint:all,-processing,-path", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Desk",
                    "package example; import dev.tenon.*; import dev.tenon.policy.*;\n" + source));
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    return compilation;
  }
}
