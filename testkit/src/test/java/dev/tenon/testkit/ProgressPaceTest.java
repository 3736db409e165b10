package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;

/** That a method which reports much does not flood its client. */
class ProgressPaceTest {
  private static final ServerConfig EVERY_SECOND =
      ServerConfig.DEFAULT.withProgressInterval(Duration.ofSeconds(1));

  private final FakeClock clock = new FakeClock();

  private List<Integer> progress(
      ProtocolRevision revision, ServerConfig config, BiConsumer<Progress, FakeClock> method) {
    Reply reply =
        new Sketch()
            .tool(
                "t",
                call -> {
                  method.accept(call.context().progress(), clock);
                  return Outcome.ToolResult.text("done");
                })
            .start(config, clock)
            .client(revision)
            .request("tools/call", "{\"name\":\"t\",\"_meta\":{\"progressToken\":1}}");
    List<Integer> sent = new ArrayList<>();
    reply.notifications().forEach(note -> sent.add(note.at("/params/progress").asInt()));
    return sent;
  }

  @EveryRevision
  void aFewStepsAreAllShown(ProtocolRevision revision) {
    List<Integer> sent =
        progress(
            revision,
            EVERY_SECOND,
            (progress, time) -> {
              for (int i = 1; i <= 10; i++) {
                progress.report(i, 10);
              }
            });

    assertThat(sent).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @EveryRevision
  @Tag("A9.5")
  void aFloodIsThinnedAndItsLastReportIsSent(ProtocolRevision revision) {
    List<Integer> sent =
        progress(
            revision,
            EVERY_SECOND,
            (progress, time) -> {
              for (int i = 1; i <= 100_000; i++) {
                progress.report(i, 100_000);
              }
            });

    assertThat(sent).hasSize(17).isSorted().endsWith(100_000);
  }

  @EveryRevision
  void eachIntervalHasItsReport(ProtocolRevision revision) {
    List<Integer> sent =
        progress(
            revision,
            EVERY_SECOND,
            (progress, time) -> {
              for (int i = 1; i <= 160; i++) {
                progress.report(i);
                time.advance(Duration.ofMillis(100));
              }
            });

    assertThat(sent).hasSizeBetween(30, 33).isSorted().endsWith(160);
  }

  @EveryRevision
  void withoutAnIntervalEveryReportIsSent(ProtocolRevision revision) {
    List<Integer> sent =
        progress(
            revision,
            ServerConfig.DEFAULT.withProgressInterval(Duration.ZERO),
            (progress, time) -> {
              for (int i = 1; i <= 1000; i++) {
                progress.report(i);
              }
            });

    assertThat(sent).hasSize(1000).isSorted();
  }
}
