package dev.tenon.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What draws a warning where the author names it draws none in what is generated. */
final class WarningsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Deprecated static class Out { record In(int a) {} }"
            + " /** Takes one. */ @McpTool public void take(Out.In in) {}",
        "@Deprecated static class Out { enum In { A } }"
            + " /** Takes one. */ @McpTool public void take(Out.In in) {}",
        "@Deprecated static class Out { static class In { public int a; } }"
            + " /** Gives one. */ @McpTool public Out.In give() { return new Out.In(); }",
        "@Deprecated static class Out { sealed interface In { record A(int a) implements In {} } }"
            + " /** Takes one. */ @McpTool public void take(Out.In in) {}",
        "@Deprecated static class Out { static class Desk {"
            + " /** Greets. */ @McpTool public String greet() { return \"\"; } } }",
        "@Deprecated static class In { public int a; }"
            + " /** Takes one. */ @McpTool public void take(@Opaque In in) {}",
        "@Deprecated static class In { public int a; }"
            + " /** Takes some. */ @McpTool public void take(@Opaque List<In[]> in) {}",
        "static class In<T> { public T a; }"
            + " /** Takes one. */ @McpTool public void take(@Opaque In in) {}",
        "static class In<T> { public T a; }"
            + " /** Takes some. */ @McpTool public void take(@Opaque List<? extends In> in) {}"
      })
  void generatedCodeDrawsNone(String members) {
    Sources.assertNoWarnings(
        List.of(
            JavaFileObjects.forSourceString(
                "shop.Shop",
                "package shop; import dev.tenon.*; import java.util.*;"
                    + "@SuppressWarnings({\"deprecation\", \"rawtypes\"})"
                    + "@McpServer(version = \"1\") public class Shop { "
                    + members
                    + " }")));
  }
}
