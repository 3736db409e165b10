package dev.tenon.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests that are there to fail, and keeps what a user would see.
 *
 * @param failures what each test failed with, by its name; {@code null} for one that passed
 * @param output what was printed
 */
record JUnitRun(Map<String, @Nullable Throwable> failures, String output) {
  /** Runs all tests of a class. */
  static JUnitRun of(Class<?> tests) {
    return of(
        LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(tests)));
  }

  /** Runs one test. */
  static JUnitRun of(Class<?> tests, String method) {
    return of(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectMethod(tests, method)));
  }

  private static JUnitRun of(LauncherDiscoveryRequestBuilder wanted) {
    // Nothing that the outer run has configured is meant for this one.
    LauncherDiscoveryRequest request = wanted.enableImplicitConfigurationParameters(false).build();
    Map<String, @Nullable Throwable> failures = new TreeMap<>();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LauncherFactory.create()
          .execute(
              request,
              new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                  if (test.isTest()) {
                    failures.put(test.getDisplayName(), result.getThrowable().orElse(null));
                  }
                }
              });
    } finally {
      System.setOut(before);
    }
    return new JUnitRun(failures, printed.toString(StandardCharsets.UTF_8));
  }

  /** The sentences that the only test failed with. */
  String sentence() {
    Throwable failure = failures.values().iterator().next();
    return failure == null ? "passed" : String.valueOf(failure.getMessage());
  }
}
