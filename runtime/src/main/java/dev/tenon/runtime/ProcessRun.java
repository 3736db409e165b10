package dev.tenon.runtime;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.command.Command;
import dev.tenon.runtime.command.Operations;
import dev.tenon.runtime.command.Terminal;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.transport.stdio.StandardStreams;
import dev.tenon.runtime.transport.stdio.StdioSettings;
import dev.tenon.runtime.transport.stdio.StdioTransport;
import java.io.IOException;
import java.time.Duration;

/** One process that serves as its command line says. */
final class ProcessRun implements Operations {
  /** How long calls may take to answer after the end of standard input. */
  private static final Duration STDIO_GRACE = Duration.ofSeconds(1);

  /** The end of standard input ends the process after this time, whatever still runs. */
  private static final Duration STDIO_END = Duration.ofMillis(1800);

  private final Server server;
  private final Terminal terminal;

  private ProcessRun(Server server, Terminal terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  /** Runs the server and returns the exit code of the process. */
  static int run(Server server, String[] args) {
    Terminal terminal = Terminal.ofProcess();
    return new Command(
            server.info(),
            server.registry(),
            server.config().settings(),
            new ProcessRun(server, terminal),
            terminal,
            Sources.ofProcess())
        .run(args);
  }

  @Override
  public int serveStdio(Settings settings) {
    ServerConfig config = ServerConfig.of(settings);
    Principal caller = caller(settings);
    StandardStreams streams = StandardStreams.takeOver();
    Duration grace = config.shutdownTimeout();
    Engine engine = server.engine(config);
    StdioTransport transport =
        new StdioTransport(
            streams.in(),
            streams.out(),
            new StdioSettings(
                config.maxMessageBytes(),
                config.maxCallsAtOnce(),
                grace.compareTo(STDIO_GRACE) < 0 ? grace : STDIO_GRACE),
            new EndOfInput(engine, STDIO_END),
            caller);
    Runtime.getRuntime().addShutdownHook(new Thread(server::closeInstances, "tenon-shutdown"));
    transport.serve();
    engine.endTasks(grace);
    return Command.OK;
  }

  private Principal caller(Settings settings) {
    return Asked.forStdioCaller(settings) ? StdioCaller.of(settings, server) : Principal.NOBODY;
  }

  @Override
  public int serveHttp(Settings settings) throws IOException {
    ServerHandle handle = server.start(ServerConfig.of(settings));
    Runtime.getRuntime().addShutdownHook(new Thread(handle::close, "tenon-signal"));
    terminal.out().print(Greeting.of(server, handle.uri(), handle.isGuarded()));
    try {
      handle.awaitTermination();
      return Command.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Command.FAILED;
    }
  }

  @Override
  public byte[] contract() throws IOException {
    Contract contract = server.contract();
    if (contract == null) {
      throw new IOException(
          "this server was put together by hand and has no contract; the annotation processor"
              + " writes one for a class with @McpServer");
    }
    return contract.read();
  }

  @Override
  public byte[] answer(Settings settings, byte[] request) {
    // What the tool prints itself must not get between the lines of its result.
    System.setOut(System.err);
    try {
      Engine engine = server.engine(ServerConfig.of(settings));
      byte[] answer = OneCall.answer(engine, caller(settings), request);
      engine.endTasks(Duration.ZERO);
      return answer;
    } finally {
      server.closeInstances();
    }
  }
}
