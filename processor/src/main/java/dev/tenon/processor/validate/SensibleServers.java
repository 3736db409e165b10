package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import java.util.regex.Pattern;

/** What a server says of itself is of use: its version, instructions and number of tools. */
final class SensibleServers implements Rule {
  private static final Pattern VERSION = Pattern.compile("v?\\d+(\\.\\d+)*([-+.][0-9A-Za-z+.-]*)?");

  /** Clients that bound instructions cut them off at about 2 KB. */
  private static final int MAX_INSTRUCTIONS = 2_000;

  /** Beyond, models choose worse, and some clients take no more. */
  private static final int MAX_TOOLS = 40;

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      check(server, diagnostics);
    }
  }

  private static void check(ServerModel server, Diagnostics diagnostics) {
    String name = server.type().simpleName();
    String version = server.version();
    if (version.isBlank()) {
      diagnostics.report(ServerProblem.VERSION_EMPTY, server.origin().at("version"), name);
    } else if (!VERSION.matcher(version).matches()) {
      diagnostics.report(
          ServerProblem.VERSION_UNUSUAL,
          server.origin().at("version"),
          HiddenText.visible(version),
          version.matches(".*[$@#]\\{?[A-Za-z].*")
              ? "it looks like a placeholder that no build has filled"
              : "it begins with no number");
    }
    String instructions = server.instructions();
    int length = instructions == null ? 0 : instructions.codePointCount(0, instructions.length());
    if (length > MAX_INSTRUCTIONS) {
      diagnostics.report(
          ServerProblem.INSTRUCTIONS_LONG,
          server.origin().at("instructions"),
          name,
          length,
          MAX_INSTRUCTIONS);
    }
    int tools = 0;
    for (FeatureClassModel feature : server.features()) {
      tools += feature.tools().size() + Compiled.of(feature).tools().size();
    }
    if (tools > MAX_TOOLS) {
      diagnostics.report(ServerProblem.MANY_TOOLS, server.origin(), name, tools, MAX_TOOLS);
    }
  }
}
