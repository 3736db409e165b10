package dev.tenon.testkit.process;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A server in a process of its own for each test, or, in a static field, for all tests of a class.
 * A test that fails says what the server had logged by then.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ServerProcessExtension ORDERS =
 *     ServerProcessExtension.of(() -> ServerCommand.jar(Path.of("target/orders.jar")).http());
 * }</pre>
 */
public final class ServerProcessExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler {
  private final Start start;
  private @Nullable ServerProcess running;
  private int classes;

  private ServerProcessExtension(Start start) {
    this.start = start;
  }

  /** Starts a server. */
  public interface Start {
    /** Starts it. */
    ServerProcess start() throws IOException;
  }

  /** A server that is started as {@code start} says. */
  public static ServerProcessExtension of(Start start) {
    return new ServerProcessExtension(start);
  }

  /**
   * The server.
   *
   * @throws IllegalStateException if no test runs
   */
  public ServerProcess server() {
    ServerProcess server = running;
    if (server == null) {
      throw new IllegalStateException("the server runs while a test does");
    }
    return server;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    // Nested classes share the server of the class around them.
    if (classes++ == 0) {
      begin();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    if (classes == 0) {
      begin();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (classes == 0) {
      end();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--classes == 0) {
      end();
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(failure);
  }

  void begin() throws IOException {
    running = start.start();
  }

  void end() {
    ServerProcess server = running;
    running = null;
    if (server != null) {
      server.close();
    }
  }

  /** The failure, which says what the server had logged. */
  Throwable explained(Throwable failure) {
    ServerProcess server = running;
    if (server != null) {
      AssertionError log = new AssertionError("the server's log:\n" + server.log());
      log.setStackTrace(new StackTraceElement[0]);
      failure.addSuppressed(log);
    }
    return failure;
  }
}
