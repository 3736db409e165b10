package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import java.util.List;

/** The list of all rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new VisibleServers(),
          new FeatureLists(),
          new CallableMethods(),
          new InheritedFeatures(),
          new SensibleServers(),
          new AcceptedNames(),
          new UniqueNames(),
          new CompatibleClasses(),
          new UnlikeNames(),
          new UniqueArguments(),
          new Descriptions(),
          new CleanTexts(),
          new DescribedArguments(),
          new ConsistentHints(),
          new TruthfulHints(),
          new TextArguments(),
          new ConstructibleArguments(),
          new FittingDefaults(),
          new AbsoluteUris(),
          new MatchingVariables(),
          new DistinctTemplates(),
          new CompletionTargets(),
          new AllowedHeaders(),
          new ReachableLinks(),
          new FlatForms(),
          new ClearQuestions(),
          new HandWrittenSchemas(),
          new DistinctVariants(),
          new ReportedProgress(),
          new ReachableBudgets());

  /** Makes the list. */
  public Rules() {}

  /** Reports everything that breaks a rule. */
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (Rule rule : ALL) {
      rule.check(compilation, diagnostics);
    }
  }
}
