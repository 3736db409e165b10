package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import java.util.List;

/** The list of all rules. */
public final class Rules {
  private final List<Rule> rules = List.of();

  /** Makes the list. */
  public Rules() {}

  /** Reports everything that breaks a rule. */
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (Rule rule : rules) {
      rule.check(compilation, diagnostics);
    }
  }
}
