package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.SettingValues;
import dev.tenon.runtime.registry.ServerInfo;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options, made from the table of settings, and the text around them in the usage. */
final class CommandLineModel {
  private static final int WIDTH = 80;
  private static final int OPTION_WIDTH = 32;

  private CommandLineModel() {}

  static CommandLine of(ServerInfo info) {
    CommandSpec spec = CommandSpec.create().name(literal(info.name()));
    spec.addArgGroup(
        group("%nWhat to do; without any of these, MCP over standard input and output%n", 0)
            .addArg(flag("--http", "Serve MCP over HTTP. Also implied by --port and --host."))
            .addArg(flag("--list", "Print what the server offers."))
            .addArg(
                option("--call", "TOOL")
                    .description(
                        "Call a tool and print its result. Its arguments follow as a JSON object;"
                            + " none are the same as {}, and - reads them from standard input.")
                    .build())
            .addArg(flag("--help", "Print this text."))
            .addArg(flag("--version", "Print the server's name and version."))
            .build());
    ArgGroupSpec.Builder settings =
        group(
            "%nSettings; an option goes before the environment variable, that before the system%n"
                + "property (-Dtenon.port=8080), and that before the file tenon.properties in the%n"
                + "working directory or on the class path%n",
            1);
    for (Setting setting : Setting.values()) {
      settings.addArg(
          option(setting.optionName(), setting.kind().label())
              .description(
                  literal(setting.description()),
                  "Default: " + literal(defaultValue(setting)) + "; " + setting.environmentName())
              .build());
    }
    spec.addArgGroup(settings.build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("JSON")
            .hidden(true)
            .type(String.class)
            .build());
    describe(spec, info);
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH);
  }

  private static void describe(CommandSpec spec, ServerInfo info) {
    String name = literal(info.name());
    String about = info.description() != null ? info.description() : info.title();
    spec.usageMessage()
        .header(name + " " + literal(info.version()), about == null ? "" : literal(about))
        .synopsisHeading("%nUsage:%n")
        .customSynopsis(
            "  " + name + " [SETTINGS]",
            "  " + name + " --http [SETTINGS]",
            "  " + name + " --list",
            "  " + name + " --call TOOL [JSON | -]")
        .sortOptions(false)
        .footer(
            "",
            "Times are 500ms, 30s, 5m, 1h or ISO 8601 such as PT30S. Lists have commas between.",
            "Exit codes: 0 done, 1 a tool or the serving failed, 2 wrong arguments or settings.",
            "",
            "Examples",
            "  " + name + " --port 9000 --allowed-origins https://example.com",
            "  TENON_MAX_CONCURRENT_CALLS=32 " + name + " --http --shutdown-timeout 5s",
            "  " + name + " --call TOOL '{\"limit\": 3}'",
            "  " + name + " --call TOOL - < arguments.json");
  }

  private static String defaultValue(Setting setting) {
    String value = SettingValues.format(setting.defaultValue());
    return value.isEmpty() ? "none" : value;
  }

  private static ArgGroupSpec.Builder group(String heading, int order) {
    return ArgGroupSpec.builder()
        .exclusive(false)
        .validate(false)
        .multiplicity("0..1")
        .heading(heading)
        .order(order);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).type(boolean.class).build();
  }

  private static OptionSpec.Builder option(String name, String label) {
    return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class);
  }

  /** Texts of the usage are format strings; this one is meant as it is. */
  private static String literal(String text) {
    return text.replace("%", "%%");
  }
}
