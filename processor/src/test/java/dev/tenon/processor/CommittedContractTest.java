package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that is committed with the source: compared, or written anew. */
class CommittedContractTest {
  private static final String CLOSE =
      "/** Closes the shop. */ @dev.tenon.McpTool void close(String reason) {}";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("mcp-contract.json");
  }

  @Test
  void missingContractIsWrittenByAnUpdate() throws IOException {
    Compilation missing = compile(shop("1", true, ""));
    Compilation update = update(shop("1", true, ""));
    Compilation present = compile(shop("1", true, ""));

    assertThat(Found.in(missing)).isEqualTo(List.of(new Found("TN946", "Shop.java", 2)));
    assertThat(Found.in(update)).isEqualTo(List.of(new Found("TN950", "Shop.java", 3)));
    assertThat(update.notes().get(0).getMessage(null))
        .endsWith("is updated. Review it, and commit it. It is new.");
    assertThat(present.diagnostics()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(contract(present));
  }

  @Test
  void releaseIsNoChange() {
    update(shop("1", true, ""));

    assertThat(compile(shop("2", true, "")).diagnostics()).isEmpty();
  }

  @Test
  void changesAreReportedWhereTheyAreMadeAndRemovalsAtTheServer() {
    update(shop("1", true, CLOSE));

    Compilation compilation =
        compile(shop("1", false, "/** Pays. */ @dev.tenon.McpTool void pay() {}"));

    assertThat(Found.in(compilation))
        .isEqualTo(
            List.of(
                new Found("TN942", "Shop.java", 2),
                new Found("TN941", "Shop.java", 6),
                new Found("TN944", "Shop.java", 7)));
    assertThat(compilation.errors())
        .extracting(
            error -> error.getMessage(null).replace(folder + "/", "").replaceAll("\n *", "\n"))
        .anySatisfy(message ->
            assertThat(message)
                .isEqualTo(
                    "[TN941] The tool \"open\" may do more harm than the contract"
                        + " mcp-contract.json says. Undo the change, or accept it: mvn compile"
                        + " -Dtenon.contract.update (without Maven: javac"
                        + " -Atenon.contract.update). Changed:\n"
                        + "annotations.readOnlyHint was true, is false"))
        .anySatisfy(
            message -> assertThat(message).contains("The tool \"close\" breaks", "it is gone"));
  }

  @Test
  void nothingIsGeneratedFromWhatNobodyAgreedTo() throws IOException {
    update(shop("1", true, ""));
    String before = Files.readString(file);

    Compilation compilation = compile(shop("1", false, ""));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void updateSaysWhatIsNewAndTouchesNothingElse() throws IOException {
    update(shop("1", true, CLOSE));
    Compilation changed = update(shop("1", false, ""));
    var written = Files.getLastModifiedTime(file);

    Compilation unchanged = update(shop("1", false, ""));

    assertThat(changed.notes().get(0).getMessage(null))
        .contains(
            """
            is updated. Review it, and commit it. Changed:
                privilege-raising: tool "open"
                  annotations.readOnlyHint was true, is false
                breaking: tool "close"
                  it is gone\
            """);
    assertThat(unchanged.diagnostics()).isEmpty();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void nothingIsUpdatedWhereThereIsAnError() {
    Compilation compilation = update(shop("1", true, "@dev.tenon.McpTool private void no() {}"));

    assertThat(Found.in(compilation)).contains(new Found("TN201", "Shop.java", 7));
    assertThat(file).doesNotExist();
  }

  @Test
  void fileThatIsNoContractIsAProblem() throws IOException {
    assertUnreadable("", "TN947", "it is no JSON object: a value is expected in line 1, column 1");
    assertUnreadable("[1]", "TN947", "it is no JSON object: an object is expected");
    assertUnreadable("{\"tools\": []}", "TN947", "it has no member \"tenonContract\"");
    assertUnreadable("{\"tenonContract\": 1}", "TN947", "it has no server");
    assertUnreadable(
        "{\"tenonContract\": 1, \"extras\": []}", "TN947", "its member \"extras\" is not known");
    assertUnreadable(
        "{\"tenonContract\": 1, \"tools\": [{}]}", "TN947", "a tool has no name or URI");
    assertUnreadable("{\"tenonContract\": 2}", "TN948", "has the format 2, and this version");
    update(shop("1", true, ""));
    String text = Files.readString(file);
    assertUnreadable(
        text.replace("Opens the shop", "Opens a shop"), "TN949", "of the tool \"open\" does not");
    assertUnreadable(
        text.replaceFirst("sha256:....", "sha256:0000"), "TN949", "of the contract does not fit");
    // White space may differ: files are checked out with other ends of lines.
    Files.writeString(file, text.replace("\n", "\r\n"));
    assertThat(compile(shop("1", true, "")).diagnostics()).isEmpty();
    Files.write(file, new byte[] {(byte) 0xff});
    assertThat(Found.in(compile(shop("1", true, "")))).extracting(Found::id).contains("TN947");
  }

  private void assertUnreadable(String text, String id, String fault) throws IOException {
    Files.writeString(file, text);

    Compilation compilation = compile(shop("1", true, ""));

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found(id, "Shop.java", 2)));
    assertThat(compilation.errors().get(0).getMessage(null)).contains(fault);
  }

  /** The ids that no example of a guide can show. */
  @Test
  void unreadableContractsHaveTheirOwnProblems() throws IOException {
    Files.writeString(file, "{\"tenonContract\": 2}");
    assertThat(Found.in(compile(shop("1", true, ""))))
        .isEqualTo(List.of(new Found("TN948", "Shop.java", 2)));
    Files.writeString(file, "{}");
    assertThat(Found.in(compile(shop("1", true, ""))))
        .isEqualTo(List.of(new Found("TN947", "Shop.java", 2)));
    update(shop("1", true, ""));
    Files.writeString(file, Files.readString(file).replace("Opens", "Closes"));
    assertThat(Found.in(compile(shop("1", true, ""))))
        .isEqualTo(List.of(new Found("TN949", "Shop.java", 2)));
  }

  @Test
  void contractThatCannotBeWrittenIsAProblem() throws IOException {
    file = folder.resolve("full");
    Files.createDirectories(file.resolve("mcp-contract.json"));

    assertThat(Found.in(update(shop("1", true, ""))))
        .isEqualTo(List.of(new Found("TN952", "Shop.java", 3)));
  }

  @Test
  void severalServersHaveAFileEach() throws IOException {
    JavaFileObject[] servers = {
      server("Shop", "name = \"shop\", "), server("Till", "name = \"a/till\", ")
    };
    Compilation shared = update(servers);
    file = folder.resolve("{server}.json");
    Compilation own = update(servers);

    assertThat(Found.in(shared))
        .isEqualTo(List.of(new Found("TN940", "Shop.java", 2), new Found("TN940", "Till.java", 2)));
    assertThat(shared.errors().get(0).getMessage(null)).contains("mcp-contract-{server}.json.");
    assertThat(own.errors()).isEmpty();
    assertThat(folder.resolve("shop.json")).content().contains("\"openShop\"");
    assertThat(folder.resolve("a_till.json")).content().contains("\"openTill\"");
    assertThat(Found.in(update(server("Shop", "name = \"a\", "), server("Till", "name = \"a\", "))))
        .contains(new Found("TN940", "Till.java", 2));
  }

  private static JavaFileObject server(String type, String attributes) {
    return JavaFileObjects.forSourceString(
        "example." + type,
        """
        package example;
        @dev.tenon.McpServer(%sversion = "1", features = %s.class)
        class %s { /** Opens it. */ @dev.tenon.McpTool void open%s() {} }
        """
            .formatted(attributes, type, type, type));
  }

  private static JavaFileObject shop(String version, boolean readOnly, String more) {
    return JavaFileObjects.forSourceString(
        "example.Shop",
        """
        package example;
        @dev.tenon.McpServer(version = "%s")
        class Shop {
          /** Opens the shop. */
          @dev.tenon.McpTool(readOnly = %s)
          void open(int hour) {}
          %s
        }
        """
            .formatted(version, readOnly, more));
  }

  private Compilation compile(JavaFileObject... sources) {
    return compile(List.of(), sources);
  }

  private Compilation update(JavaFileObject... sources) {
    return compile(List.of("-Atenon.contract.update"), sources);
  }

  private Compilation compile(List<String> more, JavaFileObject... sources) {
    List<String> options = new ArrayList<>(more);
    options.add("-Atenon.contract=" + file);
    options.add("-Atenon.warnings=false");
    return Sources.javac().withOptions(options.toArray()).compile(sources);
  }

  private static String contract(Compilation compilation) {
    return compilation.generatedFiles().stream()
        .filter(file -> file.getName().endsWith("/META-INF/tenon/contract.json"))
        .map(CommittedContractTest::content)
        .findFirst()
        .orElseThrow();
  }

  private static String content(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
