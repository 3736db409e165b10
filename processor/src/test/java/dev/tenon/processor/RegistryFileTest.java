package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code server.json}, as the schema of the MCP registry demands it. The schema in {@code surface}
 * is that of 2025-12-11, of the project Model Context Protocol, under the MIT licence.
 */
class RegistryFileTest {
  private static final Path FOLDER = Sources.ROOT.resolve("surface");
  private static final String NAMESPACE = "-Atenon.registry.namespace=io.github.acme";
  private static final List<String> ALL =
      List.of(
          NAMESPACE,
          "-Atenon.registry.package.type=oci",
          "-Atenon.registry.package.identifier=ghcr.io/acme/kiosk:2.1.0",
          "-Atenon.registry.package.url=http://127.0.0.1:8080/mcp",
          "-Atenon.registry.remote.url=https://kiosk.example/mcp",
          "-Atenon.registry.repository.url=https://github.com/acme/shops",
          "-Atenon.registry.repository.subfolder=kiosk");

  private static final String SHOP =
      "package example; /** Sells. */ @dev.tenon.McpServer(%s) class Shop {"
          + " /** Says whether it is open. */ @dev.tenon.McpTool boolean isOpen() { return true; } }";

  private static Compilation kiosk(List<String> options) {
    return Sources.compile(options, FOLDER.resolve("Kiosk.java"));
  }

  private static Compilation shop(String attributes, String... options) {
    return Sources.javac()
        .withOptions((Object[]) options)
        .compile(JavaFileObjects.forSourceString("example.Shop", SHOP.formatted(attributes)));
  }

  @Test
  void isAsExpectedAndAsTheRegistryWantsIt() throws IOException {
    String written = file(kiosk(ALL));
    assertThat(written).isNotNull();
    Path golden = FOLDER.resolve("server.json");
    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.writeString(golden, written);
    }

    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(violations(written)).isEmpty();
  }

  @Test
  void isWrittenOnlyWithANamespace() throws IOException {
    assertThat(file(kiosk(List.of()))).isNull();
    assertThat(violations(String.valueOf(file(kiosk(List.of(NAMESPACE)))))).isEmpty();
  }

  @Test
  void theSchemaCanRefuse() throws IOException {
    String written = String.valueOf(file(kiosk(ALL)));

    assertThat(violations(written.replace("io.github.acme/kiosk", "kiosk"))).isNotEmpty();
    assertThat(violations(written.replace("\"version\": \"2.1.0\"", "\"version\": 2")))
        .isNotEmpty();
  }

  static Stream<Found> refused() {
    return Stream.of(
        new Found("TN962", "Shop.java", 1),
        new Found("TN963", "Shop.java", 1),
        new Found("TN964", "Shop.java", 1),
        new Found("TN965", "Shop.java", 1),
        new Found("TN966", "Shop.java", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "TN962 # name = \"my shop\", version = \"1\"",
        "TN963 # description = \"LONG\", version = \"1\"",
        "TN964 # version = \"1.x\"",
        "TN964 # version = \"1.0.x\"",
        "TN965 # title = \"LONG\", version = \"1\"",
        "TN966 # version = \"1\", icons = @dev.tenon.McpIcon(src = \"data:image/png;base64,AA==\")",
      })
  void whatTheRegistryWouldRefuseIsAProblem(String id, String attributes) {
    String source = attributes.replace("LONG", "long ".repeat(25).strip());

    Compilation compilation = shop(source, NAMESPACE);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .hasSize(1)
        .isSubsetOf(refused().toList())
        .extracting(Found::id)
        .containsExactly(id);
    assertThat(Found.in(shop(source))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "namespace=acme # tenon.registry.namespace does not take \"acme\"",
        "package.type=oci # tenon.registry.package.type does not take \"oci\": it takes a value"
            + " only together with -Atenon.registry.package.identifier",
        "package.version=latest # tenon.registry.package.version does not take \"latest\"",
        "repository.url=https://code.example/x # a URL of another service only with",
        "repository.subfolder=../x # tenon.registry.repository.subfolder does not take",
        "remote.url=kiosk # tenon.registry.remote.url does not take \"kiosk\": it takes an http",
      })
  void optionsAreChecked(String option, String message) {
    String given = "-Atenon.registry." + option;
    Compilation compilation =
        option.startsWith("namespace") ? kiosk(List.of(given)) : kiosk(List.of(NAMESPACE, given));

    assertThat(Sources.diagnostics(compilation)).contains("[TN933]", message);
  }

  @Test
  void optionsWithoutANamespaceAreProblems() {
    Compilation compilation = kiosk(List.of("-Atenon.registry.remote.url=https://k.example/mcp"));

    assertThat(Sources.diagnostics(compilation))
        .contains("[TN933]", "only together with -Atenon.registry.namespace");
  }

  private static @Nullable String file(Compilation compilation) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith("META-INF/tenon/server.json")) {
        return file.getCharContent(true).toString();
      }
    }
    return null;
  }

  private static List<String> violations(String json) throws IOException {
    String schema = Files.readString(FOLDER.resolve("server.schema.json"));
    List<String> violations = new ArrayList<>();
    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schema, InputFormat.JSON)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(error -> violations.add(error.toString()));
    return violations;
  }
}
