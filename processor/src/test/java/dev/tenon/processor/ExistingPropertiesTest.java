package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unions whose classes are to have the property that tells them apart. */
class ExistingPropertiesTest {
  private static final String INFO =
      "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\","
          + " include = JsonTypeInfo.As.EXISTING_PROPERTY) ";

  private static Compilation compile(String declarations) {
    return Example.of(
            "@McpServer(version = \"1\") class Zoo {\n"
                + declarations
                + "\n/** Feeds an animal. */ @McpTool Animal feed(Animal value) { return value; }\n}")
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          sealed interface Animal {} @JsonTypeName("dog") static final class Dog implements Animal { public int age; public String getKind() { return "dog"; } }
          @JsonSubTypes(@JsonSubTypes.Type(value = Dog.class, name = "dog")) static abstract class Animal { private String kind; public String getKind() { return kind; } } static class Dog extends Animal { public int age; }
          sealed interface Animal {} @JsonTypeName("dog") record Dog(int age) implements Animal { @JsonProperty("kind") public String kind() { return "dog"; } }
          sealed interface Animal {} @JsonTypeName("dog") record Dog(int age) implements Animal {}
          sealed interface Animal {} @JsonTypeName("dog") record Dog(@Size(max = 3) String kind, int age) implements Animal {}
          """)
  void classThatOnlySaysWhatItIsCanBeAnArgument(String declarations) {
    LoadedServer zoo = LoadedServer.of(compile(INFO + declarations), "example.Zoo");

    String json = "{\"kind\":\"dog\",\"age\":3}";
    SchemaChecks.fits(zoo, "feed", json, json);
    SchemaChecks.fits(zoo, "feed", "{\"age\":3,\"kind\":\"dog\"}", json);
  }

  @Test
  void tagOfAClassThatTakesNoneCannotBeToldFromOneThatDoes() {
    Compilation compilation =
        compile(
            INFO
                + "sealed interface Animal {} record Dog(String kind) implements Animal {}"
                + " record Cat(int lives) implements Animal {}");

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN431");
    assertThat(Sources.diagnostics(compilation)).contains("Cat takes no property \"kind\"");
  }

  @Test
  void constraintsMustAllowTheTag() {
    Compilation compilation =
        compile(
            INFO
                + "sealed interface Animal {}"
                + " @JsonTypeName(\"dog\") record Dog(@Size(max = 2) String kind) implements Animal {}");

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN435");
    assertThat(Sources.diagnostics(compilation)).contains("its constraints forbid \"dog\"");
  }
}
