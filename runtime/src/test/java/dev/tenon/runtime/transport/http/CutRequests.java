package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Sends several requests at once, in any pieces, and expects the answers in order. */
final class CutRequests {
  private CutRequests() {}

  /** Does so in {@code rounds}, and closes {@code opened} at the end. */
  static Void talk(RawClient opened, Random random, int rounds) throws Exception {
    try (RawClient client = opened) {
      for (int round = 0; round < rounds; round++) {
        List<String> bodies = new ArrayList<>();
        StringBuilder requests = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
          int length = 1 << random.nextInt(random.nextInt(8) == 0 ? 18 : 11);
          bodies.add(Character.toString('a' + random.nextInt(26)).repeat(length));
          requests.append(HttpServerTest.raw(bodies.get(bodies.size() - 1)));
        }
        for (int from = 0; from < requests.length(); ) {
          int to = Math.min(requests.length(), from + 1 + random.nextInt(1 << random.nextInt(18)));
          client.send(requests.substring(from, to));
          if (random.nextInt(4) == 0) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(500));
          }
          from = to;
        }
        for (String body : bodies) {
          assertThat(client.answer().body()).isEqualTo(body);
        }
      }
    }
    return null;
  }
}
