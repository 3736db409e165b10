package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.SettingValues;
import dev.tenon.runtime.config.SettingsReader;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.ArrayList;
import java.util.List;
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

  /** The options to parse a command line with. */
  static CommandLine parser(ServerInfo info) {
    CommandSpec spec = CommandSpec.create().name(info.name());
    modes().forEach(spec::addOption);
    settings().forEach(spec::addOption);
    // The arguments of a tool; whether they may be there depends on --call.
    spec.addPositional(
        PositionalParamSpec.builder().index("0").arity("0..1").type(String.class).build());
    return new CommandLine(spec).setExpandAtFiles(false);
  }

  /** The usage text. */
  static String usage(ServerInfo info) {
    CommandSpec spec = CommandSpec.create().name(literal(info.name()));
    spec.parser().separator(" ");
    spec.addArgGroup(
        group("%nWhat to do; without any of these, MCP over standard input and output%n", modes()));
    spec.addArgGroup(
        group(
            "%nSettings; an option goes before the environment variable, that before the system%n"
                + "property (-Dtenon.port=8080), and that before the file tenon.properties in the%n"
                + "working directory%n",
            settings()));
    describe(spec, info);
    return new CommandLine(spec)
        .setInterpolateVariables(false)
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH)
        .getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private static List<OptionSpec> modes() {
    return List.of(
        flag("--http", "Serve MCP over HTTP. Also implied by --port and --host."),
        flag("--list", "Print what the server offers."),
        option(
            "--call",
            "TOOL",
            "Call a tool and print its result. Its arguments follow as a JSON object; none are the"
                + " same as {}, and - reads them from standard input."),
        flag(
            "--contract",
            "Print the contract that the server was compiled with: the text of everything that it"
                + " offers, with digests."),
        option(
            "--audit-verify",
            "FILE",
            "Say whether an audit log is as it was written; the settings audit-key,"
                + " audit-public-key and audit-checkpoint-file say what it is checked with."),
        flag("--help", "Print this text."),
        flag("--version", "Print the server's name and version."));
  }

  private static List<OptionSpec> settings() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(
        OptionSpec.builder(SettingsReader.SET_OPTION)
            .paramLabel("NAME=VALUE")
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Set how one feature is served, such as tool.search.timeout=5s;"
                    + " docs/policies.md lists what there is. Can be given several times; env"
                    + " TENON_TOOL_SEARCH_TIMEOUT")
            .build());
    for (Setting setting : Setting.values()) {
      options.add(
          option(
              setting.optionName(),
              setting.kind().label(),
              literal(setting.description()),
              "Default: " + literal(defaultValue(setting)) + "; env " + setting.environmentName()));
    }
    return options;
  }

  private static void describe(CommandSpec spec, ServerInfo info) {
    String name = literal(info.name());
    String about = info.description() != null ? info.description() : info.title();
    spec.usageMessage()
        .header(
            about == null
                ? new String[] {name + " " + literal(info.version())}
                : new String[] {name + " " + literal(info.version()), literal(about)})
        .synopsisHeading("%nUsage:%n")
        .customSynopsis(
            "  " + name + " [SETTINGS]",
            "  " + name + " --http [SETTINGS]",
            "  " + name + " --list",
            "  " + name + " --call TOOL [JSON | -]",
            "  " + name + " --contract",
            "  " + name + " --audit-verify FILE [SETTINGS]")
        .sortOptions(false)
        .footer(
            "",
            "Times are 500ms, 30s, 5m, 1h, or ISO 8601 such as PT30S. Lists have commas.",
            "The exit code is 0 when all went well, 1 when a tool or the serving failed, and",
            "2 when arguments or settings are wrong. That of --audit-verify is 0 for a log that is",
            "intact, 1 for one that was changed, and 3 for one that is not proven to be whole.",
            "",
            "Any value can be ${file:NAME}, what is in a file, or ${env:NAME}, what an environment",
            "variable has: best for secrets, which others can see on a command line.",
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

  private static ArgGroupSpec group(String heading, List<OptionSpec> options) {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder().validate(false).heading(heading);
    options.forEach(group::addArg);
    return group.build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).type(boolean.class).build();
  }

  private static OptionSpec option(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  /** Texts of the usage are format strings; this one is meant as it is. */
  private static String literal(String text) {
    return text.replace("%", "%%");
  }
}
