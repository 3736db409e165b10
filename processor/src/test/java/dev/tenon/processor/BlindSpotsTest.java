package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          Self a ~ TN442 ~ each Self needs another one
          Map<String, @Size(min = 1) List<Self>> a ~ TN442 ~ each Self needs another one
          Right a ~ TN442 ~ each Right needs another one
          Chain a ~ TN442 ~ each Chain needs another one
          """)
  void areReported(String parameters, String id, String reason) {
    Compilation compilation = compile(parameters);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly(id);
    assertThat(Sources.diagnostics(compilation)).contains(reason);
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
          """)
  void areNoProblems(String parameters) {
    Compilation compilation = compile(parameters);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }
}
