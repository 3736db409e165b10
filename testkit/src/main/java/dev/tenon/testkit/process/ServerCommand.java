package dev.tenon.testkit.process;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a server is started in a process of its own. Immutable.
 *
 * <pre>{@code
 * ServerCommand orders = ServerCommand.jar(Path.of("target/orders.jar")).environment("DB", "mem:");
 * try (ServerProcess server = orders.http()) {
 *   assertThat(server.client(revision).callTool("findOrders", "{}").structured()).isEmpty();
 * }
 * }</pre>
 *
 * <p>The process gets the environment of this one, but for settings of Tenon's servers ({@code
 * TENON_…}): a test shall not depend on what its developer has set.
 */
public final class ServerCommand {
  private static final Duration STARTING = Duration.ofSeconds(30);
  private static final Duration ENDING = Duration.ofSeconds(10);
  private static final int KEPT_LOG = 256 * 1024;

  private final List<String> program;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Bounds bounds;

  /**
   * @param program what runs the server
   * @param arguments what the server is given, without how it is to be spoken to
   */
  private ServerCommand(
      List<String> program,
      List<String> arguments,
      Map<String, String> environment,
      Bounds bounds) {
    this.program = List.copyOf(program);
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.bounds = bounds;
  }

  /**
   * What a process may take.
   *
   * @param start until it says where it listens
   * @param end until it is gone after it was told to go
   * @param log how many characters of its standard error are kept
   */
  record Bounds(Duration start, Duration end, int log) {}

  /** Any program, with its first arguments. */
  public static ServerCommand of(String... program) {
    return new ServerCommand(
        List.of(program), List.of(), Map.of(), new Bounds(STARTING, ENDING, KEPT_LOG));
  }

  /**
   * A packaged server, run by the Java that runs the test.
   *
   * @throws IllegalArgumentException if there is no such file; tests of what is packaged run after
   *     it was, in Maven with failsafe
   */
  public static ServerCommand jar(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException(
          jar.toAbsolutePath() + " is missing: package the server first");
    }
    return of(java(), "-jar", jar.toAbsolutePath().normalize().toString());
  }

  /** A main class on the class path of the test. */
  public static ServerCommand main(Class<?> main) {
    return of(java(), "-cp", System.getProperty("java.class.path", ""), main.getName());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The same with more arguments, such as {@code --max-sessions 5}. */
  public ServerCommand with(String... more) {
    return new ServerCommand(program, plus(arguments, more), environment, bounds);
  }

  /** The same with options for the Java that runs the server, such as {@code -Xmx64m}. */
  public ServerCommand java(String... options) {
    List<String> changed = new ArrayList<>(program);
    changed.addAll(1, List.of(options));
    return new ServerCommand(changed, arguments, environment, bounds);
  }

  /** The same with one more variable in its environment. */
  public ServerCommand environment(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value.toString());
    return new ServerCommand(program, arguments, more, bounds);
  }

  /** The same, but the process may take so long to start, and so long to end. */
  public ServerCommand within(Duration start, Duration end) {
    return new ServerCommand(program, arguments, environment, new Bounds(start, end, bounds.log()));
  }

  /** The same, but so many characters of standard error are kept, the last ones. */
  public ServerCommand keeping(int characters) {
    Bounds changed = new Bounds(bounds.start(), bounds.end(), characters);
    return new ServerCommand(program, arguments, environment, changed);
  }

  /** Starts the server, which speaks over its standard streams. */
  public ServerProcess stdio() throws IOException {
    return ServerProcess.stdio(builder(List.of()), bounds);
  }

  /**
   * Starts the server on a free port and waits until it says where it listens.
   *
   * @throws IllegalStateException if it does not; shows what it wrote
   */
  public ServerProcess http() throws IOException {
    return ServerProcess.http(builder(List.of("--http", "--port", "0")), bounds);
  }

  /**
   * The official SDK's client, connected over the standard streams of a process that it has started
   * itself and ends with its own end. Needs {@code io.modelcontextprotocol.sdk:mcp}.
   */
  public McpSyncClient sdkClient() {
    return sdkClient(builder -> builder);
  }

  /** The same with more said to its builder: what it can do, and who hears what it is told. */
  public McpSyncClient sdkClient(UnaryOperator<McpClient.SyncSpec> settings) {
    List<String> command = builder(List.of()).command();
    return SdkClients.connect(SdkClients.stdio(command, environment), settings);
  }

  private ProcessBuilder builder(List<String> more) {
    List<String> command = plus(program, arguments.toArray(String[]::new));
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static List<String> plus(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** The words of the command, for other programs that start a server; without its environment. */
  public List<String> words() {
    return plus(program, arguments.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return String.join(" ", words());
  }
}
