package dev.tenon.runtime.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.call.ToolException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the log of calls. */
class AuditLogTest {
  @TempDir Path directory = Path.of("");

  private SampleLog sample;

  @BeforeEach
  void make() throws Exception {
    sample = new SampleLog(directory);
  }

  @Test
  void theIntentIsOnTheDiskBeforeTheMethodRuns() throws Exception {
    List<String> seen = new ArrayList<>();
    try (AuditLog log = sample.open(sample.settings())) {
      Handler method =
          call -> {
            seen.addAll(sample.kinds());
            sample.ticker.advance(Duration.ofMillis(7));
            return Outcome.ToolResult.text("done");
          };
      Outcome unused =
          SampleLog.handler(log, method, List.of(), List.of()).handle(SampleLog.call("{}"));
    }
    assertThat(seen).containsExactly("start", "intent");
    AuditRecord intent = SampleLog.record(sample.lines().get(1));
    AuditRecord outcome = SampleLog.record(sample.lines().get(2));
    assertThat(intent.text("principal")).isEqualTo("ann");
    assertThat(intent.text("tenant")).isEqualTo("shop");
    assertThat(intent.text("client")).isEqualTo("10.0.0.1");
    assertThat(intent.text("feature")).isEqualTo("tool delete");
    assertThat(intent.text("protocol")).isEqualTo("2026-07-28");
    assertThat(intent.text("contract")).isEqualTo("sha256:abc");
    assertThat(intent.text("arguments")).hasSize(64);
    assertThat(outcome.text("call")).isEqualTo(intent.text("call"));
    assertThat(outcome.text("code")).isEqualTo("ok");
    assertThat(outcome.text("micros")).isEqualTo("7000");
  }

  @Test
  void whatMustNotBeSeenIsNowhereAndDoesNotChangeTheDigest() throws Exception {
    try (AuditLog log = sample.open(sample.settings())) {
      Handler handler =
          SampleLog.handler(
              log,
              call -> Outcome.ToolResult.text("done"),
              List.of("id", "card", "pin"),
              List.of("/pin", "/card/number"));
      for (String pin : List.of("hush 4711", "hush 0815")) {
        Outcome unused =
            handler.handle(
                SampleLog.call(
                    "{\"id\":1,\"pin\":\""
                        + pin
                        + "\",\"card\":{\"number\":\"secret-"
                        + pin
                        + "\",\"kind\":\"visa\"}}"));
      }
    }
    assertThat(sample.file).content().doesNotContain("hush", "secret-");
    assertThat(sample.lines().get(1))
        .contains(
            "\"selected\":{\"id\":\"1\",\"pin\":\"(not shown)\",\"card\":\"{\\\"number\\\":\\\"(not"
                + " shown)\\\",\\\"kind\\\":\\\"visa\\\"}\"}");
    assertThat(SampleLog.record(sample.lines().get(1)).text("arguments"))
        .isEqualTo(SampleLog.record(sample.lines().get(4)).text("arguments"));
  }

  @Test
  void whatComesFromOutsideBreaksNoLineAndIsClipped() throws Exception {
    try (AuditLog log = sample.open(sample.settings())) {
      Handler handler =
          SampleLog.handler(
              log, call -> Outcome.ToolResult.text("done"), List.of("text", "long"), List.of());
      Outcome unused =
          handler.handle(
              SampleLog.call(
                  "{\"text\":\"a\\n{\\\"seq\\\":1}\\u001b[2J\\u202e\\u2028\\u0085é\",\"long\":\""
                      + "x".repeat(100)
                      + "\"}"));
    }
    String line = sample.lines().get(1);
    assertThat(line).containsPattern("^[ -~]+$");
    assertThat(line)
        .contains(
            "\"text\":\"a\\u000a{\\\"seq\\\":1}\\u001b[2J\\u202e\\u2028\\u0085\\u00e9\"",
            "\"long\":\"" + "x".repeat(40) + "\\u2026\"");
    assertThat(sample.verify().exitCode()).isZero();
  }

  @Test
  void eachEndHasAWord() throws Exception {
    try (AuditLog log = sample.open(sample.settings())) {
      List<Handler> methods =
          List.of(
              call -> new Outcome.ToolResult("no", null, null, true, null),
              call -> Outcome.Failure.of(ErrorCode.RATE_LIMITED, "later"),
              call -> new Outcome.MissingCapability("sampling"),
              call -> {
                throw new ToolException(ErrorCode.CONFLICT, "taken");
              },
              call -> {
                throw new IllegalStateException("secret");
              });
      for (Handler method : methods) {
        try {
          Outcome unused =
              SampleLog.handler(log, method, List.of(), List.of()).handle(SampleLog.call("{}"));
        } catch (RuntimeException e) {
          // It goes on its way.
        }
      }
      log.denied(SampleLog.DELETE, StubContext.of("eve"), "scope orders:write\nforged");
      log.refused(
          SampleLog.DELETE,
          StubContext.of("eve"),
          Outcome.Failure.of(ErrorCode.INVALID_ARGUMENTS, ""),
          "");
    }
    List<String> codes = new ArrayList<>();
    for (String line : sample.lines()) {
      String code = SampleLog.record(line).text("code");
      if (!code.isEmpty()) {
        codes.add(code);
      }
    }
    assertThat(codes)
        .containsExactly(
            "tool_error",
            "rate_limited",
            "missing_capability",
            "conflict",
            "internal",
            "forbidden",
            "invalid_arguments");
    assertThat(sample.file).content().doesNotContain("secret").contains("write\\u000aforged");
  }

  @Test
  void aLogThatCannotBeWrittenKeepsCallsFromBeginning() throws Exception {
    AuditLog log = sample.open(sample.settings());
    AtomicInteger runs = new AtomicInteger();
    Handler handler =
        SampleLog.handler(
            log,
            call -> {
              runs.incrementAndGet();
              return Outcome.ToolResult.text("done");
            },
            List.of(),
            List.of());
    // Closed, it takes nothing; each call has its own time, which it does not use up.
    log.close();

    Outcome outcome = handler.handle(SampleLog.call("{}"));

    assertThat(runs).hasValue(0);
    assertThat(outcome)
        .isEqualTo(
            Outcome.Failure.of(
                ErrorCode.UNAVAILABLE,
                "The call could not be written to the audit log, so it was not begun. Try again"
                    + " later."));
  }

  @Test
  void aDiskThatIsSlowHoldsUpTheCallAndNoLongerThanItMay() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    AtomicInteger pushed = new AtomicInteger();
    // The first checkpoint follows the start; the second one holds up the thread that writes.
    AuditSink slow =
        line -> {
          if (pushed.incrementAndGet() == 2) {
            stuck.countDown();
            Awaiting.unchecked(free);
          }
        };
    AuditLog log =
        AuditLog.open(
            sample.settings(1),
            "shop 1",
            "",
            List.of(slow),
            sample.ticker,
            new Random(1),
            sample.measurements);
    AtomicInteger runs = new AtomicInteger();
    Handler handler =
        SampleLog.handler(
            log,
            call -> {
              runs.incrementAndGet();
              return Outcome.ToolResult.text("done");
            },
            List.of(),
            List.of());
    log.denied(SampleLog.DELETE, StubContext.of("eve"), "");
    stuck.await();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Outcome> call = other.submit(() -> handler.handle(SampleLog.call("{}")));
      // One timer is that of checkpoints, the other that of the call, which waits then.
      while (!call.isDone() && sample.ticker.scheduled() < 2) {
        Thread.onSpinWait();
      }
      sample.ticker.advance(Duration.ofSeconds(5));
      assertThat(call.get()).isInstanceOf(Outcome.Failure.class);
      assertThat(runs).hasValue(0);
    } finally {
      free.countDown();
      other.shutdownNow();
      log.close();
    }
    assertThat(sample.kinds()).doesNotContain("intent");
  }

  /** Waits on a thread that nobody interrupts. */
  private static final class Awaiting {
    static void unchecked(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void orTheyGoOnIfThatIsWanted() throws Exception {
    AuditSettings refusing = sample.settings();
    AuditLog log =
        sample.open(
            new AuditSettings(
                refusing.file(),
                refusing.key(),
                "",
                "",
                3,
                refusing.checkpointInterval(),
                false,
                AuditSync.GROUP,
                1 << 20,
                64,
                40,
                Duration.ofSeconds(5)));
    log.close();
    Handler handler =
        SampleLog.handler(log, call -> Outcome.ToolResult.text("done"), List.of(), List.of());
    assertThat(handler.handle(SampleLog.call("{}"))).isEqualTo(Outcome.ToolResult.text("done"));
    assertThat(sample.measurements.all())
        .anyMatch(one -> one.name().equals("tenon.audit.lost") && one.value() > 0);
  }

  @Test
  void whoWaitsForRoomWaitsNoLongerThanItsCall() throws Exception {
    AuditQueue queue = new AuditQueue(1, sample.ticker);
    assertThat(queue.put(new AuditEntry("", false), 0)).isTrue();
    Deadline deadline = Deadline.after(Duration.ofSeconds(2).toNanos(), sample.ticker);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> put =
          other.submit(() -> queue.put(new AuditEntry("", false), deadline.remainingNanos()));
      sample.ticker.awaitScheduled(1);
      sample.ticker.advance(Duration.ofSeconds(2));
      assertThat(put.get()).isFalse();
      Future<Boolean> second =
          other.submit(() -> queue.put(new AuditEntry("", false), Long.MAX_VALUE - 1));
      sample.ticker.awaitScheduled(1);
      assertThat(queue.take(new ArrayList<>())).isTrue();
      assertThat(second.get()).isTrue();
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void callsOfManyThreadsAreAllThere() throws Exception {
    int threads = 8;
    int calls = 50;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (AuditLog log = sample.open(sample.settings())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            executor.submit(() -> {
              sample.call(log, calls);
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(sample.kinds().stream().filter("intent"::equals)).hasSize(threads * calls);
    assertThat(sample.kinds().stream().filter("outcome"::equals)).hasSize(threads * calls);
    assertThat(sample.verify().exitCode()).isZero();
  }

  @Test
  void aCheckpointComesWithTheTime() throws Exception {
    try (AuditLog log = sample.open(sample.settings(1_000))) {
      sample.call(log, 1);
      assertThat(sample.copies).isEmptyFile();
      sample.ticker.advance(Duration.ofMinutes(1));
      // The writer looks at the time before it takes the outcome of this one.
      sample.call(log, 1);
      assertThat(sample.copies).content().contains("\"kind\":\"checkpoint\"");
    }
  }

  @Test
  void theKeyIsInNoText() {
    assertThat(sample.settings().toString()).doesNotContain(SampleLog.KEY);
    assertThatThrownBy(() ->
            sample.open(
                new AuditSettings(
                    sample.file.toString(),
                    "",
                    "",
                    "",
                    3,
                    Duration.ofMinutes(1),
                    true,
                    AuditSync.GROUP,
                    4096,
                    64,
                    40,
                    Duration.ofSeconds(5))))
        .hasMessage("audit-file needs audit-key, the secret of the log: 32 random bytes in Base64");
  }
}
