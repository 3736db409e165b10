package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.IOException;

/**
 * Says whether an audit log is as it was written, on a machine that has no server: {@code java -cp
 * server.jar dev.tenon.runtime.command.AuditVerify audit.log --audit-key KEY}. The settings, and
 * where they may stand, are those of a server.
 */
public final class AuditVerify {
  private AuditVerify() {}

  /** Reads the log that the first argument names, and ends the process with what it was found. */
  public static void main(String[] args) {
    System.exit(run(args, Terminal.ofProcess(), Sources.ofProcess()));
  }

  static int run(String[] args, Terminal terminal, Sources sources) {
    String[] all = new String[args.length + 1];
    all[0] = "--audit-verify";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Command(
            ServerInfo.of("audit-verify", "1"),
            Registry.builder().build(),
            Settings.DEFAULT,
            new Nothing(),
            terminal,
            sources)
        .run(all);
  }

  /** There is no server. */
  private static final class Nothing implements Operations {
    private static final String NONE = "there is no server here, only --audit-verify FILE";

    @Override
    public int serveStdio(Settings settings) throws IOException {
      throw new IOException(NONE);
    }

    @Override
    public int serveHttp(Settings settings) throws IOException {
      throw new IOException(NONE);
    }

    @Override
    public byte[] contract() throws IOException {
      throw new IOException(NONE);
    }

    @Override
    public byte[] answer(Settings settings, byte[] request) {
      throw new IllegalStateException(NONE);
    }
  }
}
