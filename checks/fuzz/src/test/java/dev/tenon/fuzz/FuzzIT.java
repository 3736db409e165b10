package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets Jazzer look for inputs that nobody thought of, each target in a process of its own. */
final class FuzzIT {
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final long MOST_BYTES = 16_384;

  private final String seconds = System.getProperty("fuzz.seconds", "20");
  private final Path directory = Path.of(System.getProperty("fuzz.directory", "target/fuzz"));

  @ParameterizedTest
  @EnumSource
  void nothingIsFound(Targets target) throws Exception {
    Path work = directory.resolve(target.corpus());
    Path corpus = Files.createDirectories(work.resolve("corpus"));
    Path log = work.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(target, corpus, work))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code;
    try {
      code = process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(code).as(tail(said)).isZero();
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(tail(said)).isTrue();
    System.out.printf("fuzz: %s: %s runs in %s s%n", target.corpus(), done.group(1), done.group(2));
  }

  private List<String> command(Targets target, Path found, Path work) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzEntry.class.getName(),
        "--target_args=" + target.name(),
        "--instrumentation_includes=dev.tenon.runtime.**:dev.tenon.fuzz.Shop*",
        // The keys of tokens are fetched from this machine, which is what is meant to happen.
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
        "--reproducer_path=" + work,
        "-artifact_prefix=" + work + "/",
        "-max_total_time=" + seconds,
        "-max_len=" + MOST_BYTES,
        "-timeout=60",
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        found.toString(),
        Path.of("src/test/resources/corpus", target.corpus()).toRealPath().toString());
  }

  private static String tail(String log) {
    return log.substring(Math.max(0, log.length() - 4_000));
  }
}
