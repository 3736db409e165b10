package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.config.SettingsReader;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.contract.ContractMismatchException;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.IOException;
import java.util.List;

/**
 * Runs a server as its command line says. For one thread and one process.
 *
 * <p>Nothing here names the parser of options, so that a start without arguments does not load it.
 */
public final class Command {
  /** The exit code when all went well. */
  public static final int OK = 0;

  /** The exit code when a tool or the serving failed. */
  public static final int FAILED = 1;

  /** The exit code when arguments or settings are wrong. */
  public static final int USAGE = 2;

  private final ServerInfo info;
  private final Registry registry;
  private final Settings base;
  private final Operations operations;
  private final Terminal terminal;
  private final Sources sources;

  /**
   * @param base the settings that hold where no source sets another value
   * @param sources where settings may stand besides the arguments
   */
  public Command(
      ServerInfo info,
      Registry registry,
      Settings base,
      Operations operations,
      Terminal terminal,
      Sources sources) {
    this.info = info;
    this.registry = registry;
    this.base = base;
    this.operations = operations;
    this.terminal = terminal;
    this.sources = sources;
  }

  /**
   * Does what {@code args} say and returns when that is over.
   *
   * @return the exit code: {@link #OK}, {@link #FAILED} or {@link #USAGE}; 3 for an audit log that
   *     is not proven to be whole
   */
  public int run(String[] args) {
    try {
      if (args.length == 0) {
        SettingsReader reader = new SettingsReader(base);
        reader.read(sources);
        List<String> problems = reader.problems();
        return problems.isEmpty()
            ? operations.serveStdio(reader.settings())
            : refuse(new UsageException(problems));
      }
      return run(Arguments.parse(info, args));
    } catch (UsageException e) {
      return refuse(e);
    } catch (SettingsException e) {
      return refuse(new UsageException(e.problems()));
    } catch (IOException | ContractMismatchException e) {
      terminal.err().println(info.name() + ": " + e.getMessage());
      return FAILED;
    }
  }

  private int run(Arguments arguments) throws UsageException, IOException {
    // Whoever asks for help may do so because the settings are wrong.
    switch (arguments.mode()) {
      case HELP -> {
        terminal.out().print(CommandLineModel.usage(info));
        return OK;
      }
      case VERSION -> {
        terminal.out().println(info.name() + " " + info.version());
        return OK;
      }
      default -> {}
    }
    Settings settings = settings(arguments);
    return switch (arguments.mode()) {
      case HTTP -> operations.serveHttp(settings);
      case LIST -> {
        terminal.out().print(SurfaceList.of(info, registry));
        yield OK;
      }
      case CONTRACT -> {
        byte[] contract = operations.contract();
        terminal.out().write(contract, 0, contract.length);
        terminal.out().flush();
        yield OK;
      }
      case AUDIT_VERIFY ->
          AuditCommand.run(String.valueOf(arguments.auditLog()), settings, terminal);
      case CALL -> new ToolCall(registry, settings, operations, terminal).run(arguments);
      default -> operations.serveStdio(settings);
    };
  }

  private Settings settings(Arguments arguments) throws UsageException {
    SettingsReader reader = new SettingsReader(base);
    reader.read(sources);
    arguments.settings().forEach(reader::option);
    arguments.assigned().forEach(reader::assignment);
    List<String> problems = reader.problems();
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return reader.settings();
  }

  private int refuse(UsageException refusal) {
    for (String problem : refusal.problems()) {
      terminal.err().println(info.name() + ": " + problem);
    }
    return USAGE;
  }
}
