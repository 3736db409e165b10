package dev.tenon.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH says of one benchmark: nanoseconds and bytes for an operation. */
record Measured(RunResult result) {
  /** Runs all benchmarks of {@code type}, each in two processes. */
  static List<Measured> all(Class<?> type) throws RunnerException {
    // A fork finds its classes by the property, which surefire fills with a jar of its own.
    System.setProperty(
        "java.class.path",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    List<Measured> all = new ArrayList<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(type.getName())
                    .addProfiler(GCProfiler.class)
                    .forks(2)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.seconds(2))
                    .build())
            .run()) {
      all.add(new Measured(result));
    }
    return all;
  }

  String parameter(String name) {
    return result.getParams().getParam(name);
  }

  double nanos() {
    return result.getPrimaryResult().getScore();
  }

  double bytes() {
    return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
        .getScore();
  }
}
