package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Further ways in which records and beans break the rules, each once and with its reason. */
class StructureProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          abstract static class T { public int a; } ~ TN401 ~ it is abstract
          class T { public int a; } ~ TN401 ~ it is an inner class
          static class T extends ArrayList<String> { public int a; private static final long serialVersionUID = 1; } ~ TN401 ~ Use List.
          interface T { int getA(); } ~ TN401 ~ it is an interface
          static class T { private T() {} public int a; } ~ TN411 ~ cannot call its constructor
          static class T { public final int a; T(int a) { this.a = a; } } ~ TN411 ~ put @JsonCreator on the constructor
          static class T { @JsonCreator T(int a) {} @JsonCreator static T of(String a) { return null; } public int getA() { return 1; } } ~ TN412 ~ there is another one
          static class T { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) T(int a) {} public int getA() { return 1; } } ~ TN412 ~ Put @JsonValue
          static class T { @JsonCreator static String of(int a) { return ""; } public int getA() { return 1; } } ~ TN412 ~ does not return T
          record T(int a) { @JsonProperty private String b() { return ""; } } ~ TN417 ~ cannot call it
          static class T { public int a; @JsonProperty("b") public int getA() { return a; } @JsonSetter("c") public void setA(int a) {} } ~ TN415 ~ called "c" by one annotation and "b"
          record T(@JsonAlias("b") int a, int b) {} ~ TN416 ~ b and a are both called "b"
          enum T { A, @JsonAlias("A") B } ~ TN416 ~ A and B are both called "A"
          @JsonFilter("x") enum T { A } ~ TN418 ~ @JsonFilter on T
          enum T { @JsonEnumDefaultValue A } ~ TN418 ~ @JsonEnumDefaultValue on A
          @JsonInclude(JsonInclude.Include.NON_DEFAULT) record T(int a) {} ~ TN418 ~ NON_DEFAULT cannot be
          record T(@JsonInclude(content = JsonInclude.Include.NON_NULL) List<String> a) {} ~ TN418 ~ its content cannot be
          @tools.jackson.databind.annotation.JsonNaming(Own.class) record T(int a) {} static class Own extends tools.jackson.databind.PropertyNamingStrategy { private static final long serialVersionUID = 1; } ~ TN418 ~ Own is none of the standard strategies
          static class T { public int a; @JsonAnySetter void put(String name, Object value) {} } ~ TN418 ~ @JsonAnySetter on put
          static class T { public int a; @JsonProperty static int b() { return 1; } } ~ TN418 ~ neither getter nor setter
          static class T { public String a; @JsonSetter(nulls = Nulls.SKIP) public void setA(String a) {} } ~ TN418 ~ Remove nulls
          @JacksonAnnotationsInside @JsonProperty @interface Own {} record T(@Own int a) {} ~ TN418 ~ it stands for several
          @JsonIgnoreProperties("b") record T(int a) {} ~ TN419 ~ names "b", which is no property. The properties are a.
          """)
  void areReported(String declaration, String id, String reason) {
    Compilation compilation =
        Example.of(
                "class Shop {\n"
                    + declaration
                    + "\n/** Greets a guest. */ @McpTool String greet(T value) { return \"\"; }\n}\n")
            .compile();

    Found.assertOnly(compilation, id, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @JsonIgnoreProperties(value = "b", ignoreUnknown = true) record T(int a) {}
          record T(@JsonIgnore Object a, int b) {}
          static class T { public int a; @JsonCreator(mode = JsonCreator.Mode.DISABLED) T(int a) {} T() {} }
          static class T { public int a; private int b; void setC(int c) {} int getD() { return 1; } public static int getE() { return 1; } }
          static class U<A> { public A a; public List<A> b; } static class T extends U<List<String>> {}
          """)
  void areNoProblems(String declaration) {
    Compilation compilation =
        Example.of(
                "class Shop {\n"
                    + declaration
                    + "\n/** Greets a guest. */ @McpTool String greet(T value) { return \"\"; }\n}\n")
            .compile();

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
