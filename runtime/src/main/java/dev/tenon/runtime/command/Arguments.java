package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.SettingsReader;
import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the arguments of a command line ask for.
 *
 * @param mode what to do
 * @param tool the tool to call, or null
 * @param json its arguments as they were given, {@code -} for those on standard input, or null
 * @param auditLog the audit log to look at, or null
 * @param settings the texts of the settings that were given as options
 * @param assigned settings and their values, {@code name=value}, that have no option of their own
 */
record Arguments(
    Mode mode,
    @Nullable String tool,
    @Nullable String json,
    @Nullable String auditLog,
    Map<Setting, String> settings,
    List<String> assigned) {

  /** What a server can be told to do. */
  enum Mode {
    STDIO,
    HTTP,
    LIST,
    CONTRACT,
    CALL,
    AUDIT_VERIFY,
    HELP,
    VERSION
  }

  /** Reads a command line. */
  static Arguments parse(ServerInfo info, String[] args) throws UsageException {
    CommandLine commandLine = CommandLineModel.parser(info);
    ParseResult parsed;
    try {
      parsed = commandLine.parseArgs(args);
    } catch (UnmatchedArgumentException e) {
      throw new UsageException(unknown(e.getUnmatched(), commandLine));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + "; --help shows what is possible");
    }
    Map<Setting, String> settings = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      String text = parsed.matchedOptionValue(setting.optionName(), null);
      if (text != null) {
        settings.put(setting, text);
      }
    }
    Mode mode = mode(parsed);
    String json = parsed.matchedPositionalValue(0, null);
    if (json != null && mode != Mode.CALL && mode != Mode.HELP && mode != Mode.VERSION) {
      throw new UsageException(unknown(List.of(json), commandLine));
    }
    return new Arguments(
        mode,
        parsed.matchedOptionValue("--call", null),
        json,
        parsed.matchedOptionValue("--audit-verify", null),
        settings,
        parsed.matchedOptionValue(SettingsReader.SET_OPTION, List.of()));
  }

  private static Mode mode(ParseResult parsed) throws UsageException {
    if (parsed.hasMatchedOption("--help")) {
      return Mode.HELP;
    }
    if (parsed.hasMatchedOption("--version")) {
      return Mode.VERSION;
    }
    List<String> overHttp = matched(parsed, "--http", "--port", "--host");
    String http = overHttp.isEmpty() ? null : overHttp.get(0);
    List<String> others = matched(parsed, "--list", "--call", "--contract", "--audit-verify");
    if (others.size() > 1) {
      throw new UsageException(
          others.get(0) + " and " + others.get(1) + " cannot be used together");
    }
    String other = others.isEmpty() ? null : others.get(0);
    if (http != null && other != null) {
      throw new UsageException(http + " serves HTTP and cannot be used together with " + other);
    }
    if (other != null) {
      return switch (other) {
        case "--list" -> Mode.LIST;
        case "--call" -> Mode.CALL;
        case "--audit-verify" -> Mode.AUDIT_VERIFY;
        default -> Mode.CONTRACT;
      };
    }
    return http != null ? Mode.HTTP : Mode.STDIO;
  }

  private static List<String> matched(ParseResult parsed, String... options) {
    List<String> matched = new ArrayList<>();
    for (String option : options) {
      if (parsed.hasMatchedOption(option)) {
        matched.add(option);
      }
    }
    return matched;
  }

  private static List<String> unknown(List<String> words, CommandLine commandLine) {
    List<String> problems = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String option : commandLine.getCommandSpec().optionsMap().keySet()) {
      known.add(option.substring(2));
    }
    for (String word : words) {
      if (!word.startsWith("-")) {
        continue;
      }
      int end = word.indexOf('=') < 0 ? word.length() : word.indexOf('=');
      int start = word.startsWith("--") ? 2 : 1;
      String nearest = Suggestion.nearest(word.substring(Math.min(start, end), end), known);
      problems.add(
          "unknown option "
              + Violations.quote(word.substring(0, end))
              + (nearest == null
                  ? "; --help shows what is possible"
                  : "; did you mean --" + nearest + "?"));
    }
    // What follows an unknown option may be its value; it is an error of its own only when alone.
    if (problems.isEmpty()) {
      problems.add(
          "unexpected argument "
              + Violations.quote(words.get(0))
              + "; --help shows what is possible");
    }
    return problems;
  }
}
