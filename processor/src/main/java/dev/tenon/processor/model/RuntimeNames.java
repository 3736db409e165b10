package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code names, and those of other libraries it meets. */
public final class RuntimeNames {
  private static final String ROOT = "dev.tenon.runtime";
  private static final String ASK = ROOT + ".ask";
  private static final String CALLS = ROOT + ".call";
  private static final String JSON = ROOT + ".json";
  private static final String REGISTRY = ROOT + ".registry";

  public static final ClassName SERVER = ClassName.get(ROOT, "Server");
  public static final ClassName SERVER_BUILDER = ClassName.get(ROOT, "ServerBuilder");

  public static final ClassName PRESENCE = ClassName.get("dev.tenon", "Presence");
  public static final ClassName TASK_SUPPORT = ClassName.get("dev.tenon", "TaskSupport");

  public static final ClassName ANSWERS = ClassName.get(ASK, "Answers");
  public static final ClassName ELICITED = ClassName.get(ASK, "Elicited");
  public static final ClassName FORM_TYPE = ClassName.get(ASK, "FormType");
  public static final ClassName INTERACTION = ClassName.get(ASK, "Interaction");
  public static final ClassName FORM_QUESTION = ClassName.get(ASK, "Question").nestedClass("Form");

  public static final ClassName ACCESS = ClassName.get(CALLS, "Access");
  public static final ClassName ACCESS_RULE = ClassName.get(CALLS, "AccessRule");
  public static final ClassName AWAIT = ClassName.get(CALLS, "Await");
  public static final ClassName CALL = ClassName.get(CALLS, "Call");
  public static final ClassName CALL_CONTEXT = ClassName.get(CALLS, "CallContext");
  public static final ClassName ERROR_CODE = ClassName.get(CALLS, "ErrorCode");
  public static final ClassName INTERCEPTOR = ClassName.get(CALLS, "Interceptor");
  public static final ClassName OUTCOME = ClassName.get(CALLS, "Outcome");
  public static final ClassName COMPLETION_RESULT = OUTCOME.nestedClass("CompletionResult");
  public static final ClassName FAILURE = OUTCOME.nestedClass("Failure");
  public static final ClassName PROMPT_RESULT = OUTCOME.nestedClass("PromptResult");
  public static final ClassName RESOURCE_RESULT = OUTCOME.nestedClass("ResourceResult");
  public static final ClassName TOOL_RESULT = OUTCOME.nestedClass("ToolResult");
  public static final ClassName PROGRESS = ClassName.get(CALLS, "Progress");

  public static final ClassName CONTRACT = ClassName.get(ROOT + ".contract", "Contract");

  public static final ClassName DATES = ClassName.get(JSON, "Dates");
  public static final ClassName ENCODE = ClassName.get(JSON, "Encode");
  public static final ClassName JSON_BUFFER = ClassName.get(JSON, "JsonBuffer");
  public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
  public static final ClassName JSON_TREES = ClassName.get(JSON, "JsonTrees");
  public static final ClassName LENGTH = ClassName.get(JSON, "Length");
  public static final ClassName MOMENT = ClassName.get(JSON, "Moment");
  public static final ClassName OBJECT_READER = ClassName.get(JSON, "ObjectReader");
  public static final ClassName PROPERTY_NAMES = ClassName.get(JSON, "PropertyNames");
  public static final ClassName RANGE = ClassName.get(JSON, "Range");
  public static final ClassName RAW_JSON = ClassName.get(JSON, "RawJson");
  public static final ClassName REQUIRED = ClassName.get(JSON, "Required");
  public static final ClassName SCALARS = ClassName.get(JSON, "Scalars");
  public static final ClassName TIME_FORMAT = ClassName.get(JSON, "TimeFormat");
  public static final ClassName TEXT_ARGUMENTS = ClassName.get(JSON, "TextArguments");
  public static final ClassName TEXT_RULES = ClassName.get(JSON, "TextRules");

  public static final ClassName COMPLETION_ENTRY = ClassName.get(REGISTRY, "CompletionEntry");
  public static final ClassName COMPLETION_REQUEST = ClassName.get(REGISTRY, "CompletionRequest");
  public static final ClassName FEATURES = ClassName.get(REGISTRY, "Features");
  public static final ClassName HEADER_PARAMETER = ClassName.get(REGISTRY, "HeaderParameter");
  public static final ClassName HEALTH_ENTRY = ClassName.get(REGISTRY, "HealthEntry");
  public static final ClassName HINTS = ClassName.get(REGISTRY, "Hints");
  public static final ClassName ICON = ClassName.get(REGISTRY, "Icon");
  public static final ClassName PRESENTATION = ClassName.get(REGISTRY, "Presentation");
  public static final ClassName PROMPT_ENTRY = ClassName.get(REGISTRY, "PromptEntry");
  public static final ClassName PROMPT_ARGUMENT = PROMPT_ENTRY.nestedClass("Argument");
  public static final ClassName REGISTRY_BUILDER =
      ClassName.get(REGISTRY, "Registry").nestedClass("Builder");
  public static final ClassName RESOURCE_ENTRY = ClassName.get(REGISTRY, "ResourceEntry");
  public static final ClassName RESOURCE_REQUEST = ClassName.get(REGISTRY, "ResourceRequest");
  public static final ClassName SERVER_INFO = ClassName.get(REGISTRY, "ServerInfo");
  public static final ClassName TOOL_ENTRY = ClassName.get(REGISTRY, "ToolEntry");

  private static final String POLICY = ROOT + ".policy.";
  public static final ClassName ACCESS_POLICY = ClassName.get(POLICY + "access", "AccessPolicy");
  public static final ClassName AUDIT_POLICY = ClassName.get(POLICY + "audit", "AuditPolicy");
  public static final ClassName BUDGET_POLICY = ClassName.get(POLICY + "budget", "BudgetPolicy");
  public static final ClassName BULKHEAD_POLICY =
      ClassName.get(POLICY + "bulkhead", "BulkheadPolicy");
  public static final ClassName CACHED_POLICY = ClassName.get(POLICY + "cache", "CachedPolicy");
  public static final ClassName CIRCUIT_BREAKER_POLICY =
      ClassName.get(POLICY + "breaker", "CircuitBreakerPolicy");
  public static final ClassName EVICTS_POLICY = ClassName.get(POLICY + "cache", "EvictsPolicy");
  public static final ClassName FALLBACK_POLICY =
      ClassName.get(POLICY + "fallback", "FallbackPolicy");
  public static final ClassName IDEMPOTENCY_POLICY =
      ClassName.get(POLICY + "retry", "IdempotencyPolicy");
  public static final ClassName INTERCEPTED_POLICY =
      ClassName.get(POLICY + "intercept", "InterceptedPolicy");
  public static final ClassName RATE_LIMIT_POLICY =
      ClassName.get(POLICY + "ratelimit", "RateLimitPolicy");
  public static final ClassName RETRY_POLICY = ClassName.get(POLICY + "retry", "RetryPolicy");
  public static final ClassName RULE_POLICY = ClassName.get(POLICY + "access", "RulePolicy");
  public static final ClassName SENSITIVE_POLICY =
      ClassName.get(POLICY + "audit", "SensitivePolicy");
  public static final ClassName TIMEOUT_POLICY = ClassName.get(POLICY + "timeout", "TimeoutPolicy");

  public static final ClassName SCOPES = ClassName.get(ROOT + ".auth", "Scopes");

  public static final ClassName JSON_SCHEMA = ClassName.get(ROOT + ".schema", "JsonSchema");

  public static final ClassName OPAQUE_TYPE = ClassName.get(ROOT + ".schema", "OpaqueType");
  public static final ClassName TYPE_REFERENCE =
      ClassName.get("tools.jackson.core.type", "TypeReference");
  public static final ClassName OBJECT_MAPPER =
      ClassName.get("tools.jackson.databind", "ObjectMapper");

  public static final ClassName SDK_RESULTS = ClassName.get(ROOT + ".sdk", "SdkResults");

  private static final String VALIDATION = ROOT + ".validation";
  public static final ClassName BEAN_VALIDATION = ClassName.get(VALIDATION, "BeanValidation");
  public static final ClassName HIBERNATE_VALIDATOR =
      ClassName.get("org.hibernate.validator", "HibernateValidator");
  public static final ClassName CHECKED_METHOD = ClassName.get(VALIDATION, "CheckedMethod");
  public static final ClassName CHECKS = ClassName.get(VALIDATION, "Checks");

  private static final ClassName SDK = ClassName.get("io.modelcontextprotocol.spec", "McpSchema");
  public static final ClassName SDK_CONTENT = SDK.nestedClass("Content");
  public static final ClassName SDK_TOOL_RESULT = SDK.nestedClass("CallToolResult");
  public static final ClassName SDK_CONTENTS = SDK.nestedClass("ResourceContents");
  public static final ClassName SDK_RESOURCE_RESULT = SDK.nestedClass("ReadResourceResult");
  public static final ClassName SDK_MESSAGE = SDK.nestedClass("PromptMessage");
  public static final ClassName SDK_PROMPT_RESULT = SDK.nestedClass("GetPromptResult");

  public static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  public static final ClassName JSON_GENERATOR =
      ClassName.get("tools.jackson.core", "JsonGenerator");

  private RuntimeNames() {}
}
