package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A server whose start is measured.
 *
 * @param name such as {@code sdk}
 * @param http whether it speaks HTTP, and not stdio
 * @param era how it is spoken to
 * @param tools how many tools it lists
 * @param jvm whether it is Java
 * @param archives whether it is started with archives, too
 * @param built what its build leaves; if it is missing, so is the server
 * @param command what comes after the program and its options; for others than Java, all of it
 */
record Starter(
    String name,
    boolean http,
    Era era,
    int tools,
    boolean jvm,
    boolean archives,
    Path built,
    Command command) {

  /** How a server is started. */
  interface Command {
    /** The command, with the port where it listens if it does. */
    List<String> of(int port);
  }

  /** As properties name it. */
  String id() {
    return (http ? "http-" : "stdio-") + name + (era == Era.MODERN ? "-modern" : "");
  }

  /** As it is written where the transport is known. */
  String title() {
    return name + ", " + era.revision;
  }

  /** Speaks to the server that runs until it has listed its tools. */
  void converse(Running running, int port) throws IOException {
    if (http) {
      FirstAnswer.http(running, era, port, tools);
    } else {
      FirstAnswer.stdio(running, era, tools);
    }
  }
}
