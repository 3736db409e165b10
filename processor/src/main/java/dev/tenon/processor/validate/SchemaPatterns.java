package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.ConstraintProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.regex.Expression;
import dev.tenon.processor.regex.Search;
import java.util.Collection;

/**
 * The regular expressions of schemas that were written by hand: the engine of Java matches them
 * against what clients send, like those of constraints.
 */
final class SchemaPatterns {
  private SchemaPatterns() {}

  /**
   * Reports those that cannot be proved to be fast.
   *
   * @param subject what is being compiled and leads to the schema
   * @param at where the schema stands
   */
  static void check(
      Collection<SchemaShape.Expression> expressions,
      Origin subject,
      Origin at,
      Diagnostics diagnostics) {
    for (SchemaShape.Expression expression : expressions) {
      Expression.Refused refused = Search.refused(expression.regexp());
      if (refused != null) {
        diagnostics.reportFor(
            subject,
            ConstraintProblem.SCHEMA_PATTERN,
            at,
            expression.path(),
            expression.regexp(),
            refused.fault(),
            refused.remedy());
      }
    }
  }
}
