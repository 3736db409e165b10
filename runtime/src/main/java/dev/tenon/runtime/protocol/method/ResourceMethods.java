package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code resources/read}. */
final class ResourceMethods {
  private final Registry registry;
  private final ToolMethods tools;
  private final Map<String, Chain> chains = new HashMap<>();
  private final CallRunner runner;
  private final ResultWriter results;

  /**
   * @param tools of which results may be kept to be read
   */
  ResourceMethods(Registry registry, CallRunner runner, ResultWriter results, ToolMethods tools) {
    this.registry = registry;
    this.tools = tools;
    this.runner = runner;
    this.results = results;
    compose(registry.resources());
    compose(registry.templates());
  }

  private void compose(Collection<ResourceEntry> entries) {
    for (ResourceEntry entry : entries) {
      Feature feature = new Feature(Feature.Kind.RESOURCE, entry.uri());
      chains.put(entry.uri(), runner.chain(ClassMethods.served(feature, entry)));
    }
  }

  @Nullable Answer read(Request request) {
    String uri = request.params().text("uri");
    if (uri == null) {
      return Answer.error(
          request.id(), RpcError.of(RpcError.INVALID_PARAMS, "params.uri must be a string."));
    }
    KeptResults kept = runner.kept();
    if (kept != null && kept.claims(uri)) {
      return kept(request, uri, kept.read(uri, request.call().principal()));
    }
    ResourceMatch match = registry.resource(uri);
    Chain chain = match == null ? null : chains.get(match.entry().uri());
    if (match == null || chain == null) {
      return failure(request, uri, notFound(uri, List.of()));
    }
    Feature feature = feature(match);
    boolean isOpen = chain.access().isOpen();
    if (!isOpen) {
      Answer denied = denied(request, uri, feature, chain.access());
      if (denied != null) {
        return denied;
      }
    }
    RpcError wrong = Methods.resumed(request);
    if (wrong != null) {
      return runner.refused(request, feature, wrong, "state");
    }
    Outcome outcome = runner.admit(chain, feature, request.call());
    if (outcome == null) {
      outcome = read(request, uri, match, feature, chain);
    }
    if (!isOpen && outcome instanceof Outcome.ResourceResult result) {
      outcome = result.forCallerOnly();
    }
    return outcome == null ? null : answer(request, uri, feature, outcome);
  }

  /** Answers with the rest of a tool's result, as far as the caller may call the tool still. */
  private Answer kept(Request request, String uri, KeptResults.@Nullable Kept kept) {
    if (kept == null) {
      return failure(request, uri, notFound(uri, List.of()));
    }
    Access access = tools.refusing(kept.tool(), kept.access(), request.call().principal());
    Feature tool = new Feature(Feature.Kind.TOOL, kept.tool());
    Answer denied = denied(request, uri, tool, access);
    return denied == null
        ? answer(request, uri, new Feature(Feature.Kind.RESOURCE, uri), kept.contents())
        : denied;
  }

  /** What somebody is answered who may not read {@code uri}; null for others. */
  private @Nullable Answer denied(Request request, String uri, Feature feature, Access access) {
    Principal caller = request.call().principal();
    if (access.admits(caller)) {
      return null;
    }
    if (access.denied() == Denial.HIDDEN) {
      runner.countDenied(feature, access, request.call());
      return failure(request, uri, notFound(uri, List.of()));
    }
    String what = "resource " + Violations.quote(uri);
    return failure(request, uri, runner.denied(feature, what, access, request.call()))
        .challenging(Denials.challenge(access, caller));
  }

  /** Who may read what {@code uri}, or a template, names; everybody when it names nothing. */
  Access access(String uri) {
    Chain chain = chains.get(uri);
    return chain == null ? Access.OPEN : chain.access();
  }

  /** What somebody is answered who may not read {@code match}; null for others. */
  @Nullable Answer denied(Request request, String uri, ResourceMatch match) {
    return denied(request, uri, feature(match), access(match.entry().uri()));
  }

  /** Whether {@code match} is there for everybody but the caller, as far as that one can tell. */
  boolean hides(Request request, ResourceMatch match) {
    Access access = access(match.entry().uri());
    if (access.denied() != Denial.HIDDEN || access.admits(request.call().principal())) {
      return false;
    }
    runner.countDenied(feature(match), access, request.call());
    return true;
  }

  private static Feature feature(ResourceMatch match) {
    return new Feature(Feature.Kind.RESOURCE, match.entry().uri());
  }

  private @Nullable Outcome read(
      Request request, String uri, ResourceMatch match, Feature feature, Chain chain) {
    ResourceEntry entry = match.entry();
    Object variables = null;
    if (entry.uri().indexOf('{') >= 0) {
      Violations violations = new Violations(chain.hidden());
      try {
        TextArguments texts = new TextArguments(match.variables(), violations, runner.clock());
        variables = entry.features().decode(entry.feature(), texts);
      } catch (RuntimeException | Error e) {
        return runner.broken(feature, request.call(), e, "decoder");
      }
      if (variables == null || !violations.isEmpty()) {
        Outcome invalid = Outcome.Failure.of(ErrorCode.INVALID_ARGUMENTS, "");
        Outcome unused = runner.refused(feature, request.call(), invalid, "");
        return notFound(uri, violations.list());
      }
    }
    ResourceSource source = new ResourceSource(request, uri, match.variables());
    ResourceRequest wanted = new ResourceRequest(uri, variables);
    return runner.run(chain.handler(), feature, wanted, source, request.call(), runner.gate());
  }

  private static Outcome.Failure notFound(String uri, List<Violation> violations) {
    return new Outcome.Failure(
        ErrorCode.NOT_FOUND,
        "There is no resource " + Violations.quote(uri) + ".",
        null,
        violations);
  }

  private Answer answer(Request request, String uri, Feature feature, Outcome outcome) {
    if (outcome instanceof Outcome.ResourceResult result) {
      byte[] message = results.resource(request, result);
      return results.limit().allows(message.length)
          ? Answer.ok(message)
          : failure(request, uri, results.limit().failure(message.length));
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
    return failure(request, uri, runner.failure(outcome, feature));
  }

  /** The resource that a request reads, or null. */
  @Nullable Feature feature(Request request) {
    String uri = request.params().text("uri");
    ResourceMatch match = uri == null ? null : registry.resource(uri);
    return match == null || !access(match.entry().uri()).admits(request.call().principal())
        ? null
        : feature(match);
  }

  /** Answers a request with {@code failure}. */
  static Answer failed(Request request, Outcome.Failure failure) {
    String uri = request.params().text("uri");
    return failure(request, uri == null ? "" : uri, failure);
  }

  private static Answer failure(Request request, String uri, Outcome.Failure failure) {
    return Answer.error(request.id(), Failures.resourceError(failure, uri, request.revision()));
  }
}
