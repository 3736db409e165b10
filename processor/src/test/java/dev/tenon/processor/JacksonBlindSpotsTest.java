package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations of Jackson on enums, wrappers and unions that would mean nothing to Tenon. */
class JacksonBlindSpotsTest {
  private static Compilation compile(String declarations) {
    return Example.of(
            "class Shop {\n"
                + declarations
                + "\n/** Greets a guest. */ @McpTool String greet(T value) { return \"\"; }\n}\n")
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          enum T { A; @JsonCreator static T of(String name) { return A; } } ~ TN418 ~ @JsonCreator on of is not honoured
          record T(@JsonValue @JsonRawValue String v) {} ~ TN418 ~ @JsonRawValue on v
          record T(@JsonValue @tools.jackson.databind.annotation.JsonSerialize(using = tools.jackson.databind.ser.std.ToStringSerializer.class) String v) {} ~ TN418 ~ @JsonSerialize on v
          @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class) record T(@JsonValue String v) {} ~ TN418 ~ @JsonIdentityInfo on T
          @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) record T(@JsonValue String v) {} ~ TN418 ~ @JsonTypeInfo on T
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes({@JsonSubTypes.Type(A.class), @JsonSubTypes.Type(Other.class)}) interface T {} record A(int x) implements T {} record Other(int y) {} ~ TN433 ~ Other cannot be a variant of: it is no subtype
          """)
  void areReported(String declarations, String id, String reason) {
    Found.assertOnly(compile(declarations), id, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          enum T { A; @JsonCreator(mode = JsonCreator.Mode.DISABLED) static T of(String name) { return A; } @JsonIgnore int size() { return 1; } }
          @JsonInclude(JsonInclude.Include.NON_NULL) @JsonPropertyOrder("v") record T(@JsonValue @JsonFormat(shape = JsonFormat.Shape.STRING) long v) { @JsonIgnore int size() { return 1; } }
          static class T { private final String v; @JsonCreator T(@JsonProperty("v") String v) { this.v = v; } @JsonValue String v() { return v; } @JsonIgnore String getUpper() { return v; } }
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes(@JsonSubTypes.Type(A.class)) interface T {} @JsonSubTypes({@JsonSubTypes.Type(A.class), @JsonSubTypes.Type(B.class)}) static class A implements T { public int x; } static class B extends A {}
          """)
  void areNoProblems(String declarations) {
    Compilation compilation = compile(declarations);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
