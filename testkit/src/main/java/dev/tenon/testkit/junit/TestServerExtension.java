package dev.tenon.testkit.junit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.Leak;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A fresh server for each test, for tests that make it themselves. It is ended after the test,
 * which fails when it left something behind; when the test fails, the transcript is printed.
 *
 * <pre>{@code
 * private final OrderBook book = OrderBook.withSamples();
 *
 * @RegisterExtension
 * final TestServerExtension shop =
 *     TestServerExtension.of(() -> OrdersMcp.create(new Orders(book))).allowing(Leak.TASK);
 *
 * @EveryRevision
 * void anOrderIsFound(ProtocolRevision revision) {
 *   McpTestClient client = shop.client(revision);
 *   …
 * }
 * }</pre>
 *
 * <p>A test may also have the server, its clock, and a client of its revision as parameters. For
 * one thread; the field is not static, unless all tests of the class run on one thread.
 */
public final class TestServerExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private final Supplier<Server> servers;
  private final ServerConfig config;
  private final Set<Leak> allowed = EnumSet.noneOf(Leak.class);
  private @Nullable Scene scene;

  private TestServerExtension(Supplier<Server> servers, ServerConfig config) {
    this.servers = servers;
    this.config = config;
  }

  /** Runs what {@code servers} makes, once for each test. */
  public static TestServerExtension of(Supplier<Server> servers) {
    return of(servers, ServerConfig.DEFAULT);
  }

  /** The same with {@code config}. */
  public static TestServerExtension of(Supplier<Server> servers, ServerConfig config) {
    return new TestServerExtension(servers, config);
  }

  /** Lets all tests leave these behind. */
  public TestServerExtension allowing(Leak... kinds) {
    allowed.addAll(List.of(kinds));
    return this;
  }

  /** The server of this test, which is made when it is first asked for. */
  public TestServer server() {
    return scene().server();
  }

  /** The clock of the server, which stands until the test moves it. */
  public FakeClock clock() {
    return scene().clock();
  }

  /** A client of the server that speaks {@code revision}. */
  public McpTestClient client(ProtocolRevision revision) {
    return server().client(revision);
  }

  /** A client of the server that speaks {@code revision} and is what {@code options} say. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return server().client(revision, options);
  }

  private Scene scene() {
    Scene made = scene;
    if (made == null) {
      FakeClock clock = new FakeClock();
      TestServer server = TestServer.of(servers.get(), config, clock);
      made = new Scene(server.allowing(allowed.toArray(Leak[]::new)), clock);
      scene = made;
    }
    return made;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Scene unused = scene();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Scene made = scene;
    scene = null;
    if (made != null) {
      Endings.end(List.of(made.server()), context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Scene.has(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return scene().give(parameter.getParameter().getType(), context);
  }
}
