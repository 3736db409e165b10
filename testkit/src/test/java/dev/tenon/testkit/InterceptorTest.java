package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ForwardingContext;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Arguments;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Interceptors of users. */
@McpTest
final class InterceptorTest {
  private static final String TEXT =
      "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}";

  private final List<String> seen = new CopyOnWriteArrayList<>();

  /** One that says its name on the way in and out. */
  private InterceptedPolicy naming(String name, Slot slot) {
    return new InterceptedPolicy(
        (call, next) -> {
          seen.add(name);
          Outcome outcome = next.handle(call);
          seen.add("/" + name);
          return outcome;
        },
        slot);
  }

  private Server server(Interceptor... interceptors) {
    InterceptedPolicy[] all =
        Arrays.stream(interceptors)
            .map(interceptor -> new InterceptedPolicy(interceptor, Slot.ATTEMPT))
            .toArray(InterceptedPolicy[]::new);
    Server server = Server.builder(ServerInfo.of("s", "1")).build();
    server
        .tools()
        .add(
            Tool.named("echo")
                .description("Says it again.")
                .inputSchema(TEXT)
                .policies(all)
                .handler((arguments, context) -> {
                  seen.add("method");
                  return arguments.string("text", "nothing")
                      + " for "
                      + (context.principal().equals(Principal.NOBODY) ? "nobody" : "somebody");
                }));
    return server;
  }

  private static Reply call(Server server) {
    return TestServer.of(server)
        .client(ProtocolRevision.MODERN)
        .callTool("echo", "{\"text\":\"hello\"}");
  }

  @Test
  void thoseOfTheServerAreOutermostThenTheirOrderIsTheWrittenOne() {
    Server server =
        Server.builder(ServerInfo.of("s", "1"))
            .policies(naming("server-call", Slot.CALL), naming("server-attempt", Slot.ATTEMPT))
            .intercept((call, next) -> {
              seen.add("builder");
              return next.handle(call);
            })
            .build();
    server
        .tools()
        .add(
            Tool.named("echo")
                .description("Says it again.")
                .inputSchema(TEXT)
                .policies(
                    naming("class-attempt", Slot.ATTEMPT),
                    naming("class-call", Slot.CALL),
                    naming("method-attempt", Slot.ATTEMPT),
                    naming("method-call", Slot.CALL))
                .handler((arguments, context) -> "done"));

    assertThat(call(server).text()).isEqualTo("done");
    assertThat(seen)
        .filteredOn(name -> !name.startsWith("/"))
        .containsExactly(
            "server-call",
            "class-call",
            "method-call",
            "builder",
            "server-attempt",
            "class-attempt",
            "method-attempt");
  }

  @Test
  void argumentsAreReadByNameAndLeftAsTheyAre() {
    Server server =
        server((call, next) -> {
          seen.add(Arguments.of(call).string("text"));
          return next.handle(call);
        });

    assertThat(call(server).text()).isEqualTo("hello for nobody");
    assertThat(seen).containsExactly("hello", "method");
  }

  @Test
  void argumentsOfAFeatureThatWasCompiledAreReadByNameToo() {
    Server server =
        Server.builder(ServerInfo.of("by-hand", "1"))
            .features(new HandWrittenServer())
            .policies(
                new InterceptedPolicy(
                    (call, next) -> {
                      seen.add(Arguments.of(call).values().toString());
                      Call other = call.arguments(call.arguments());
                      assertThatThrownBy(() -> Arguments.of(other))
                          .isInstanceOf(IllegalStateException.class)
                          .hasMessageContaining("an interceptor further out has changed them");
                      return next.handle(call);
                    },
                    Slot.CALL))
            .build();
    McpTestClient client = TestServer.of(server).client(ProtocolRevision.MODERN);

    client.callTool("echo", "{\"text\":\"hello\"}");
    client.callTool("fail", "{}");
    client.readResource("shop://hours");

    assertThat(seen).containsExactly("{text=hello}", "{}", "{}");
  }

  @Test
  void argumentsAndContextCanBeChanged() {
    Server server =
        server(
            (call, next) ->
                next.handle(call.arguments(Arguments.of(RawJson.of("{\"text\":\"bye\"}")))),
            (call, next) -> {
              assertThat(Arguments.of(call).string("text")).isEqualTo("bye");
              return next.handle(call.context(new As("alice", call.context())));
            });

    assertThat(call(server).text()).isEqualTo("bye for somebody");
    assertThatThrownBy(() -> Arguments.of(RawJson.of("[1]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Arguments are a JSON object, not [1]");
  }

  /** Somebody else's context. */
  private static final class As extends ForwardingContext {
    private final Principal principal;

    As(String name, CallContext context) {
      super(context);
      this.principal = new Principal(name, Set.of(), "");
    }

    @Override
    public Principal principal() {
      return principal;
    }
  }

  @Test
  void aForwardingContextPassesEverythingOn() {
    List<String> missing = new ArrayList<>();
    for (Method method : CallContext.class.getMethods()) {
      try {
        Method unused =
            ForwardingContext.class.getDeclaredMethod(method.getName(), method.getParameterTypes());
      } catch (NoSuchMethodException e) {
        missing.add(method.getName());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void anInterceptorCanAnswerItselfOrRefuse() {
    assertThat(call(server((call, next) -> Outcome.ToolResult.text("mine"))).text())
        .isEqualTo("mine");
    Reply refused =
        call(
            server((call, next) -> {
              throw new ToolException(ErrorCode.FORBIDDEN, "Not on Sundays.");
            }));
    assertThat(refused.text()).isEqualTo("Not on Sundays.");
    assertThat(refused.failure().code()).isEqualTo("forbidden");
    assertThat(seen).isEmpty();
  }

  @Test
  void oneThatThrowsIsAnInternalError() {
    Reply reply =
        call(
            server((call, next) -> {
              throw new IllegalStateException("the password is hunter2");
            }));

    assertThat(reply.text()).contains("internal error").doesNotContain("hunter2");
  }

  @Test
  @SuppressWarnings("NullAway") // What an interceptor must not do.
  void oneThatReturnsNullIsNamedInTheLog() {
    try (CapturedLog log = new CapturedLog("dev.tenon.call")) {
      Reply reply = call(server(naming("outer", Slot.CALL).interceptor(), new Forgetful()));

      assertThat(reply.text()).contains("internal error");
      assertThat(log.records())
          .extracting(LogRecord::getThrown)
          .extracting(Throwable::getMessage)
          .containsExactly("the interceptor " + Forgetful.class.getName() + " returned null");
    }
  }

  private static final class Forgetful implements Interceptor {
    @Override
    @SuppressWarnings("NullAway")
    public Outcome intercept(Call call, Handler next) {
      return null;
    }
  }

  @Test
  void nextRunsTheMethodAgain() {
    Server server =
        server((call, next) -> {
          Outcome unused = next.handle(call);
          return next.handle(call);
        });

    assertThat(call(server).text()).isEqualTo("hello for nobody");
    assertThat(seen).containsExactly("method", "method");
  }

  @Test
  void whatAMethodAskedIsAskedWhateverContextItWasGiven() {
    Server server = Server.builder(ServerInfo.of("s", "1")).build();
    server
        .tools()
        .add(
            Tool.named("ask")
                .description("Asks, and catches the signal.")
                .policies(
                    new InterceptedPolicy(
                        (call, next) ->
                            next.handle(call.context(new ForwardingContext(call.context()))),
                        Slot.ATTEMPT))
                .handler((arguments, context) -> {
                  try {
                    return context.interaction().roots("where").toString();
                  } catch (Throwable swallowed) {
                    return "nobody answered";
                  }
                }));
    McpTestClient client =
        TestServer.of(server).client(ProtocolRevision.MODERN, ClientOptions.declaring("roots"));

    Reply reply = client.request("tools/call", "{\"name\":\"ask\",\"arguments\":{}}");

    assertThat(reply.result().get("resultType").asString()).isEqualTo("input_required");
  }

  @Test
  void theSameClassTwiceIsRefused() {
    Server server = server();
    Tool twice =
        Tool.named("twice")
            .description("A tool.")
            .policies(
                new InterceptedPolicy(new Forgetful(), Slot.CALL),
                new InterceptedPolicy(new Forgetful(), Slot.ATTEMPT),
                new InterceptedPolicy(new Forgetful(), Slot.CALL))
            .handler((arguments, context) -> "never");
    TestServer running = TestServer.of(server);

    assertThatThrownBy(() -> server.tools().add(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The interceptor "
                + Forgetful.class.getName()
                + " stands twice around the tool \"twice\", in the slot CALL: name it once, on the"
                + " server, the class or the method.");
    assertThat(running.client(ProtocolRevision.MODERN).callTool("echo", "{}").text())
        .isEqualTo("nothing for nobody");

    Server notStarted = server();
    notStarted.tools().add(twice);
    assertThatThrownBy(() -> notStarted.engine(ServerConfig.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stands twice around the tool \"twice\"");
  }
}
