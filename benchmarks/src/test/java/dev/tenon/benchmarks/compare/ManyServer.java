package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** Our server with more tools, which are written and compiled here. */
final class ManyServer {
  static final String MAIN = "dev.tenon.benchmarks.server.Many";

  private static final int TOOLS_OF_A_CLASS = 50;

  private static final String TOOL =
      """
        /**
         * Extra tool number @ used for listing.
         * @param query The query
         * @param limit The limit
         */
        @McpTool
        public String tool@(String query, int limit) {
          return query + limit;
        }
      """;

  private static final String SERVER =
      """
      package dev.tenon.benchmarks.server;
      /** Many tools. */
      @dev.tenon.McpServer(name = "tenon", version = "1", features = {@})
      public final class Many {
        private Many() {}
        public static void main(String[] args) {
          ManyMcp.run(args);
        }
      }
      """;

  private ManyServer() {}

  /** Makes a server with {@code extra} tools besides those of all; returns its class path. */
  static String classPath(Path folder, int extra, String ours) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("many" + extra + "/src"));
    Path classes = Files.createDirectories(folder.resolve("many" + extra + "/classes"));
    String all = System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(List.of("-cp", all, "-d", classes.toString()));
    options.addAll(List.of("--release", "17"));
    options.addAll(List.of("-processorpath", all));
    options.addAll(List.of("-processor", "dev.tenon.processor.TenonProcessor"));
    options.addAll(write(sources, extra));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler().run(null, log, log, options.toArray(String[]::new));
    assertThat(result).as(log.toString(StandardCharsets.UTF_8)).isZero();
    return OurServer.pack(classes, folder.resolve("many" + extra + ".jar"))
        + File.pathSeparator
        + ours;
  }

  private static List<String> write(Path sources, int extra) throws IOException {
    List<String> files = new ArrayList<>();
    StringBuilder features = new StringBuilder("Calls.class");
    for (int first = 0; first < extra; first += TOOLS_OF_A_CLASS) {
      String name = "Extra" + first / TOOLS_OF_A_CLASS;
      StringBuilder source =
          new StringBuilder("package dev.tenon.benchmarks.server;\nimport dev.tenon.McpTool;\n");
      source.append("/** More tools. */\npublic final class ").append(name).append(" {\n");
      for (int i = first; i < Math.min(extra, first + TOOLS_OF_A_CLASS); i++) {
        source.append(
            TOOL.replace("tool@", String.format(Locale.ROOT, "tool%03d", i))
                .replace("@ used", i + " used"));
      }
      files.add(write(sources.resolve(name + ".java"), source.append("}\n").toString()));
      features.append(", ").append(name).append(".class");
    }
    files.add(write(sources.resolve("Many.java"), SERVER.replace("@}", features + "}")));
    return files;
  }

  private static String write(Path file, String source) throws IOException {
    return Files.writeString(file, source).toString();
  }
}
