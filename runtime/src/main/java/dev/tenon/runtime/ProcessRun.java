package dev.tenon.runtime;

/** One process that serves as its command line says. */
final class ProcessRun {
  private ProcessRun() {}

  static int run(Server server, String[] args) {
    throw new UnsupportedOperationException(server.info().name() + args.length);
  }
}
