package dev.tenon.testkit;

import dev.tenon.TaskSupport;
import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.policy.access.AccessPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop of which not everybody may use everything: what is open, what asks for more, and what is
 * there for those only who may use it.
 */
final class GuardedShop {
  static final Principal WRITER = Principal.of("ada").scopes("orders:write", "files:read");
  static final Principal READER = Principal.of("bob").scopes("orders:read");
  static final Principal ADMIN =
      Principal.of("eve").scopes("orders:write", "files:read", "admin").roles("support");

  static final Policy AUTHENTICATED = scopes(Denial.CHALLENGE);
  static final Policy WRITING = scopes(Denial.CHALLENGE, "orders:write", "files:read");
  static final Policy SECRET = scopes(Denial.HIDDEN, "admin");
  static final Policy NEVER =
      new AccessPolicy(
          new Access(Access.Who.NOBODY, List.of(), ScopeMatch.ALL, List.of(), Denial.CHALLENGE));

  /** What has run, in order. */
  final List<String> effects = new ArrayList<>();

  private final Sketch sketch = new Sketch();

  static AccessPolicy scopes(Denial denied, String... scopes) {
    return new AccessPolicy(
        new Access(Access.Who.AUTHENTICATED, List.of(scopes), ScopeMatch.ALL, List.of(), denied));
  }

  static AccessPolicy anyScope(String... scopes) {
    return new AccessPolicy(
        new Access(
            Access.Who.AUTHENTICATED,
            List.of(scopes),
            ScopeMatch.ANY,
            List.of(),
            Denial.CHALLENGE));
  }

  static AccessPolicy roles(String... roles) {
    return new AccessPolicy(
        new Access(
            Access.Who.AUTHENTICATED, List.of(), ScopeMatch.ALL, List.of(roles), Denial.CHALLENGE));
  }

  /** The shop with all it has. */
  static GuardedShop whole() {
    return new GuardedShop().open().guarded().secret();
  }

  /** The same shop, in which nobody ever thought of what is secret in the other. */
  static GuardedShop withoutSecrets() {
    return new GuardedShop().open().guarded();
  }

  private GuardedShop open() {
    tool("look");
    tool("purr");
    resource("shop://hours", "hours");
    prompt("greet");
    return this;
  }

  private GuardedShop guarded() {
    sketch.policies(WRITING);
    tool("cancel");
    resource("shop://orders", "orders");
    resource("shop://order/{id}", "order");
    prompt("apology");
    sketch.completion("apology", call -> new Outcome.CompletionResult(List.of("sorry")));
    sketch.policies(AUTHENTICATED);
    tool("profile");
    sketch.policies(anyScope("orders:read", "orders:write"));
    tool("find");
    sketch.policies(roles("support", "chief"));
    tool("assist");
    sketch.policies(NEVER);
    tool("closed");
    return this;
  }

  private GuardedShop secret() {
    sketch.policies(SECRET);
    tool("purge");
    resource("shop://secrets", "secrets");
    resource("shop://secret/{id}", "secret");
    prompt("threat");
    sketch.completion("threat", call -> new Outcome.CompletionResult(List.of("or else")));
    sketch.completion(
        "shop://secret/{id}", false, "id", call -> new Outcome.CompletionResult(List.of("7")));
    sketch.tool("purgeLater", TaskSupport.REQUIRED, call -> ran("purgeLater"));
    return this;
  }

  private void tool(String name) {
    sketch.tool(name, call -> ran(name));
  }

  private Outcome ran(String name) {
    effects.add(name);
    return Outcome.ToolResult.text(name + " ran");
  }

  private void resource(String uri, String text) {
    sketch.resource(
        uri,
        in -> "",
        call -> {
          effects.add(uri);
          return Outcome.ResourceResult.text(uri.replace("{id}", "7"), "text/plain", text);
        });
  }

  private void prompt(String name) {
    sketch.prompt(
        name,
        in -> "",
        call -> {
          effects.add(name);
          return Outcome.PromptResult.userText(name);
        });
  }

  ServerBuilder builder() {
    return sketch.builder();
  }

  TestServer start() {
    return TestServer.of(builder().build());
  }
}
