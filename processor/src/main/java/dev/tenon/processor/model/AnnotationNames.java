package dev.tenon.processor.model;

import java.util.Set;

/** The annotations that are read, by name: the processor never loads their classes. */
public final class AnnotationNames {
  /** {@code @McpServer}. */
  public static final String SERVER = "dev.tenon.McpServer";

  /** {@code @McpTool}. */
  public static final String TOOL = "dev.tenon.McpTool";

  /** {@code @McpResource}. */
  public static final String RESOURCE = "dev.tenon.McpResource";

  /** {@code @McpPrompt}. */
  public static final String PROMPT = "dev.tenon.McpPrompt";

  /** {@code @McpCompletion}. */
  public static final String COMPLETION = "dev.tenon.McpCompletion";

  /** {@code @McpArg}. */
  public static final String ARG = "dev.tenon.McpArg";

  /** {@code @Ask}. */
  public static final String ASK = "dev.tenon.Ask";

  /** {@code @McpForm}. */
  public static final String FORM = "dev.tenon.McpForm";

  /** {@code @HealthCheck}. */
  public static final String HEALTH_CHECK = "dev.tenon.policy.HealthCheck";

  /** {@code @IdempotencyKey}. */
  public static final String IDEMPOTENCY_KEY = "dev.tenon.policy.IdempotencyKey";

  /** {@code @Audited}. */
  public static final String AUDITED = "dev.tenon.policy.Audited";

  /** {@code @Sensitive}. */
  public static final String SENSITIVE = "dev.tenon.policy.Sensitive";

  /** {@code @ScopeIncludes}. */
  public static final String SCOPE_INCLUDES = "dev.tenon.policy.ScopeIncludes";

  /** {@code @Opaque}. */
  public static final String OPAQUE = "dev.tenon.Opaque";

  /** {@code @Budget}. */
  public static final String BUDGET = "dev.tenon.policy.Budget";

  /** The package of the standard constraints, with its dot. */
  public static final String CONSTRAINTS = "jakarta.validation.constraints.";

  /** What marks an annotation as a constraint. */
  public static final Set<String> CONSTRAINT_MARKERS =
      Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

  /** What has the parts of an object checked in other validation groups. */
  public static final Set<String> GROUP_CONVERSIONS =
      Set.of(
          "jakarta.validation.groups.ConvertGroup", "jakarta.validation.groups.ConvertGroup.List");

  /** What has a class checked in validation groups of its own. */
  public static final Set<String> GROUP_SEQUENCES =
      Set.of(
          "jakarta.validation.GroupSequence",
          "org.hibernate.validator.group.GroupSequenceProvider");

  private AnnotationNames() {}
}
