package dev.tenon.processor.option;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.OptionProblem;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.diagnostic.WarningPolicy;
import dev.tenon.processor.model.RegistryModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What the user may set.
 *
 * @param warnings {@code -Atenon.warnings}: {@code false} keeps all warnings back, {@code error}
 *     makes them errors, {@code -TN209} keeps those of this id back; several with commas between
 * @param contract {@code -Atenon.contract}: the path of the committed contract, or null
 * @param updatesContract {@code -Atenon.contract.update}, or the system property of that name:
 *     whether the committed contract is written instead of compared
 * @param registry {@code -Atenon.registry.…}, or null when servers are not for the MCP registry
 */
public record ProcessorOptions(
    WarningPolicy warnings,
    @Nullable String contract,
    boolean updatesContract,
    @Nullable RegistryModel registry) {
  private static final String PREFIX = "tenon.";
  private static final String WARNINGS = "tenon.warnings";
  private static final String CONTRACT = "tenon.contract";
  private static final String UPDATE = "tenon.contract.update";

  /** The names of all options. */
  public static final Set<String> NAMES = names();

  /**
   * Reads what the user set; what there is not is a problem.
   *
   * @param properties the system properties, which a build hands on where it has no options
   */
  public static ProcessorOptions of(
      Map<String, String> options,
      Function<String, @Nullable String> properties,
      Diagnostics diagnostics) {
    for (String name : new TreeSet<>(options.keySet())) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        diagnostics.report(
            OptionProblem.OPTION_UNKNOWN, name, Nearest.suggestion(name, new TreeSet<>(NAMES)));
      }
    }
    String warnings = options.get(WARNINGS);
    return new ProcessorOptions(
        warnings == null ? WarningPolicy.DEFAULT : warnings(warnings, diagnostics),
        contract(options, diagnostics),
        updates(options, properties, diagnostics),
        RegistryOptions.of(options, diagnostics));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(RegistryOptions.NAMES);
    names.addAll(List.of(WARNINGS, CONTRACT, UPDATE));
    return Set.copyOf(names);
  }

  private static @Nullable String contract(Map<String, String> options, Diagnostics diagnostics) {
    String path = options.get(CONTRACT);
    if (options.containsKey(CONTRACT) && (path == null || path.isBlank())) {
      diagnostics.report(
          OptionProblem.OPTION_VALUE,
          CONTRACT,
          "",
          "the path of a file",
          "Write -A" + CONTRACT + "=mcp-contract.json.");
      return null;
    }
    return path;
  }

  private static boolean updates(
      Map<String, String> options,
      Function<String, @Nullable String> properties,
      Diagnostics diagnostics) {
    boolean isOption = options.containsKey(UPDATE);
    String value = isOption ? options.get(UPDATE) : properties.apply(UPDATE);
    if (value == null) {
      return isOption;
    }
    if (!Set.of("", "true", "false").contains(value)) {
      diagnostics.report(
          OptionProblem.OPTION_VALUE,
          UPDATE,
          value,
          "true and false, and nothing means true",
          "Write -A" + UPDATE + ".");
    }
    return !value.equals("false");
  }

  private static WarningPolicy warnings(String value, Diagnostics diagnostics) {
    List<String> ids =
        Problem.all().stream()
            .filter(problem -> problem.kind() == Diagnostic.Kind.WARNING)
            .map(Problem::id)
            .toList();
    boolean shown = true;
    boolean asErrors = false;
    Set<String> off = new HashSet<>();
    for (String word : value.split(",", -1)) {
      switch (word.strip()) {
        case "true" -> shown = true;
        case "false" -> shown = false;
        case "error" -> asErrors = true;
        default -> {
          String id = word.strip().startsWith("-") ? word.strip().substring(1) : "";
          if (ids.contains(id)) {
            off.add(id);
          } else {
            diagnostics.report(
                OptionProblem.OPTION_VALUE,
                WARNINGS,
                word,
                "true, false, error, and ids of warnings with a hyphen before them",
                id.isEmpty() ? "Write one of these." : Nearest.suggestion(id, ids));
          }
        }
      }
    }
    return new WarningPolicy(shown, asErrors, Set.copyOf(off));
  }
}
