package dev.tenon.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/**
 * Something that the processor can report. An id never changes its meaning and is never used again;
 * {@code docs/problems.md} has an example of each.
 */
public sealed interface Problem
    permits AccessProblem,
        ArgumentProblem,
        BreakerProblem,
        BudgetProblem,
        BuildProblem,
        CacheProblem,
        CompletionProblem,
        ConstraintProblem,
        ContractProblem,
        ExceptionProblem,
        FallbackProblem,
        Fault,
        HeaderProblem,
        HealthProblem,
        InterceptorProblem,
        LimitProblem,
        MethodProblem,
        NameProblem,
        OptionProblem,
        PolicyProblem,
        QuestionProblem,
        RegistryProblem,
        RetryProblem,
        ResultBudgetProblem,
        SchemaProblem,
        ScopeProblem,
        SecretProblem,
        ServerProblem,
        ShapeProblem,
        StructureProblem,
        TaskProblem,
        TextProblem,
        TypeProblem,
        UriProblem,
        ValidatorProblem,
        ValueProblem {
  /** What is said of it. */
  Wording wording();

  /** The stable id, such as {@code TN101}. */
  default String id() {
    return wording().id();
  }

  /** Error or warning. */
  default Diagnostic.Kind kind() {
    return wording().kind();
  }

  /** The values of {@code @SuppressWarnings} that hold it back when it is a warning. */
  default List<String> suppressedBy() {
    return List.of(id());
  }

  /** Every problem, in the order of the ids. */
  static List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    all.addAll(List.of(ServerProblem.values()));
    all.addAll(List.of(MethodProblem.values()));
    all.addAll(List.of(TextProblem.values()));
    all.addAll(List.of(ArgumentProblem.values()));
    all.addAll(List.of(ExceptionProblem.values()));
    all.addAll(List.of(NameProblem.values()));
    all.addAll(List.of(TypeProblem.values()));
    all.addAll(List.of(StructureProblem.values()));
    all.addAll(List.of(ShapeProblem.values()));
    all.addAll(List.of(ValueProblem.values()));
    all.addAll(List.of(ConstraintProblem.values()));
    all.addAll(List.of(ValidatorProblem.values()));
    all.addAll(List.of(UriProblem.values()));
    all.addAll(List.of(CompletionProblem.values()));
    all.addAll(List.of(HeaderProblem.values()));
    all.addAll(List.of(PolicyProblem.values()));
    all.addAll(List.of(CacheProblem.values()));
    all.addAll(List.of(RetryProblem.values()));
    all.addAll(List.of(LimitProblem.values()));
    all.addAll(List.of(BreakerProblem.values()));
    all.addAll(List.of(HealthProblem.values()));
    all.addAll(List.of(FallbackProblem.values()));
    all.addAll(List.of(InterceptorProblem.values()));
    all.addAll(List.of(ResultBudgetProblem.values()));
    all.addAll(List.of(ScopeProblem.values()));
    all.addAll(List.of(QuestionProblem.values()));
    all.addAll(List.of(SchemaProblem.values()));
    all.addAll(List.of(TaskProblem.values()));
    all.addAll(List.of(OptionProblem.values()));
    all.addAll(List.of(ContractProblem.values()));
    all.addAll(List.of(BudgetProblem.values()));
    all.addAll(List.of(RegistryProblem.values()));
    all.addAll(List.of(BuildProblem.values()));
    all.addAll(List.of(AccessProblem.values()));
    all.addAll(List.of(SecretProblem.values()));
    all.addAll(List.of(Fault.values()));
    return all;
  }
}
