package dev.tenon.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The pinned Node of this folder, with which the clients from npm run. */
final class Node {
  private static final Path PROGRAMS = Path.of("node_modules", ".bin").toAbsolutePath();
  static final long DEADLINE_SECONDS = 60;

  private Node() {}

  /**
   * How a program ended.
   *
   * @param exitCode 0 if all went well
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Outcome(int exitCode, String out, String err) {}

  /** Skips the test where nobody has installed the clients; Maven installs nothing from npm. */
  static void assumeInstalled() {
    assumeTrue(
        Files.exists(PROGRAMS.resolve("node")),
        "The clients from npm are not installed: run npm ci in checks/conformance");
  }

  /** Runs a script of this folder with Node and waits for its end. */
  static Outcome script(List<String> arguments, Path notes)
      throws IOException, InterruptedException {
    return run(PROGRAMS.resolve("node"), arguments, notes);
  }

  /** Runs a program that a package brings and waits for its end. */
  static Outcome program(String name, List<String> arguments, Path notes)
      throws IOException, InterruptedException {
    return run(PROGRAMS.resolve(name), arguments, notes);
  }

  /** A program that a package brings, for who talks with it while it runs. */
  static ProcessBuilder builder(String name, List<String> arguments) {
    return builder(PROGRAMS.resolve(name), arguments);
  }

  private static ProcessBuilder builder(Path program, List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.command().addAll(arguments);
    Map<String, String> environment = builder.environment();
    environment.merge(
        "PATH", PROGRAMS.toString(), (path, pinned) -> pinned + File.pathSeparator + path);
    environment.put("MCP_INSPECTOR_SECRET_STORE", "memory");
    return builder;
  }

  private static Outcome run(Path program, List<String> arguments, Path notes)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(notes.getParent(), "node", ".out");
    Path err = Files.createTempFile(notes.getParent(), "node", ".err");
    ProcessBuilder builder =
        builder(program, arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("NOTES", notes.toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(
            program.getFileName() + " did not end: " + arguments + "\n" + Files.readString(err));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
