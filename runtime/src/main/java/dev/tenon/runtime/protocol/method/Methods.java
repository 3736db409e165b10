package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The methods that both eras have, and which of them a server offers. Thread-safe. */
public final class Methods {
  private final Registry registry;
  private final CallRunner runner;
  private final Lists lists;
  private final ToolMethods tools;
  private final ResourceMethods resources;
  private final PromptMethods prompts;
  private final CompletionMethods completions;

  /**
   * Composes the handlers of everything in {@code registry}.
   *
   * @param hidden the tools that are served, but not listed
   * @param tasks begins tasks; null when no tool ever had any
   */
  public Methods(
      Registry registry,
      Set<String> hidden,
      CallRunner runner,
      ResultWriter results,
      Paging paging,
      @Nullable TaskStarter tasks) {
    this.registry = registry;
    this.runner = runner;
    this.tools = new ToolMethods(registry, runner, results, tasks);
    this.resources = new ResourceMethods(registry, runner, results, tools);
    this.prompts = new PromptMethods(registry, runner, results);
    this.completions = new CompletionMethods(registry, runner, results, prompts, resources);
    this.lists = new Lists(registry, hidden, results, paging, this);
  }

  /** All features of {@code registry}, as their chains are built for. */
  public static List<Served> served(Registry registry) {
    List<Served> all = new ArrayList<>();
    for (ToolEntry tool : registry.tools()) {
      all.add(ClassMethods.served(new Feature(Feature.Kind.TOOL, tool.name()), tool));
    }
    for (ResourceEntry resource : registry.resources()) {
      all.add(ClassMethods.served(new Feature(Feature.Kind.RESOURCE, resource.uri()), resource));
    }
    for (ResourceEntry template : registry.templates()) {
      all.add(ClassMethods.served(new Feature(Feature.Kind.RESOURCE, template.uri()), template));
    }
    for (PromptEntry prompt : registry.prompts()) {
      all.add(ClassMethods.served(new Feature(Feature.Kind.PROMPT, prompt.name()), prompt));
    }
    for (CompletionEntry completion : registry.completions()) {
      all.add(ClassMethods.served(CompletionMethods.feature(completion), completion));
    }
    return all;
  }

  /** What they serve. */
  public Registry registry() {
    return registry;
  }

  /** Whether the server offers {@code method}. */
  public boolean offers(String method) {
    return switch (method) {
      case "tools/list", "tools/call" -> hasTools();
      case "resources/list", "resources/templates/list", "resources/read" -> hasResources();
      case "prompts/list", "prompts/get" -> hasPrompts();
      case "completion/complete" -> registry.hasCompletions();
      default -> false;
    };
  }

  /** Whether {@code method} runs an annotated method, which may take its time. */
  public boolean isCall(String method) {
    return switch (method) {
      case "tools/call", "resources/read", "prompts/get", "completion/complete" -> true;
      default -> false;
    };
  }

  /** Whether {@code method} may ask the user, the model or the client. */
  public boolean mayAsk(String method) {
    return switch (method) {
      case "tools/call", "resources/read", "prompts/get" -> true;
      default -> false;
    };
  }

  /**
   * Serves a request whose method is offered.
   *
   * @return the answer, or null when the call was cancelled and must not be answered
   */
  public @Nullable Answer serve(Request request) {
    Answer answer;
    try {
      RpcError wrong = request.call().wrongLimit();
      if (wrong == null) {
        wrong = request.call().origin().conversation().refusal();
      }
      answer = wrong == null ? dispatch(request) : turnedAway(request, wrong, "meta");
    } catch (RuntimeException | Error e) {
      // Such as a result that cannot be written: who waits on a channel must be told all the same.
      answer =
          Answer.error(request.id(), Failures.error(runner.internalError(request.method(), e)));
    } finally {
      request.params().release();
    }
    return request.call().isOpen() ? ended(request, answer) : answer;
  }

  /**
   * Goes on with a call that has asked, if this is one; returns what is wrong with what it brings,
   * or null. Only for those who may call: a state is of a call, and tells that there is such.
   */
  static @Nullable RpcError resumed(Request request) {
    String refusal = request.call().origin().asking().begin();
    return refusal == null ? null : RpcError.of(RpcError.INVALID_PARAMS, refusal);
  }

  /**
   * Whether {@code caller} may ask for what a call of a tool has left: who could not have called it
   * then may not, be the tool changed or gone since, nor who may not call it now.
   *
   * @param then who could call the tool when it was called
   */
  public boolean mayAskFor(String tool, Access then, Principal caller) {
    return then.admits(caller) && tools.admits(tool, caller);
  }

  /** Whether {@code caller} may call a tool, or could if it were there. */
  public boolean mayCall(String tool, Principal caller) {
    return tools.admits(tool, caller);
  }

  /** Whether {@code caller} may read a resource that was found. */
  public boolean mayRead(ResourceMatch found, Principal caller) {
    return resources.access(found.entry().uri()).admits(caller);
  }

  /** Whether the caller must not learn that a resource is there which was found. */
  public boolean hides(Request request, ResourceMatch found) {
    return resources.hides(request, found);
  }

  /** What somebody is answered who may not read a resource that was found; null for others. */
  public @Nullable Answer denied(Request request, String uri, ResourceMatch found) {
    return resources.denied(request, uri, found);
  }

  /**
   * What somebody is answered who asks for a task and {@link #mayAskFor may not}.
   *
   * @param then who could call its tool when it was made
   * @param unknown the answer when there is no such task
   */
  public Answer deniedTask(Request request, String tool, Access then, Answer unknown) {
    Access access = tools.refusing(tool, then, request.call().principal());
    Feature feature = new Feature(Feature.Kind.TOOL, tool);
    if (access.denied() == Denial.HIDDEN) {
      runner.countDenied(feature, access, request.call());
      return unknown;
    }
    return runner.denial(request, feature, feature.text(), access);
  }

  /** Who may use an entry of a list. */
  Access access(Object entry) {
    if (entry instanceof ToolEntry tool) {
      return tools.access(tool.name());
    }
    return entry instanceof PromptEntry prompt
        ? prompts.access(prompt.name())
        : resources.access(((ResourceEntry) entry).uri());
  }

  /** Ends a call whose method was not reached. */
  private @Nullable Answer ended(Request request, @Nullable Answer answer) {
    Feature feature = feature(request);
    return switch (request.call().end()) {
      case ANSWER -> answer;
      case SILENCE -> null;
      case TIMED_OUT ->
          feature == null ? answer : failed(request, runner.timedOut(feature, request.call()));
    };
  }

  /** Answers a call, which was begun or not, with {@code failure}. */
  public Answer failed(Request request, Outcome.Failure failure) {
    Answer answer =
        switch (request.method()) {
          case "tools/call" -> tools.failed(request, failure);
          case "resources/read" -> ResourceMethods.failed(request, failure);
          default -> null;
        };
    return answer == null ? Answer.error(request.id(), Failures.error(failure)) : answer;
  }

  /** Answers a request that there is no room for. */
  public Answer refused(Request request) {
    request.params().release();
    Outcome.Failure failure = runner.noRoom(feature(request));
    Feature wanted = wanted(request);
    return failed(
        request, wanted == null ? failure : runner.refused(wanted, request.call(), failure, ""));
  }

  /**
   * Answers a request with an error of the protocol before anybody looks at what it is for.
   *
   * @param reason what is wrong, in one word, for the audit log
   */
  public Answer turnedAway(Request request, RpcError error, String reason) {
    request.params().release();
    Feature wanted = wanted(request);
    return wanted == null
        ? Answer.error(request.id(), error)
        : runner.refused(request, wanted, error, reason);
  }

  /** What a request is for, whether its caller may use that or not; null for what is not there. */
  private @Nullable Feature wanted(Request request) {
    if (request.method().equals("completion/complete")) {
      return completions.wanted(request);
    }
    String key = request.method().equals("resources/read") ? "uri" : "name";
    String name = request.params().text(key);
    if (name == null) {
      return null;
    }
    return switch (request.method()) {
      case "tools/call" ->
          registry.tool(name) == null ? null : new Feature(Feature.Kind.TOOL, name);
      case "resources/read" -> {
        ResourceMatch match = registry.resource(name);
        yield match == null ? null : new Feature(Feature.Kind.RESOURCE, match.entry().uri());
      }
      case "prompts/get" ->
          registry.prompt(name) == null ? null : new Feature(Feature.Kind.PROMPT, name);
      default -> null;
    };
  }

  /** What a request is for, as far as the server has it. */
  private @Nullable Feature feature(Request request) {
    return switch (request.method()) {
      case "tools/call" -> tools.feature(request);
      case "resources/read" -> resources.feature(request);
      case "prompts/get" -> prompts.feature(request);
      default -> null;
    };
  }

  private @Nullable Answer dispatch(Request request) {
    return switch (request.method()) {
      case "tools/list" -> lists.tools(request);
      case "tools/call" -> tools.call(request);
      case "resources/list" -> lists.resources(request);
      case "resources/templates/list" -> lists.templates(request);
      case "resources/read" -> resources.read(request);
      case "prompts/list" -> lists.prompts(request);
      case "prompts/get" -> prompts.get(request);
      case "completion/complete" -> completions.complete(request);
      default -> throw new IllegalArgumentException(request.method());
    };
  }

  /** Writes the members of {@code ServerCapabilities} that {@code revision} knows. */
  public void writeCapabilities(JsonGenerator out, ProtocolRevision revision) {
    list(out, "tools", hasTools(), false);
    list(out, "resources", hasResources(), true);
    list(out, "prompts", hasPrompts(), false);
    capability(
        out,
        "completions",
        registry.hasCompletions() && revision.isAtLeast(ProtocolRevision.V2025_03_26));
    capability(out, "logging", true);
  }

  /** All revisions tell of changes, each in its own way. */
  private static void list(JsonGenerator out, String name, boolean offered, boolean subscribe) {
    if (offered) {
      out.writeObjectPropertyStart(name);
      if (subscribe) {
        out.writeBooleanProperty("subscribe", true);
      }
      out.writeBooleanProperty("listChanged", true);
      out.writeEndObject();
    }
  }

  private static void capability(JsonGenerator out, String name, boolean offered) {
    if (offered) {
      out.writeObjectPropertyStart(name);
      out.writeEndObject();
    }
  }

  private boolean hasTools() {
    return registry.offers(ListKind.TOOLS);
  }

  private boolean hasResources() {
    return registry.offers(ListKind.RESOURCES) || runner.kept() != null;
  }

  private boolean hasPrompts() {
    return registry.offers(ListKind.PROMPTS);
  }

  /** The error for a name that there is none of among {@code known}. */
  static RpcError unknown(String kind, String name, Set<String> known) {
    String nearest = Suggestion.nearest(name, known);
    String message = "There is no " + kind + " " + Violations.quote(name) + ".";
    return RpcError.of(
        RpcError.INVALID_PARAMS,
        nearest == null ? message : message + " Did you mean \"" + nearest + "\"?");
  }

  static Answer missingCapability(Request request, Outcome.MissingCapability missing) {
    RpcError error = Failures.missingCapability(missing.capabilities(), request.revision());
    return request.revision().isModern()
        ? Answer.error(Answer.BAD_REQUEST, request.id(), error)
        : Answer.error(request.id(), error);
  }
}
