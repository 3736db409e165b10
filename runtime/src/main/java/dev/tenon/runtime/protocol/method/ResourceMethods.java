package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Outcome;
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
  private final Map<String, Chain> chains = new HashMap<>();
  private final CallRunner runner;
  private final ResultWriter results;

  ResourceMethods(Registry registry, CallRunner runner, ResultWriter results) {
    this.registry = registry;
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
      Outcome.ResourceResult result = kept.read(uri, request.call().principal());
      return result == null
          ? failure(request, uri, notFound(uri, List.of()))
          : answer(request, uri, new Feature(Feature.Kind.RESOURCE, uri), result);
    }
    ResourceMatch match = registry.resource(uri);
    Chain chain = match == null ? null : chains.get(match.entry().uri());
    if (match == null || chain == null) {
      return failure(request, uri, notFound(uri, List.of()));
    }
    Feature feature = new Feature(Feature.Kind.RESOURCE, match.entry().uri());
    Outcome outcome = runner.admit(chain, feature, request.call());
    if (outcome == null) {
      outcome = read(request, uri, match, feature, chain);
    }
    return outcome == null ? null : answer(request, uri, feature, outcome);
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
        return runner.internalError(feature, e);
      }
      if (variables == null || !violations.isEmpty()) {
        runner.refused(feature, request.call(), ErrorCode.INVALID_ARGUMENTS);
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
    return match == null ? null : new Feature(Feature.Kind.RESOURCE, match.entry().uri());
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
