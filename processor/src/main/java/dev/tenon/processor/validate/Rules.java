package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.validate.policy.PolicyRules;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules. */
public final class Rules {
  private static final List<Rule> OF_FEATURES =
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
          new QuietAccessors(),
          new FittingSizes(),
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
          new FiniteTypes(),
          new OpaqueSchemas(),
          new ReportedProgress(),
          new ReachableBudgets(),
          new ShrinkableResults());

  private static final List<Rule> ALL =
      Stream.of(OF_FEATURES, PolicyRules.all()).flatMap(List::stream).toList();

  /** Makes the list. */
  public Rules() {}

  /** Reports everything that breaks a rule. */
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    check(ALL, compilation, diagnostics);
  }

  /** A rule that fails keeps none of the others from reporting what they find. */
  static void check(List<Rule> rules, CompilationModel compilation, Diagnostics diagnostics) {
    for (Rule rule : rules) {
      try {
        rule.check(compilation, diagnostics);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        Origin at = compilation.failingIn(one -> rule.check(one, new Diagnostics()));
        if (at == null) {
          throw e;
        }
        diagnostics.crash(at, e);
      }
    }
  }
}
