package dev.tenon.runtime.protocol;

import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.legacy.LegacyEngine;
import dev.tenon.runtime.protocol.legacy.Session;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.InFlight;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.modern.ModernEngine;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One lasting connection, such as a stdio process. A client may probe with a modern request and
 * then fall back to a handshake, so the era is settled for each message and not for the connection.
 */
final class ChannelConnection implements ChannelEndpoint.Connection, NotificationSink {
  private final Engine engine;
  private final MessageReader reader;
  private final Channel channel;

  /** The calls of both eras, which also outlive a second handshake. */
  private final InFlight calls = new InFlight();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int running;

  /** Written by the one thread that receives messages. */
  private @Nullable Session session;

  ChannelConnection(Engine engine, MessageReader reader, Channel channel) {
    this.engine = engine;
    this.reader = reader;
    this.channel = channel;
  }

  @Override
  public void notify(byte[] message) {
    channel.send(message);
  }

  @Override
  public void receive(byte[] bytes, int offset, int length) {
    Message message;
    try {
      message = reader.read(bytes, offset, length);
    } catch (RpcException e) {
      channel.send(MessageWriter.error(e.id(), e.error()));
      return;
    }
    RequestId id = message.id();
    if (message.kind() == Message.Kind.NOTIFICATION) {
      notified(message);
    } else if (message.kind() == Message.Kind.REQUEST && id != null) {
      request(message, id);
    }
    // A response answers nothing that was asked, and is ignored.
  }

  private void notified(Message message) {
    if (message.method().equals("notifications/cancelled")) {
      calls.cancel(message.params().id("requestId"));
    }
    // The other notifications of a client ask for nothing.
  }

  private void request(Message message, RequestId id) {
    if (ModernEngine.claims(message)) {
      modern(message, id);
    } else if (message.method().equals("initialize")) {
      initialize(message, id);
    } else if (session != null) {
      legacy(message, id, session);
    } else if (message.method().equals("ping")) {
      channel.send(ResultWriter.empty(id));
    } else {
      channel.send(
          MessageWriter.error(
              id,
              RpcError.of(
                  RpcError.INVALID_REQUEST,
                  "There was no handshake: send initialize first, or speak 2026-07-28 with its"
                      + " _meta in every request.")));
    }
  }

  private void modern(Message message, RequestId id) {
    Engine.Serving serving = engine.now();
    ModernEngine modern = serving.modern();
    ModernEngine.Checked checked = modern.check(message, id, channel.principal(), this, null);
    Request request = checked.request();
    if (request == null) {
      Engine.send(channel, checked.refusal());
    } else if (!serving.methods().isCall(request.method())) {
      Engine.send(channel, modern.serve(request));
    } else {
      run(new Work(serving, request, null));
    }
  }

  private void initialize(Message message, RequestId id) {
    LegacyEngine legacy = engine.now().legacy();
    LegacyEngine.Handshake handshake = legacy.initialize(message, channel.principal(), 0);
    Session made = handshake.session();
    RpcError error = handshake.error();
    if (made != null) {
      session = made;
      Engine.send(channel, legacy.initialized(id, made));
    } else if (error != null) {
      channel.send(MessageWriter.error(id, error));
    }
  }

  private void legacy(Message message, RequestId id, Session current) {
    Engine.Serving serving = engine.now();
    LegacyEngine legacy = serving.legacy();
    Methods methods = serving.methods();
    Request request = legacy.request(message, id, current, this);
    if (methods.isCall(request.method()) && methods.offers(request.method())) {
      run(new Work(serving, request, current));
    } else {
      Engine.send(channel, legacy.serve(request, current));
    }
  }

  private void run(Work work) {
    // Before it runs, so that a cancellation which arrives at once finds it.
    calls.add(work.request.id(), work.request.call());
    lock.lock();
    try {
      running++;
    } finally {
      lock.unlock();
    }
    try {
      channel.execute(work);
    } catch (RejectedExecutionException e) {
      work.refuse();
    }
  }

  /** One call on its own thread; {@code session} is null for a modern one. */
  private final class Work implements Runnable {
    private final Engine.Serving serving;
    private final Request request;
    private final @Nullable Session session;

    Work(Engine.Serving serving, Request request, @Nullable Session session) {
      this.serving = serving;
      this.request = request;
      this.session = session;
    }

    @Override
    public void run() {
      try {
        Answer answer =
            session == null
                ? serving.modern().serve(request)
                : serving.legacy().serve(request, session);
        Engine.send(channel, answer);
      } finally {
        over();
      }
    }

    void refuse() {
      channel.send(
          MessageWriter.error(
              request.id(),
              RpcError.of(
                  RpcError.INTERNAL_ERROR,
                  "Too many calls run at once (setting max-concurrent-calls); try again later.")));
      over();
    }

    private void over() {
      calls.remove(request.id(), request.call());
      finished();
    }
  }

  private void finished() {
    lock.lock();
    try {
      running--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void oversized(int limit) {
    channel.send(
        MessageWriter.error(
            null,
            RpcError.of(
                RpcError.INVALID_REQUEST,
                "The message is longer than "
                    + limit
                    + " bytes (setting max-message-bytes) and was not read.")));
  }

  @Override
  public void close(Duration grace) {
    if (!awaitIdle(grace)) {
      calls.cancelAll();
    }
  }

  private boolean awaitIdle(Duration grace) {
    lock.lock();
    try {
      long left = grace.toNanos();
      while (running > 0 && left > 0) {
        left = idle.awaitNanos(left);
      }
      return running == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
