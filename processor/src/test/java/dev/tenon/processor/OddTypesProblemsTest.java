package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that generated code could not be compiled for are problems where they are used. */
class OddTypesProblemsTest {
  private static final String TYPES =
      """
      class Shop {
        static class Made { public int x; public Made() throws IOException {} }
        static class Named { final int x;
          Named(@JsonProperty("x") int x) throws IOException { this.x = x; }
          public int getX() { return x; } }
        static class Created { int x;
          @JsonCreator static Created of(@JsonProperty("x") int x) throws Exception { return null; }
          public int getX() { return x; } }
        public static class Read { public int getX() throws IOException { return 1; }
          public void setX(int x) {} }
        public static class Written { public int getX() { return 1; }
          public void setX(int x) throws IOException {} }
        public static class OneWay {
          @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
          public int getX() throws IOException { return 1; }
          public void setX(int x) {} }
        public static class Errors { public int getX() throws IllegalStateException { return 1; }
          public void setX(int x) throws Error {} }
        static class Value { final String x; Value(String x) { this.x = x; }
          @JsonValue String x() throws Exception { return x; } }
        record Marked(String x) {
          @JsonProperty("up") public String up() throws Exception { return x; } }
        record Rows(@Nullable int[] rows) {}
        record Columns(int @Nullable [] columns, @Nullable String... names) {}
        private static class Hidden {}
        record Box<T>(int x) {}
        static class Oops extends Throwable {}
      """;

  /** A method, the problem, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          void put(Made a) {} ~ TN411 ~ its constructor throws java.io.IOException
          void put(Named a) {} ~ TN411 ~ its constructor throws java.io.IOException
          void put(Created a) {} ~ TN412 ~ it throws java.lang.Exception. Throw an IllegalArgumentException
          Created get() { return null; } ~ TN412 ~ it throws java.lang.Exception
          void put(Written a) {} ~ TN448 ~ setX writes a property and throws java.io.IOException, which generated code does not handle. Throw an unchecked exception, or write @JsonProperty(access = READ_ONLY).
          void put(List<Written> a) {} ~ TN448 ~ setX writes a property
          Read get() { return null; } ~ TN448 ~ getX reads a property and throws java.io.IOException, which generated code does not handle. Throw an unchecked exception, or write @JsonProperty(access = WRITE_ONLY).
          Marked get() { return null; } ~ TN448 ~ up reads a property and throws java.lang.Exception
          Value get() { return null; } ~ TN437 ~ x() throws java.lang.Exception
          int get() throws Throwable { return 1; } ~ TN231 ~ get throws java.lang.Throwable
          int get() throws Oops { return 1; } ~ TN231 ~ get throws example.Shop.Oops
          @Fallback("other") int get() { return 1; } int other() throws Throwable { return 1; } ~ TN231 ~ other throws
          Optional<OptionalInt> get() { return null; } ~ TN407 ~ get() is an Optional within another value
          Optional<Optional<List<String>>> get() { return null; } ~ TN407 ~ get() is an Optional within
          CompletableFuture<Optional<OptionalInt>> get() { return null; } ~ TN407 ~ get() is an Optional within
          void put(Rows a) {} ~ TN409 ~ is a primitive
          void put(Box<Hidden> a) {} ~ TN408 ~ example.Shop.Box<example.Shop.Hidden>
          void put(Box<List<Hidden[]>> a) {} ~ TN408 ~ Hidden
          Box<? extends Hidden> get() { return null; } ~ TN408 ~ Hidden
          """)
  void areReported(String method, String id, String words) {
    Found.assertOnly(compile(method), id, words);
  }

  /** What is only taken need not be readable, nor what is only returned writable. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          void put(Read a) {}
          Written get() { return null; }
          Made get() { return null; }
          void put(OneWay a) {}
          OneWay get() { return null; }
          Errors get(Errors a) { return a; }
          int get() throws Exception { return 1; }
          int get() throws Error, InterruptedException { return 1; }
          void put(Columns a) {}
          void put(Box<String> a) {}
          """)
  void areNoProblems(String method) {
    Compilation compilation = compile(method);

    assertThat(compilation.errors()).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  private static Compilation compile(String method) {
    return Example.of(TYPES + "/** Keeps what comes. */ @McpTool " + method + "\n}\n")
        .compile("-Atenon.warnings=false");
  }
}
