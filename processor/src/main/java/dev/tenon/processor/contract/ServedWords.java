package dev.tenon.processor.contract;

import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyKind;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ServingModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in words how each feature of a server is served: by its own policies, those of its class and
 * those of the server. It is no part of the contract, since settings change it.
 */
final class ServedWords {
  private static final Set<PolicyKind> OF_CONTRACT =
      Set.of(PolicyKind.ACCESS, PolicyKind.RULE, PolicyKind.SENSITIVE);

  private final Map<String, String> tools = new HashMap<>();
  private final Map<String, String> resources = new HashMap<>();
  private final Map<String, String> prompts = new HashMap<>();

  private ServedWords() {}

  /** The words of a server; nothing is known of features that come from the class path. */
  static ServedWords of(ServerModel server) {
    ServedWords words = new ServedWords();
    List<PolicyModel> policies = server.policies();
    for (FeatureClassModel type : server.features()) {
      for (ToolModel tool : type.tools()) {
        words.tools.put(tool.presentation().name(), all(tool.method().serving(), policies));
      }
      for (ResourceModel resource : type.resources()) {
        words.resources.put(resource.uri(), all(resource.method().serving(), policies));
      }
      for (PromptModel prompt : type.prompts()) {
        words.prompts.put(prompt.presentation().name(), all(prompt.method().serving(), policies));
      }
    }
    return words;
  }

  /** How a tool is served; empty for as it comes. */
  String tool(String name) {
    return tools.getOrDefault(name, "");
  }

  /** How a resource is served; empty for as it comes. */
  String resource(@Nullable String uri) {
    return resources.getOrDefault(uri, "");
  }

  /** How a prompt is served; empty for as it comes. */
  String prompt(String name) {
    return prompts.getOrDefault(name, "");
  }

  private static String all(ServingModel serving, List<PolicyModel> ofServer) {
    List<PolicyModel> effective = new ArrayList<>(serving.within(ofServer));
    // Who may call is told by the contract itself.
    effective.removeIf(policy -> OF_CONTRACT.contains(policy.kind()));
    effective.sort(Comparator.comparing(PolicyModel::kind));
    List<String> words = new ArrayList<>();
    effective.forEach(policy -> words.add(one(policy)));
    return String.join("; ", words);
  }

  private static String one(PolicyModel policy) {
    if (policy instanceof PolicyModel.Audited) {
      return "audited";
    }
    if (policy instanceof PolicyModel.Timeout timeout) {
      return "takes at most " + time(timeout.limit());
    }
    if (policy instanceof PolicyModel.RateLimit limit) {
      return limit.permits()
          + " calls in "
          + time(limit.per())
          + (limit.burst() == limit.permits() ? "" : ", " + limit.burst() + " at once,")
          + counted(limit);
    }
    if (policy instanceof PolicyModel.Budget budget) {
      return "at most "
          + (budget.bytes() == 0 ? budget.tokens() + " tokens" : budget.bytes() + " bytes");
    }
    if (policy instanceof PolicyModel.Fallback) {
      return "has a fallback";
    }
    if (policy instanceof PolicyModel.Cached cached) {
      return "kept " + time(cached.ttl()) + " for " + sharers(cached);
    }
    if (policy instanceof PolicyModel.Evicts evicts) {
      return "drops what is kept of "
          + String.join(", ", evicts.features().stream().map(Markdown::code).toList());
    }
    if (policy instanceof PolicyModel.IdempotencyKey key) {
      return "runs once for each " + Markdown.code(String.valueOf(key.argument()));
    }
    return guard(policy);
  }

  private static String counted(PolicyModel.RateLimit limit) {
    String by =
        switch (limit.by()) {
          case "USER" -> " by each caller";
          case "TENANT" -> " by each tenant";
          case "CLIENT" -> " from each address";
          default -> " by all";
        };
    return limit.declared().home().isEmpty() || limit.by().equals("TOOL")
        ? by
        : by + " with others of the " + home(limit.declared().home());
  }

  private static String home(String home) {
    return home.equals("server") ? home : "class";
  }

  private static String sharers(PolicyModel.Cached cached) {
    return switch (cached.scope()) {
      case "PUBLIC" -> "everybody";
      case "TENANT" -> "each tenant";
      default -> "each caller";
    };
  }

  private static String guard(PolicyModel policy) {
    if (policy instanceof PolicyModel.Bulkhead bulkhead) {
      return bulkhead.concurrency()
          + " at once"
          + (bulkhead.queue() == 0 ? "" : ", " + bulkhead.queue() + " wait");
    }
    if (policy instanceof PolicyModel.CircuitBreaker breaker) {
      return "stops for " + time(breaker.open()) + " when " + breaker.failureRate() + " % fail";
    }
    if (policy instanceof PolicyModel.Retry retry) {
      return "up to " + retry.maxAttempts() + " attempts";
    }
    List<String> names = new ArrayList<>();
    for (InterceptorModel interceptor : ((PolicyModel.Intercepted) policy).interceptors()) {
      names.add(Markdown.code(interceptor.type().simpleName()));
    }
    return "intercepted by " + String.join(", ", names);
  }

  private static String time(Duration time) {
    long millis = time.toMillis();
    if (millis == 0 || millis % 1_000 != 0) {
      return millis + " ms";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + " h";
    }
    return millis % 60_000 == 0 ? millis / 60_000 + " min" : millis / 1_000 + " s";
  }
}
