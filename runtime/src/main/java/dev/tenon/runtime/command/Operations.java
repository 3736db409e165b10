package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Settings;
import java.io.IOException;

/** What the command line asks of the server behind it. */
public interface Operations {
  /**
   * Serves standard input and output until the input ends.
   *
   * @return the exit code of the process
   * @throws IOException when serving is not possible; the message is shown to the user
   */
  int serveStdio(Settings settings) throws IOException;

  /**
   * Serves HTTP until the process is told to stop.
   *
   * @return the exit code of the process
   * @throws IOException when serving is not possible, such as for a port in use; the message is
   *     shown to the user
   */
  int serveHttp(Settings settings) throws IOException;

  /**
   * Reads what the server was compiled with.
   *
   * @return the contract, byte for byte
   * @throws IOException when there is none; the message is shown to the user
   */
  byte[] contract() throws IOException;

  /**
   * Answers one JSON-RPC request of revision 2026-07-28, as if a client had sent it.
   *
   * @return the response
   */
  byte[] answer(Settings settings, byte[] request);
}
