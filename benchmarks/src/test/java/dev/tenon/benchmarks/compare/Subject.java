package dev.tenon.benchmarks.compare;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contestant that runs, and is measured. */
final class Subject implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;
  private static final int PAUSE_MILLIS = 20;
  private static final double SETTLED = 0.95;

  /** Of the length of answers; a date or a session's id may differ in length. */
  private static final double TOLERANCE = 0.02;

  private static final int TOLERATED_BYTES = 16;

  private final Contestant contestant;
  private final Set<Case> cases;
  private final Running running;
  private final Client client;
  private final Allocation allocation;
  private double residentAtStart;

  private Subject(
      Contestant contestant,
      Set<Case> cases,
      Running running,
      Client client,
      Allocation allocation) {
    this.contestant = contestant;
    this.cases = cases;
    this.running = running;
    this.client = client;
    this.allocation = allocation;
  }

  /** Starts it, with 200 tools if they are to be listed; waits until it answers. */
  static Subject start(Contestant contestant, Set<Case> cases, int port, Path java, Path folder)
      throws IOException, InterruptedException {
    boolean many = cases.contains(Case.LIST);
    String name = contestant.id() + (many ? "-many" : "");
    Path collections = folder.resolve(name + ".gc.log");
    Files.deleteIfExists(collections);
    List<String> program = new ArrayList<>();
    program.add(java.resolve("bin/java").toString());
    program.addAll(List.of("-Xmx512m", "-XX:+UseG1GC", "-Xlog:gc:file=" + collections));
    Running running =
        Running.start(
            contestant.command().of(program, port, many), Map.of(), folder.resolve(name + ".log"));
    Client client = new Client(contestant.era(), port);
    Allocation allocation = new Allocation(collections, running.pid());
    Subject subject = new Subject(contestant, cases, running, client, allocation);
    try {
      subject.await(many ? Case.LIST : Case.ECHO, folder.resolve(name + ".log"));
      return subject;
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      subject.close();
      throw e;
    }
  }

  private void await(Case first, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (true) {
      try {
        client.call(first, client.open());
        Thread.sleep(1_000);
        residentAtStart = running.residentMiB();
        return;
      } catch (SocketException | EOFException | AssertionError e) {
        if (!running.alive()) {
          throw new IllegalStateException(contestant.title() + " does not start; see " + log, e);
        }
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  Contestant contestant() {
    return contestant;
  }

  /** What it is measured in. */
  Set<Case> cases() {
    return cases;
  }

  /** Resident memory after its first answers, in MiB. */
  double residentAtStart() {
    return residentAtStart;
  }

  /** Resident memory now, in MiB. */
  double resident() throws IOException {
    return running.residentMiB();
  }

  /** Checks an answer, and then calls until it costs no less than the time before. */
  void warmUp(Case what, Loads loads) throws IOException, InterruptedException {
    double before = Double.MAX_VALUE;
    for (int i = 0; i < Settings.warmUps(); i++) {
      double now = window(what, loads, Settings.warmUp()).cpuMicros();
      if (i > 0 && now > before * SETTLED) {
        return;
      }
      before = now;
    }
  }

  /** Measures a case; fails if an answer was not as it has to be. */
  Window window(Case what, Loads loads, int seconds) throws IOException, InterruptedException {
    Era.Session session = client.open();
    int length = loads.check(client, what, session);
    if (contestant.jvm()) {
      allocation.bytes();
    }
    double cpu = running.cpuSeconds();
    double machine = Running.machineSeconds();
    Load load = loads.run(client, what, session, seconds);
    cpu = running.cpuSeconds() - cpu;
    machine = Running.machineSeconds() - machine;
    double allocated = contestant.jvm() ? allocation.bytes() : Double.NaN;
    double bytes = (double) load.bytes() / load.calls();
    if (load.failures() > 0 || load.calls() == 0) {
      throw new IllegalStateException(
          load.failures() + " of " + load.calls() + " calls failed: " + what.title);
    }
    // What came of calls that were not yet answered at the end: less than one of each connection.
    double begun = (double) length * Loads.connections(what) / load.calls();
    double tolerated = TOLERATED_BYTES + TOLERANCE * length;
    if (bytes < length - tolerated || bytes > length + tolerated + begun) {
      throw new IllegalStateException(
          "answers to %s had %.0f bytes instead of %d".formatted(what.title, bytes, length));
    }
    return new Window(
        load.calls(),
        cpu * 1e6 / load.calls(),
        load.calls() / load.seconds(),
        load.p50Millis(),
        load.p99Millis(),
        allocated / load.calls(),
        bytes,
        (machine - cpu - load.cpuSeconds()) / load.seconds());
  }

  @Override
  public void close() {
    running.close();
  }
}
