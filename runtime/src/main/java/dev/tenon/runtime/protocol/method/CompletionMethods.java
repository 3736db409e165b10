package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code completion/complete}. */
final class CompletionMethods {
  private static final Set<String> REF = Set.of("type", "name", "uri");
  private static final Set<String> ARGUMENT = Set.of("name", "value");

  private final Registry registry;
  private final Map<CompletionEntry, Chain> chains = new HashMap<>();
  private final CallRunner runner;
  private final ResultWriter results;
  private final PromptMethods prompts;
  private final ResourceMethods resources;

  /**
   * @param prompts whose access their completions have
   * @param resources whose access their completions have
   */
  CompletionMethods(
      Registry registry,
      CallRunner runner,
      ResultWriter results,
      PromptMethods prompts,
      ResourceMethods resources) {
    this.registry = registry;
    this.prompts = prompts;
    this.resources = resources;
    this.runner = runner;
    this.results = results;
    for (CompletionEntry entry : registry.completions()) {
      chains.put(entry, runner.chain(ClassMethods.served(feature(entry), entry)));
    }
  }

  static Feature feature(CompletionEntry entry) {
    return new Feature(Feature.Kind.COMPLETION, entry.target() + "/" + entry.argument());
  }

  /** The completion that a request is for, or null. */
  @Nullable Feature wanted(Request request) {
    Members ref = request.params().members("ref", REF);
    String argument = request.params().members("argument", ARGUMENT).text("name");
    boolean ofPrompt = "ref/prompt".equals(ref.text("type"));
    String target = ref.text(ofPrompt ? "name" : "uri");
    CompletionEntry entry =
        target == null || argument == null ? null : registry.completion(target, ofPrompt, argument);
    return entry == null ? null : feature(entry);
  }

  @Nullable Answer complete(Request request) {
    Members params = request.params();
    Members ref = params.members("ref", REF);
    Members argument = params.members("argument", ARGUMENT);
    Members context = params.members("context", Set.of("arguments"));
    String type = ref.text("type");
    boolean ofPrompt = "ref/prompt".equals(type);
    if (!ofPrompt && !"ref/resource".equals(type)) {
      return invalid(request, "params.ref.type must be \"ref/prompt\" or \"ref/resource\".");
    }
    String target = ref.text(ofPrompt ? "name" : "uri");
    if (target == null) {
      return invalid(request, "params.ref." + (ofPrompt ? "name" : "uri") + " must be a string.");
    }
    String name = argument.text("name");
    String typed = argument.text("value");
    if (name == null || typed == null) {
      return invalid(request, "params.argument must have a name and a value, both strings.");
    }
    Map<String, String> chosen = context.texts("arguments");
    if (chosen == null) {
      return invalid(
          request, "params.context.arguments must be an object whose values are strings.");
    }
    Access access = ofPrompt ? prompts.access(target) : resources.access(target);
    if (!access.isOpen()) {
      Answer denied = denied(request, target, ofPrompt, access);
      if (denied != null) {
        return denied;
      }
    }
    if (!exists(target, ofPrompt, name)) {
      return invalid(
          request,
          exists(target, ofPrompt)
              ? Violations.quote(target) + " has no argument " + Violations.quote(name) + "."
              : unknown(target, ofPrompt));
    }
    return complete(request, target, ofPrompt, name, new CompletionRequest(typed, chosen));
  }

  private @Nullable Answer complete(
      Request request, String target, boolean ofPrompt, String name, CompletionRequest wanted) {
    CompletionEntry entry = registry.completion(target, ofPrompt, name);
    Chain chain = entry == null ? null : chains.get(entry);
    if (entry == null || chain == null) {
      // The argument is there and nothing is known about it: no suggestions, and no error.
      return Answer.ok(results.completion(request, new Outcome.CompletionResult(List.of())));
    }
    Feature feature = feature(entry);
    Outcome outcome = runner.admit(chain, feature, request.call());
    if (outcome == null) {
      outcome = runner.run(chain.handler(), feature, wanted, request);
    }
    if (outcome == null) {
      return null;
    }
    if (outcome instanceof Outcome.CompletionResult result) {
      return results.limit().answer(request.id(), results.completion(request, result));
    }
    if (outcome instanceof Outcome.MissingCapability missing) {
      return Methods.missingCapability(request, missing);
    }
    if (outcome instanceof Outcome.ProtocolError error) {
      return Answer.error(request.id(), Failures.protocolError(error));
    }
    Outcome.Failure failure = runner.failure(outcome, feature);
    return Answer.error(request.id(), Failures.error(failure));
  }

  /** What somebody is answered who may not use the prompt or the template; null for others. */
  private @Nullable Answer denied(Request request, String target, boolean ofPrompt, Access access) {
    if (access.admits(request.call().principal())) {
      return null;
    }
    Feature feature = new Feature(ofPrompt ? Feature.Kind.PROMPT : Feature.Kind.RESOURCE, target);
    if (access.denied() == Denial.HIDDEN) {
      runner.countDenied(feature, access, request.call());
      return invalid(request, unknown(target, ofPrompt));
    }
    String what = (ofPrompt ? "prompt " : "resource template ") + Violations.quote(target);
    return runner.denial(request, feature, what, access);
  }

  private boolean exists(String target, boolean ofPrompt) {
    return ofPrompt ? registry.prompt(target) != null : registry.template(target) != null;
  }

  private boolean exists(String target, boolean ofPrompt, String name) {
    if (ofPrompt) {
      PromptEntry prompt = registry.prompt(target);
      if (prompt != null) {
        for (PromptEntry.Argument argument : prompt.arguments()) {
          if (argument.name().equals(name)) {
            return true;
          }
        }
      }
      return false;
    }
    ResourceEntry template = registry.template(target);
    return template != null && registry.variables(template).contains(name);
  }

  private static String unknown(String target, boolean ofPrompt) {
    return "There is no "
        + (ofPrompt ? "prompt " : "resource template ")
        + Violations.quote(target)
        + ".";
  }

  private static Answer invalid(Request request, String message) {
    return Answer.error(request.id(), RpcError.of(RpcError.INVALID_PARAMS, message));
  }
}
