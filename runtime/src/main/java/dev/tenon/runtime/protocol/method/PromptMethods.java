package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code prompts/get}. */
final class PromptMethods {
  /** In an order that tells nothing of those that a caller does not see. */
  private final Map<String, Bound> prompts = new LinkedHashMap<>();

  private final CallRunner runner;
  private final ResultWriter results;

  /** Whether there is a prompt that not everybody may get. */
  private final boolean isGuarded;

  /** A prompt and the chain that serves it. */
  private record Bound(PromptEntry entry, Feature feature, Chain chain) {}

  PromptMethods(Registry registry, CallRunner runner, ResultWriter results) {
    this.runner = runner;
    this.results = results;
    boolean guarded = false;
    for (PromptEntry prompt : registry.prompts()) {
      Feature feature = new Feature(Feature.Kind.PROMPT, prompt.name());
      Chain chain = runner.chain(ClassMethods.served(feature, prompt));
      prompts.put(prompt.name(), new Bound(prompt, feature, chain));
      guarded |= !chain.access().isOpen();
    }
    this.isGuarded = guarded;
  }

  @Nullable Answer get(Request request) {
    String name = request.params().text("name");
    if (name == null) {
      return Answer.error(
          request.id(), RpcError.of(RpcError.INVALID_PARAMS, "params.name must be a string."));
    }
    Bound prompt = prompts.get(name);
    if (prompt == null) {
      return unknown(request, name);
    }
    if (!prompt.chain().access().isOpen()) {
      Answer denied = denied(request, prompt);
      if (denied != null) {
        return denied;
      }
    }
    RpcError wrong = Methods.resumed(request);
    if (wrong != null) {
      return runner.refused(request, prompt.feature(), wrong, "state");
    }
    Map<String, String> texts = request.params().texts("arguments");
    if (texts == null) {
      RpcError none =
          RpcError.of(
              RpcError.INVALID_PARAMS,
              "params.arguments must be an object whose values are strings.");
      return runner.refused(request, prompt.feature(), none, "arguments");
    }
    Outcome outcome = runner.admit(prompt.chain(), prompt.feature(), request.call());
    if (outcome == null) {
      outcome = get(request, prompt, texts);
    }
    return outcome == null ? null : answer(request, prompt, outcome);
  }

  private Answer unknown(Request request, String name) {
    Set<String> known = prompts.keySet();
    if (isGuarded) {
      known = new TreeSet<>(known);
      known.removeIf(other -> !admits(other, request.call().principal()));
    }
    return Answer.error(request.id(), Methods.unknown("prompt", name, known));
  }

  /** What somebody is answered who may not get {@code prompt}; null for others. */
  private @Nullable Answer denied(Request request, Bound prompt) {
    Access access = prompt.chain().access();
    if (access.admits(request.call().principal())) {
      return null;
    }
    if (access.denied() == Denial.HIDDEN) {
      runner.countDenied(prompt.feature(), access, request.call());
      return unknown(request, prompt.entry().name());
    }
    return runner.denial(request, prompt.feature(), prompt.feature().text(), access);
  }

  /** Who may get a prompt; everybody when there is none. */
  Access access(String name) {
    Bound prompt = prompts.get(name);
    return prompt == null ? Access.OPEN : prompt.chain().access();
  }

  private boolean admits(String name, Principal caller) {
    return access(name).admits(caller);
  }

  private @Nullable Outcome get(Request request, Bound prompt, Map<String, String> texts) {
    Violations violations = new Violations(prompt.chain().hidden());
    PromptEntry entry = prompt.entry();
    Object arguments;
    try {
      TextArguments in = new TextArguments(texts, violations, runner.clock());
      arguments = entry.features().decode(entry.feature(), in);
    } catch (RuntimeException | Error e) {
      return runner.broken(prompt.feature(), request.call(), e, "decoder");
    }
    if (arguments == null || !violations.isEmpty()) {
      return runner.refused(
          prompt.feature(),
          request.call(),
          new Outcome.Failure(
              ErrorCode.INVALID_ARGUMENTS,
              violations.heading("The arguments of the prompt \"" + entry.name() + "\""),
              null,
              violations.list()),
          "");
    }
    return runner.run(prompt.chain().handler(), prompt.feature(), arguments, request);
  }

  /** The prompt that a request is for, or null. */
  @Nullable Feature feature(Request request) {
    String name = request.params().text("name");
    Bound prompt = name == null ? null : prompts.get(name);
    return prompt == null || !prompt.chain().access().admits(request.call().principal())
        ? null
        : prompt.feature();
  }

  private Answer answer(Request request, Bound prompt, Outcome outcome) {
    if (outcome instanceof Outcome.PromptResult result) {
      String description =
          result.description() != null
              ? result.description()
              : prompt.entry().presentation().description();
      return results.limit().answer(request.id(), results.prompt(request, description, result));
    }
    if (outcome instanceof Outcome.InputRequired required && request.revision().isModern()) {
      return Answer.ok(results.inputRequired(request, required));
    }
    if (outcome instanceof Outcome.MissingCapability missing) {
      return Methods.missingCapability(request, missing);
    }
    if (outcome instanceof Outcome.ProtocolError error) {
      return Answer.error(request.id(), Failures.protocolError(error));
    }
    Outcome.Failure failure = runner.failure(outcome, prompt.feature());
    return Answer.error(request.id(), Failures.error(failure));
  }
}
