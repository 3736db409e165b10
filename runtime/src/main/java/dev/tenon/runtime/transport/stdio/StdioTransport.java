package dev.tenon.runtime.transport.stdio;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.CallExecutors;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serves one client over a pair of byte streams: one message a line, both ways. {@link #serve} is
 * called once; {@link #send} and {@link #execute} may be called from any thread.
 */
public final class StdioTransport implements Channel {
  private final InputStream in;
  private final OutputStream out;
  private final StdioSettings settings;
  private final ChannelEndpoint endpoint;
  private final Principal principal;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable Executor calls;
  private volatile boolean broken;

  /** Prepares to serve a client that nobody knows; nothing is read yet. */
  public StdioTransport(
      InputStream in, OutputStream out, StdioSettings settings, ChannelEndpoint endpoint) {
    this(in, out, settings, endpoint, Principal.NOBODY);
  }

  /** The same for a client that is {@code principal}. */
  public StdioTransport(
      InputStream in,
      OutputStream out,
      StdioSettings settings,
      ChannelEndpoint endpoint,
      Principal principal) {
    this.in = in;
    this.out = out;
    this.settings = settings;
    this.endpoint = endpoint;
    this.principal = principal;
  }

  /**
   * Reads messages on the calling thread until the input ends or the client stops reading, then
   * gives running calls {@link StdioSettings#grace} to answer, and returns. A client that has
   * stopped reading is noticed with the message after; the streams are not closed.
   */
  public void serve() {
    ChannelEndpoint.Connection connection = endpoint.connect(this);
    MessageReader reader = new MessageReader(in, settings.maxMessageBytes(), connection);
    try {
      boolean more = true;
      while (more && !broken) {
        more = reader.readSome();
      }
    } catch (IOException e) {
      // An input that fails has ended: what was read is still answered, as at its regular end.
    } finally {
      connection.close(settings.grace());
    }
  }

  /**
   * Writes the message and its line end at once; does nothing when the client has stopped reading.
   */
  @Override
  public void send(byte[] message) {
    byte[] line = new byte[message.length + 1];
    System.arraycopy(message, 0, line, 0, message.length);
    line[message.length] = '\n';
    writing.lock();
    try {
      if (!broken) {
        out.write(line, 0, line.length);
        out.flush();
      }
    } catch (IOException e) {
      broken = true;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Principal principal() {
    return principal;
  }

  @Override
  public String identityHint() {
    return "On standard input the settings stdio-principal and stdio-scopes say who calls.";
  }

  @Override
  public void execute(Runnable call) {
    Executor executor = calls;
    if (executor == null) {
      executor = startCalls();
    }
    executor.execute(call);
  }

  /** Made with the first call, because the first answer of a server is seldom to one. */
  private Executor startCalls() {
    starting.lock();
    try {
      Executor executor = calls;
      if (executor == null) {
        executor = CallExecutors.refusing("tenon-call", settings.maxCalls());
        calls = executor;
      }
      return executor;
    } finally {
      starting.unlock();
    }
  }
}
