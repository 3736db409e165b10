package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a server whose classes come from several modules. */
class OffersTest {
  private static final String TILL =
      """
      package till;
      public class Till {
        /** Says what is in the till. */
        @dev.tenon.McpTool(readOnly = true)
        public long %s(java.util.List<String> coins) { return 0; }
        /** Greets a guest. */
        @dev.tenon.McpPrompt
        public String greet(Tone tone, java.util.Optional<String> name) { return ""; }
        public enum Tone { WARM, COLD }
      }
      """;
  private static final String SHOP =
      """
      package shop;
      @dev.tenon.McpServer(
          version = "1",
          features = {Shop.class, till.Till.class})
      public class Shop {
        /** Opens the shop. */
        @dev.tenon.McpTool
        void open() {}
        public static void main(String[] args) { ShopMcp.run(args); }
      }
      """;

  @TempDir Path module;

  @Test
  void contractIsTheSameWhereverTheClassesWereCompiled() throws IOException {
    RoundsTest.store(compile(till("balance")), module);

    Compilation together = compile(shop(), till("balance"));
    Compilation apart = against(module, shop());

    assertThat(contract(apart))
        .isEqualTo(contract(together))
        .contains("\"balance\"", "\"open\"", "\"greet\"", "\"completions\"");
  }

  @Test
  void changeInAnotherModuleIsReportedWhereItsClassIsListed(@TempDir Path project)
      throws IOException {
    String committed = "-Atenon.contract=" + project.resolve("contract.json");
    RoundsTest.store(compile(till("balance")), module);
    against(module, List.of(committed, "-Atenon.contract.update"), shop());
    RoundsTest.store(
        Sources.javac()
            .compile(
                JavaFileObjects.forSourceString(
                    "till.Till", TILL.formatted("balance").replace("readOnly = true", ""))),
        module);

    Compilation compilation = against(module, List.of(committed), shop());

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN941", "Shop.java", 4)));
  }

  @Test
  void classWhoseOfferIsNotKnownIsAProblem() throws IOException {
    RoundsTest.store(compile(till("balance")), module);
    Path offer = module.resolve("META-INF/tenon/features/till.Till.json");
    String text = Files.readString(offer);

    assertUnknown(offer, text.replace("\"tenonFeatures\": 1", "\"tenonFeatures\": 2"), "format 2");
    assertUnknown(offer, text.replace("Says what", "Says how much"), "was edited");
    assertUnknown(offer, "{", "it is no JSON object");
    Files.delete(offer);
    Compilation compilation = against(module, shop());
    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN951", "Shop.java", 4)));
    assertThat(compilation.errors().get(0).getMessage(null))
        .contains("its META-INF/tenon/features/till.Till.json is not there.");
  }

  private void assertUnknown(Path offer, String text, String fault) throws IOException {
    Files.writeString(offer, text);

    Compilation compilation = against(module, shop());

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN951", "Shop.java", 4)));
    assertThat(compilation.errors().get(0).getMessage(null)).contains(fault);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_18)
  void offerOfANamedModuleIsFound(@TempDir Path server) throws IOException {
    modular(module, "", "till.Till", TILL.formatted("balance"), "exports till;");
    modular(server, module + File.pathSeparator, "shop.Shop", SHOP, "requires till;");

    assertThat(server.resolve("META-INF/tenon/contract.json")).content().contains("\"balance\"");
  }

  /** Compiles a class as a module of its own, with the files of a build. */
  private static void modular(Path output, String path, String type, String text, String directive)
      throws IOException {
    Path info = Files.createDirectories(output.resolve("src")).resolve("module-info.java");
    Files.writeString(
        info,
        "module "
            + type.replaceFirst("[.].*", "")
            + " { requires dev.tenon.runtime; requires static java.compiler; "
            + directive
            + " }");
    Path source = output.resolve("src").resolve(type.replaceFirst(".*[.]", "") + ".java");
    Files.writeString(source, text);
    StringWriter said = new StringWriter();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      String modules = path + System.getProperty("java.class.path");
      CompilationTask task =
          javac.getTask(
              said,
              files,
              null,
              List.of("-d", output.toString(), "--module-path", modules),
              null,
              files.getJavaFileObjects(info, source));
      task.setProcessors(List.of(new TenonProcessor()));
      assertThat(task.call()).as(said.toString()).isTrue();
    }
  }

  private static JavaFileObject till(String tool) {
    return JavaFileObjects.forSourceString("till.Till", TILL.formatted(tool));
  }

  private static JavaFileObject shop() {
    return JavaFileObjects.forSourceString("shop.Shop", SHOP);
  }

  private static Compilation compile(JavaFileObject... sources) {
    return Sources.javac().compile(sources);
  }

  static Compilation against(Path module, JavaFileObject... sources) {
    return against(module, List.of(), sources);
  }

  static Compilation against(Path module, List<String> options, JavaFileObject... sources) {
    List<File> path = new ArrayList<>(Sources.CLASS_PATH);
    path.add(module.toFile());
    return Sources.javac().withClasspath(path).withOptions(options.toArray()).compile(sources);
  }

  private static String contract(Compilation compilation) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith("/META-INF/tenon/contract.json")) {
        return file.getCharContent(true).toString();
      }
    }
    throw new AssertionError(Sources.diagnostics(compilation));
  }
}
