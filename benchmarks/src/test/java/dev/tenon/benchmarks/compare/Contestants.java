package dev.tenon.benchmarks.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All servers of the comparison over HTTP. */
final class Contestants {
  /** What the others are compared with: the same done by hand. */
  static final String FLOOR = "raw-jetty-handler";

  private static final Set<Case> SIMPLE =
      EnumSet.of(Case.ECHO, Case.ADD, Case.SEARCH, Case.LIST, Case.ECHO_1000);
  private static final Set<Case> ALL = EnumSet.allOf(Case.class);
  private static final int JDK = 25;
  private static final String EXTRA = "-Dtools.extra=197";

  private final Path peers;
  private final Path lists;
  private final List<Contestant> all = new ArrayList<>();

  private Contestants(Path peers, Path lists) {
    this.peers = peers;
    this.lists = lists;
  }

  /**
   * All of them; those that do not need a newer JDK on JDK 17, too.
   *
   * @param peers the folder with the servers of others
   * @param lists the folder with what our server answers when its tools are listed
   * @param ours the class path of our server
   * @param many the class path of our server with {@link Case#TOOLS} tools
   * @param thousand the class path of our server with 1,000 tools
   */
  static List<Contestant> all(Path peers, Path lists, String ours, String many, String thousand) {
    Contestants contestants = new Contestants(peers, lists);
    contestants.raw("jetty-handler", Era.MODERN);
    contestants.ours(Era.MODERN, ours, many);
    contestants.raw("jetty-handler", Era.LEGACY);
    contestants.ours(Era.LEGACY, ours, many);
    contestants.thousand(thousand);
    contestants.quarkus();
    contestants.raw("vertx", Era.LEGACY);
    contestants.raw("jetty-servlet", Era.LEGACY);
    contestants.raw("jetty-servlet", Era.MODERN);
    contestants.sdk("stateless");
    contestants.sdk("streamable");
    contestants.micronaut();
    contestants.helidon();
    contestants.spring();
    contestants.node("v1", "streamable", Era.LEGACY);
    contestants.node("v2", "http", Era.LEGACY);
    contestants.node("v2", "http", Era.MODERN);
    contestants.all.addAll(
        contestants.all.stream()
            .filter(one -> one.jvm() && !one.name().startsWith("helidon"))
            .map(one -> one.on(17))
            .toList());
    return contestants.all;
  }

  /** The file with our list of tools. */
  static Path list(Path folder, Era era) {
    return folder.resolve("list-" + era.revision + ".json");
  }

  /** Our server with so many tools that finding one of them would cost something. */
  private void thousand(String thousand) {
    all.add(
        new Contestant(
            "tenon-1000-tools",
            Era.MODERN,
            JDK,
            EnumSet.of(Case.ECHO, Case.SEARCH),
            Path.of("target"),
            (java, port, more) ->
                join(
                    java,
                    "-cp",
                    thousand,
                    ManyServer.MAIN,
                    "--http",
                    "--port",
                    String.valueOf(port))));
  }

  private void ours(Era era, String ours, String many) {
    all.add(
        new Contestant(
            "tenon",
            era,
            JDK,
            ALL,
            Path.of("target"),
            (java, port, more) ->
                join(
                    java,
                    "-cp",
                    more ? many : ours,
                    more ? ManyServer.MAIN : "dev.tenon.benchmarks.server.TalksServer",
                    "--http",
                    "--port",
                    String.valueOf(port))));
  }

  private void raw(String mode, Era era) {
    Path jar = peers.resolve("raw/target/raw-1.jar");
    add(
        "raw-" + mode,
        era,
        SIMPLE,
        jar,
        (java, port, many) ->
            join(
                java,
                many ? "-Draw.tools=" + list(lists, era) : "-Dtools.extra=0",
                "-Draw.modern=" + (era == Era.MODERN),
                "-cp",
                withLibraries(jar),
                "peers.raw.Main",
                mode,
                String.valueOf(port)));
  }

  private void sdk(String mode) {
    Path jar = peers.resolve("sdk/target/sdk-1.jar");
    add(
        "sdk-" + mode,
        Era.LEGACY,
        mode.equals("streamable") ? ALL : SIMPLE,
        jar,
        (java, port, many) ->
            join(
                java,
                many ? EXTRA : "-Dtools.extra=0",
                "-Dtools.talk=" + !many,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                withLibraries(jar),
                "peers.sdk.Main",
                mode,
                String.valueOf(port)));
  }

  private void quarkus() {
    Path folder = peers.resolve("quarkus-http");
    add(
        "quarkus",
        Era.LEGACY,
        ALL,
        folder.resolve("target-talk/quarkus-app/quarkus-run.jar"),
        (java, port, many) ->
            join(
                java,
                "-Dquarkus.http.port=" + port,
                "-jar",
                folder
                    .resolve(
                        (many ? "target-extra" : "target-talk") + "/quarkus-app/quarkus-run.jar")
                    .toString()));
  }

  private void micronaut() {
    Path folder = peers.resolve("micronaut");
    add(
        "micronaut",
        Era.LEGACY,
        SIMPLE,
        folder.resolve("target/micronaut-1.jar"),
        (java, port, many) ->
            join(
                java,
                "-Dmicronaut.server.port=" + port,
                "-Dmicronaut.mcp.server.transport=HTTP",
                "-cp",
                withLibraries(folder.resolve(target(many) + "/micronaut-1.jar")),
                "peers.micronaut.App"));
  }

  private void helidon() {
    Path jar = peers.resolve("helidon/target/helidon-1.jar");
    add(
        "helidon-stateless",
        Era.LEGACY,
        SIMPLE,
        jar,
        (java, port, many) ->
            join(
                java,
                many ? EXTRA : "-Dtools.extra=0",
                "-cp",
                withLibraries(jar),
                "peers.helidon.Main",
                "stateless",
                String.valueOf(port)));
  }

  private void spring() {
    Path folder = peers.resolve("spring");
    add(
        "spring-streamable",
        Era.LEGACY,
        SIMPLE,
        folder.resolve("target/x/spring-1.jar"),
        (java, port, many) ->
            join(
                java,
                "-Dserver.port=" + port,
                "-Dspring.ai.mcp.server.protocol=STREAMABLE",
                "-jar",
                folder.resolve(target(many) + "/x/spring-1.jar").toString()));
  }

  private void node(String version, String mode, Era era) {
    Path folder = peers.resolve("node");
    all.add(
        new Contestant(
            "node-" + version,
            era,
            0,
            version.equals("v1") ? ALL : SIMPLE,
            folder.resolve("node_modules"),
            (java, port, many) ->
                List.of(
                    "env",
                    "TOOLS_EXTRA=" + (many ? "197" : "0"),
                    "TOOLS_TALK=" + (many ? "" : "1"),
                    "node",
                    folder.resolve("server-" + version + ".mjs").toString(),
                    mode,
                    String.valueOf(port))));
  }

  private void add(String name, Era era, Set<Case> cases, Path built, Contestant.Command command) {
    all.add(new Contestant(name, era, JDK, cases, built, command));
  }

  private static String target(boolean many) {
    return many ? "target-extra" : "target";
  }

  private static String withLibraries(Path jar) {
    return jar + File.pathSeparator + jar.resolveSibling("lib") + "/*";
  }

  private static List<String> join(List<String> java, String... more) {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(more));
    return command;
  }
}
