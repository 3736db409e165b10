package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Users who are asked and who answer. What comes is read whole and checked; these clients need more
 * of the machine than wrk does, so that times are longer than a server's part in them.
 */
final class Asked {
  private static final String ACCEPTED = "{\"action\":\"accept\",\"content\":{\"row\":7}}";

  /** Makes one call with its question; returns how many bytes came. */
  int call(Client client, Era.Session session) throws IOException {
    try (Http calling = new Http(client.port());
        Http answering = new Http(client.port())) {
      return call(client, session, client.ids(2), calling, answering);
    }
  }

  private static int call(Client client, Era.Session session, long id, Http calling, Http answering)
      throws IOException {
    return client.era() == Era.MODERN
        ? modern(session, id, calling)
        : legacy(session, id, calling, answering);
  }

  /** The question is the answer of the call; the call is made again with the user's answer. */
  private static int modern(Era.Session session, long id, Http calling) throws IOException {
    var headers = Era.MODERN.headers("tools/call", Case.ASK.tool, session);
    Http.Answer first =
        calling.post(headers, Case.ASK.request(Era.MODERN).replace(Case.ID, String.valueOf(id)));
    JsonNode result = Case.messages(first).get(0).path("result");
    assertThat(result.path("resultType").asString("")).as(first.body()).isEqualTo("input_required");
    String key = result.path("inputRequests").propertyNames().iterator().next();
    String more =
        ",\"inputResponses\":{\""
            + key
            + "\":"
            + ACCEPTED
            + "}"
            + ",\"requestState\":"
            + result.path("requestState");
    Http.Answer second =
        calling.post(
            headers, Case.ASK.request(Era.MODERN, more).replace(Case.ID, String.valueOf(id + 1)));
    Case.ASK.check(second);
    return first.bytes() + second.bytes();
  }

  /** The question is a request in the stream of the call, which is answered beside it. */
  private static int legacy(Era.Session session, long id, Http calling, Http answering)
      throws IOException {
    var headers = Era.LEGACY.headers("tools/call", Case.ASK.tool, session);
    Http.Head head =
        calling.send(headers, Case.ASK.request(Era.LEGACY).replace(Case.ID, String.valueOf(id)));
    assertThat(head.status()).isEqualTo(200);
    int bytes = 0;
    for (String line = calling.line(); !line.isEmpty(); line = calling.line()) {
      JsonNode message = Case.message(line).orElse(null);
      if (message == null) {
        continue;
      }
      if (message.path("method").asString("").equals("elicitation/create")) {
        String body =
            "{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"result\":" + ACCEPTED + "}";
        Http.Answer taken = answering.post(headers, body);
        assertThat(taken.head().status()).as(taken.body()).isEqualTo(202);
        bytes = taken.bytes();
      } else if (message.path("id").asLong(0) == id) {
        Case.ASK.checkResult(message.path("result"));
      }
    }
    assertThat(bytes).as("no question came").isPositive();
    return bytes + calling.read();
  }

  /** Calls for so many seconds. */
  Load run(Client client, Era.Session session, int users, int seconds)
      throws IOException, InterruptedException {
    AtomicLong bytes = new AtomicLong();
    AtomicLong ids = new AtomicLong(client.ids(seconds * 100_000L));
    double cpu = ownSeconds();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    Callable<List<Long>> user =
        () -> {
          List<Long> times = new ArrayList<>();
          try (Http calling = new Http(client.port());
              Http answering = new Http(client.port())) {
            for (long now = System.nanoTime(); now < end; ) {
              bytes.addAndGet(call(client, session, ids.getAndAdd(2), calling, answering));
              long then = System.nanoTime();
              times.add(then - now);
              now = then;
            }
          }
          return times;
        };
    List<Long> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(users);
    try {
      for (Future<List<Long>> one : threads.invokeAll(Collections.nCopies(users, user))) {
        all.addAll(one.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Load(
        sorted.length,
        took,
        bytes.get(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        0,
        ownSeconds() - cpu);
  }

  private static double ownSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }
}
