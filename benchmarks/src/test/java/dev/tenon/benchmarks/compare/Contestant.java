package dev.tenon.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A server of the comparison.
 *
 * @param name such as {@code quarkus}
 * @param era how it is spoken to
 * @param java the JDK that it runs on; 0 if it is not Java
 * @param cases what it can be measured in
 * @param built what its build leaves; if it is missing, so is the server
 * @param command how it is started
 */
record Contestant(String name, Era era, int java, Set<Case> cases, Path built, Command command) {
  /** The JDK that is not named. */
  private static final int USUAL = 25;

  /** How a server is started. */
  interface Command {
    /**
     * The command.
     *
     * @param java the beginning of the command for Java: the program and its options
     * @param port where it listens
     * @param many whether it has {@link Case#TOOLS} tools
     */
    List<String> of(List<String> java, int port, boolean many);
  }

  /** The same server on another JDK. */
  Contestant on(int version) {
    return new Contestant(name, era, version, cases, built, command);
  }

  boolean jvm() {
    return java > 0;
  }

  /** As it is written in tables. */
  String title() {
    return name + ", " + era.revision + (named() ? ", JDK " + java : "");
  }

  /** As properties select it. */
  String server() {
    return era == Era.MODERN ? name + "-modern" : name;
  }

  /** As files name it. */
  String id() {
    return server() + (named() ? "-jdk" + java : "");
  }

  private boolean named() {
    return jvm() && java != USUAL;
  }
}
