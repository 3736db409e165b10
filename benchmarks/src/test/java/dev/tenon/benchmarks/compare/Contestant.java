package dev.tenon.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A server of the comparison.
 *
 * @param name such as {@code quarkus}
 * @param era how it is spoken to
 * @param jvm whether it is Java
 * @param cases what it can be measured in
 * @param built what its build leaves; if it is missing, so is the server
 * @param command how it is started
 */
record Contestant(String name, Era era, boolean jvm, Set<Case> cases, Path built, Command command) {

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

  /** As it is written in tables. */
  String title() {
    return name + ", " + era.revision;
  }

  /** As properties and files name it. */
  String id() {
    return era == Era.MODERN ? name + "-modern" : name;
  }
}
