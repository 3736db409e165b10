package dev.tenon.testkit.junit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** One test's server, its clock, and a client. For one thread. */
final class Scene {
  private static final Set<Class<?>> GIVEN =
      Set.of(TestServer.class, McpTestClient.class, FakeClock.class);

  private final TestServer server;
  private final FakeClock clock;
  private @Nullable McpTestClient client;

  Scene(TestServer server, FakeClock clock) {
    this.server = server;
    this.clock = clock;
  }

  TestServer server() {
    return server;
  }

  FakeClock clock() {
    return clock;
  }

  /** Whether a parameter of a method is one of these. */
  static boolean has(ParameterContext parameter) {
    return parameter.getDeclaringExecutable() instanceof Method
        && GIVEN.contains(parameter.getParameter().getType());
  }

  /** What a parameter of this type gets. */
  Object give(Class<?> type, ExtensionContext context) {
    if (type == TestServer.class) {
      return server;
    }
    return type == FakeClock.class ? clock : client(context);
  }

  private McpTestClient client(ExtensionContext context) {
    McpTestClient made = client;
    if (made == null) {
      ProtocolRevision revision =
          context
              .getStore(ExtensionContext.Namespace.create(ProtocolRevision.class))
              .get(ProtocolRevision.class, ProtocolRevision.class);
      made = server.client(revision == null ? ProtocolRevision.MODERN : revision);
      client = made;
    }
    return made;
  }
}
