package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks harmless where it stands, and would fail, or mean nothing, at run time. */
class BlindSpotsTest {
  private static final String COMPOSED =
      "@Constraint(validatedBy = {}) @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})"
          + " @Retention(RetentionPolicy.RUNTIME) @interface %s { String message() default \"\";"
          + " Class<?>[] groups() default {}; Class<? extends Payload>[] payload() default {}; %s }";

  private static Compilation compile(String method) {
    return Example.of(
            "class Shop {\n"
                + "@Pattern(regexp = \"(a+)+b\") "
                + COMPOSED.formatted("Slow", "")
                + "@Slow "
                + COMPOSED.formatted("Slower", "")
                + "@Pattern(regexp = \"a+b\") @Email "
                + COMPOSED.formatted("Fast", "")
                + "@Pattern(regexp = \"\") "
                + COMPOSED.formatted(
                    "Own",
                    "@OverridesAttribute(constraint = Pattern.class, name = \"regexp\") String value();")
                + "record Tag(@JsonValue String text) {}\n"
                + "static class Several implements Iterable<String> { @Override public Iterator<String> iterator() { return null; } }\n"
                + "record Self(int a, Self self) {}\n"
                + "record Left(List<@Size(min = 1) List<Right>> rights, Optional<Left> left) {}\n"
                + "record Right(@NotEmpty List<Left> lefts, @NotEmpty Map<String, Right> more) {}\n"
                + "sealed interface Tree { record Leaf() implements Tree {}"
                + " record Node(Tree left, Tree right) implements Tree {} }\n"
                + "sealed interface Chain { record Link(Chain next) implements Chain {} }\n"
                + "/** Greets a guest. */ @McpTool void greet("
                + method
                + ") {}\n}\n")
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @Slow String a ~ TN512 ~ "(a+)+b", the expression of a,
          @Slower String a ~ TN512 ~ "(a+)+b", the expression of a,
          @Own("(x+x+)+y") String a ~ TN512 ~ "(x+x+)+y", the expression of a,
          @Own("[") String a ~ TN511 ~ "[", the expression of a,
          @org.hibernate.validator.constraints.URL(regexp = "(x+x+)+y") String a ~ TN512 ~ "(x+x+)+y"
          @NotNull Object a ~ TN514 ~ null is one of its values
          List<@NotNull Object> a ~ TN514 ~ null is one of its values
          @Size(max = 3) Tag a ~ TN507 ~ Write it in Tag, on what that wraps
          Map<@Nullable String, String> a ~ TN403 ~ has keys of the type java.lang.String or null
          Several a ~ TN401 ~ it is an Iterable
          Self a ~ TN442 ~ each Self needs another one
          Map<String, @Size(min = 1) List<Self>> a ~ TN442 ~ each Self needs another one
          Right a ~ TN442 ~ each Right needs another one
          Chain a ~ TN442 ~ each Chain needs another one
          @NotNull Optional<String> a ~ TN514 ~ @NotNull on a is checked by nobody: an Optional is never null
          @NotNull OptionalInt a ~ TN514 ~ what it holds may be left out all the same
          @NotNull Presence<String> a ~ TN514 ~ a Presence is never null
          Presence<@NotNull String> a ~ TN514 ~ a Presence may hold null; an Optional may not
          """)
  void areReported(String parameters, String id, String reason) {
    Found.assertOnly(compile(parameters), id, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @Fast String a
          @Own("x+y") String a
          @org.hibernate.validator.constraints.URL String a
          Tree a
          List<Tree> a
          @NotNull String a
          Presence<@NotBlank String> a
          Optional<@NotNull String> a
          @NotNull CallContext a
          """)
  void areNoProblems(String parameters) {
    Compilation compilation = compile(parameters);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  private static Compilation returning(String result) {
    return Example.of(
            """
            class Shop {
              record Self(int a, Self self) {}
              record Named(String name, @Nullable Named parent, Optional<Named> child) {}
              record Written(List<Written> all) { public Written twice() { return this; } }
              static class Bean { public Bean getBean() { return this; } }
              static class Always {
                @JsonProperty(required = true) public Always getNext() { return this; }
              }
              sealed interface Tree {
                record Leaf() implements Tree {}
                record Node(Tree left, Tree right) implements Tree {}
              }
              sealed interface Chain { record Link(Chain next) implements Chain {} }
              /** Finds what fits best. */
              @McpTool %s find() { throw new UnsupportedOperationException(); }
            }
            """
                .formatted(result))
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @NotNull void ~ TN514 ~ @NotNull on find() is checked by nobody: nothing is returned
          @NotNull Void ~ TN514 ~ nothing is returned
          java.util.concurrent.CompletionStage<@NotNull Void> ~ TN514 ~ nothing is returned
          @NotNull Optional<String> ~ TN514 ~ an Optional is never null
          @NotNull OptionalInt ~ TN514 ~ an Optional is never null
          Self ~ TN442 ~ No value fits the result of find(), because each Self needs another one
          List<Self> ~ TN442 ~ the result of find()
          Optional<Self> ~ TN442 ~ the result of find()
          java.util.concurrent.CompletionStage<Self> ~ TN442 ~ the result of find()
          Always ~ TN442 ~ each Always needs another one
          Chain ~ TN442 ~ each Chain needs another one
          """)
  void ofResultsAreReported(String result, String id, String reason) {
    Compilation compilation = returning(result);

    Found.assertOnly(compilation, id, reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void",
        "@NotNull String",
        "@NotNull List<String>",
        "Optional<String>",
        "Named",
        "Written",
        "Bean",
        "Tree"
      })
  void ofResultsAreNoProblems(String result) {
    Compilation compilation = returning(result);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }
}
