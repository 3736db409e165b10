package dev.tenon.benchmarks.compare;

import java.io.IOException;

/** The clients of each case: wrk, or our own where a call takes more than one request. */
final class Loads {
  private final Wrk wrk;
  private final Asked asked = new Asked();

  Loads(Wrk wrk) {
    this.wrk = wrk;
  }

  /** Makes one call and checks it; returns how many bytes came. */
  int check(Client client, Case what, Era.Session session) throws IOException {
    return what == Case.ASK ? asked.call(client, session) : client.call(what, session).bytes();
  }

  /** Calls for so many seconds. */
  Load run(Client client, Case what, Era.Session session, int seconds)
      throws IOException, InterruptedException {
    if (what == Case.ASK) {
      return asked.run(client, session, Settings.connections(), seconds);
    }
    return wrk.run(client, what, session, connections(what), seconds);
  }

  static int connections(Case what) {
    return what == Case.ECHO_1000 ? Settings.manyConnections() : Settings.connections();
  }
}
