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
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What the user may set.
 *
 * @param warnings {@code -Atenon.warnings}: {@code false} keeps all warnings back, {@code error}
 *     makes them errors, {@code -TN209} keeps those of this id back; several with commas between
 * @param registry {@code -Atenon.registry.…}, or null when servers are not for the MCP registry
 */
public record ProcessorOptions(WarningPolicy warnings, @Nullable RegistryModel registry) {
  private static final String PREFIX = "tenon.";
  private static final String WARNINGS = "tenon.warnings";

  /** The names of all options. */
  public static final Set<String> NAMES = names();

  /** Reads what the user set; what there is not is a problem. */
  public static ProcessorOptions of(Map<String, String> options, Diagnostics diagnostics) {
    for (String name : new TreeSet<>(options.keySet())) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        diagnostics.report(
            OptionProblem.OPTION_UNKNOWN, name, Nearest.suggestion(name, new TreeSet<>(NAMES)));
      }
    }
    String warnings = options.get(WARNINGS);
    return new ProcessorOptions(
        warnings == null ? WarningPolicy.DEFAULT : warnings(warnings, diagnostics),
        RegistryOptions.of(options, diagnostics));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(RegistryOptions.NAMES);
    names.add(WARNINGS);
    return Set.copyOf(names);
  }

  private static WarningPolicy warnings(String value, Diagnostics diagnostics) {
    List<String> ids =
        Problem.all().stream()
            .filter(problem -> problem.kind() != Diagnostic.Kind.ERROR)
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
