package dev.tenon.benchmarks.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All servers whose start is compared. */
final class Starters {
  /** Tools of the server that shows what a tool costs at the start. */
  static final int MANY = 1_000;

  private static final int TOOLS = 3;

  private final Path peers;
  private final List<Starter> all = new ArrayList<>();

  private Starters(Path peers) {
    this.peers = peers;
  }

  /**
   * All of them.
   *
   * @param peers the folder with the servers of others
   * @param ours the class path of our server
   * @param many the class path of our server with {@link #MANY} tools
   */
  static List<Starter> all(Path peers, String ours, String many) {
    Starters starters = new Starters(peers);
    String main = "dev.tenon.benchmarks.server.CallsServer";
    for (Era era : List.of(Era.MODERN, Era.LEGACY)) {
      starters.stdio("tenon", era, Path.of("target"), "-cp", ours, main);
      starters.http("tenon", era, Path.of("target"), "-cp", ours, main, "--http", "--port");
    }
    starters.all.add(
        new Starter(
            "tenon-1000-tools",
            false,
            Era.MODERN,
            MANY,
            true,
            false,
            Path.of("target"),
            port -> List.of("-cp", many, ManyServer.MAIN)));
    starters.raw();
    starters.sdk();
    starters.quarkus();
    starters.others();
    starters.node("v1", "streamable");
    starters.node("v2", "http");
    return starters.all;
  }

  private void raw() {
    Path jar = peers.resolve("raw/target/raw-1.jar");
    String path = withLibraries(jar);
    stdio("raw", Era.LEGACY, jar, "-cp", path, "peers.raw.Main", "stdio", "0");
    for (String mode : List.of("jetty-handler", "jetty-servlet", "jdk", "vertx")) {
      http("raw-" + mode, Era.LEGACY, jar, "-cp", path, "peers.raw.Main", mode);
    }
  }

  private void sdk() {
    Path jar = peers.resolve("sdk/target/sdk-1.jar");
    String level = "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn";
    String path = withLibraries(jar);
    stdio("sdk", Era.LEGACY, jar, level, "-cp", path, "peers.sdk.Main", "stdio");
    http("sdk-streamable", Era.LEGACY, jar, level, "-cp", path, "peers.sdk.Main", "streamable");
  }

  private void quarkus() {
    Path stdio = peers.resolve("quarkus-stdio/target/quarkus-app/quarkus-run.jar");
    plain("quarkus", false, stdio, port -> List.of("-jar", stdio.toString()));
    Path http = peers.resolve("quarkus-http/target/quarkus-app/quarkus-run.jar");
    plain(
        "quarkus",
        true,
        http,
        port -> List.of("-Dquarkus.http.port=" + port, "-jar", http.toString()));
  }

  private void others() {
    Path micronaut = peers.resolve("micronaut/target/micronaut-1.jar");
    String app = "peers.micronaut.App";
    String path = withLibraries(micronaut);
    String transport = "-Dmicronaut.mcp.server.transport=";
    String at = "-Dmicronaut.server.port=";
    plain(
        "micronaut",
        false,
        micronaut,
        port -> List.of(transport + "STDIO", at + "-1", "-cp", path, app));
    plain(
        "micronaut",
        true,
        micronaut,
        port -> List.of(transport + "HTTP", at + port, "-cp", path, app));
    Path spring = peers.resolve("spring/target/x/spring-1.jar");
    plain(
        "spring",
        false,
        spring,
        port ->
            List.of(
                "-Dspring.ai.mcp.server.stdio=true",
                "-Dspring.main.web-application-type=none",
                "-Dlogging.threshold.console=OFF",
                "-jar",
                spring.toString()));
    plain(
        "spring",
        true,
        spring,
        port ->
            List.of(
                "-Dserver.port=" + port,
                "-Dspring.ai.mcp.server.protocol=STREAMABLE",
                "-jar",
                spring.toString()));
  }

  private void node(String version, String mode) {
    Path folder = peers.resolve("node");
    String script = folder.resolve("server-" + version + ".mjs").toString();
    Path built = folder.resolve("node_modules");
    List<Era> eras = version.equals("v1") ? List.of(Era.LEGACY) : List.of(Era.LEGACY, Era.MODERN);
    for (Era era : eras) {
      String name = "node-" + version;
      Starter.Command stdio = port -> List.of("node", script, "stdio");
      all.add(new Starter(name, false, era, TOOLS, false, false, built, stdio));
      Starter.Command http = port -> List.of("node", script, mode, String.valueOf(port));
      all.add(new Starter(name, true, era, TOOLS, false, false, built, http));
    }
  }

  private void stdio(String name, Era era, Path built, String... command) {
    List<String> words = List.of(command);
    all.add(new Starter(name, false, era, TOOLS, true, true, built, port -> words));
  }

  /** Of a server whose command ends with its port. */
  private void http(String name, Era era, Path built, String... command) {
    all.add(
        new Starter(
            name,
            true,
            era,
            TOOLS,
            true,
            true,
            built,
            port -> {
              List<String> words = new ArrayList<>(List.of(command));
              words.add(String.valueOf(port));
              return words;
            }));
  }

  /** Of a server whose classes an archive does not hold without more ado. */
  private void plain(String name, boolean http, Path built, Starter.Command command) {
    all.add(new Starter(name, http, Era.LEGACY, TOOLS, true, false, built, command));
  }

  private static String withLibraries(Path jar) {
    return jar + File.pathSeparator + jar.resolveSibling("lib") + "/*";
  }
}
