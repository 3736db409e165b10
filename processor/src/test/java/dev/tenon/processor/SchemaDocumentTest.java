package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/schemas.md says of Tenon's schemas is what is generated. */
class SchemaDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/schemas.md");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^### `(.+)`\\n\\n\\| Maker \\| Schema \\|\\n\\|---\\|---\\|\\n\\| Tenon \\| `(.*)` \\|$");

  private static final Pattern TYPES = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*; import dev.tenon.*;"
          + " import jakarta.validation.constraints.*; import java.util.*;"
          + " import org.jspecify.annotations.Nullable;\n";

  @Test
  void schemasAreThoseThatAreGenerated() throws IOException {
    String document = Files.readString(DOCUMENT);
    List<String> declarations = new ArrayList<>();
    List<String> schemas = new ArrayList<>();
    Matcher entry = ENTRY.matcher(document);
    while (entry.find()) {
      declarations.add(entry.group(1));
      schemas.add(entry.group(2));
    }
    assertThat(declarations).hasSizeGreaterThan(25);

    List<String> generated = generated(document, declarations);

    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.writeString(DOCUMENT, replaced(document, generated));
      return;
    }
    for (int i = 0; i < declarations.size(); i++) {
      assertThat(schemas.get(i)).as(declarations.get(i)).isEqualTo(generated.get(i));
    }
  }

  private static List<String> generated(String document, List<String> declarations) {
    Matcher types = TYPES.matcher(document);
    assertThat(types.find()).isTrue();
    StringBuilder source = new StringBuilder(IMPORTS);
    source.append("/** All. */ @McpServer(name = \"all\", version = \"1\") public class All {\n");
    for (int i = 0; i < declarations.size(); i++) {
      source.append("@McpTool void tool").append(i).append('(');
      source.append(declarations.get(i)).append(" value) {}\n");
    }
    source.append(types.group(1)).append('}');
    LoadedServer server =
        LoadedServer.of(
            Sources.javac().compile(JavaFileObjects.forSourceString("All", source.toString())),
            "All");
    List<String> schemas = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      JsonNode schema =
          JsonMapper.shared().readTree(server.tool("tool" + i).inputSchema().getValue());
      String value = schema.at("/properties/value").toString();
      String definitions =
          schema.has("$defs")
              ? value.replaceFirst(
                  "}$", Matcher.quoteReplacement(",\"$defs\":" + schema.get("$defs") + "}"))
              : value;
      schemas.add(definitions.replace("|", "\\|"));
    }
    return schemas;
  }

  private static String replaced(String document, List<String> schemas) {
    StringBuilder replaced = new StringBuilder();
    Matcher entry = ENTRY.matcher(document);
    int end = 0;
    for (String schema : schemas) {
      assertThat(entry.find()).isTrue();
      replaced.append(document, end, entry.start(2)).append(schema);
      end = entry.end(2);
    }
    return replaced.append(document.substring(end)).toString();
  }
}
