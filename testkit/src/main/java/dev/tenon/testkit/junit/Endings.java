package dev.tenon.testkit.junit;

import dev.tenon.testkit.Leak;
import dev.tenon.testkit.TestServer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Ends the servers of a test, and tells what there is to tell. */
final class Endings {
  private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

  private Endings() {}

  /**
   * Ends {@code servers}.
   *
   * @throws AssertionError if the test left something behind, and did not fail without that
   */
  static void end(Collection<TestServer> servers, ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    boolean parallel =
        context.getConfigurationParameter(PARALLEL).map(Boolean::parseBoolean).orElse(false);
    AssertionError first = null;
    for (TestServer server : servers) {
      if (parallel) {
        server.allowing(Leak.THREAD);
      }
      AssertionError left = end(server, failed);
      if (first == null) {
        first = left;
      } else if (left != null) {
        first.addSuppressed(left);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** A test that failed leaves much behind, which may say why it did, and is no second failure. */
  private static @Nullable AssertionError end(TestServer server, boolean failed) {
    String transcript = server.transcript();
    try {
      server.close();
      if (failed) {
        System.out.println(transcript);
      }
      return null;
    } catch (AssertionError left) {
      System.out.println(failed ? transcript + left.getMessage() : transcript);
      return failed ? null : left;
    }
  }
}
