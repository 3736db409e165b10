package dev.tenon.runtime.protocol;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.jsonrpc.BatchElement;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.legacy.LegacyBatch;
import dev.tenon.runtime.protocol.legacy.LegacyEngine;
import dev.tenon.runtime.protocol.legacy.ServerRequests;
import dev.tenon.runtime.protocol.legacy.Session;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.EarlyEnd;
import dev.tenon.runtime.protocol.method.InFlight;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.modern.Listen;
import dev.tenon.runtime.protocol.modern.ModernEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One lasting connection, such as a stdio process. A client may probe with a modern request and
 * then fall back to a handshake, so the era is settled for each message and not for the connection.
 */
final class ChannelConnection implements ChannelEndpoint.Connection, NotificationSink, AnswerSink {
  private final Engine engine;
  private final MessageReader reader;
  private final Channel channel;

  /** The calls of both eras, which also outlive a second handshake. */
  private final InFlight calls = new InFlight();

  private final ChannelSubscriptions subscriptions;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int running;

  /** Written by the one thread that receives messages. */
  private @Nullable Session session;

  /** What the client is asked, through all its handshakes; made with the first. */
  private volatile @Nullable ServerRequests requests;

  ChannelConnection(Engine engine, MessageReader reader, Channel channel) {
    this.engine = engine;
    this.reader = reader;
    this.channel = channel;
    this.subscriptions = new ChannelSubscriptions(channel);
  }

  @Override
  public void notify(byte[] message) {
    channel.send(message);
  }

  @Override
  public String identityHint() {
    return channel.identityHint();
  }

  @Override
  public void answer(byte @Nullable [] answer) {
    if (answer != null) {
      channel.send(answer);
    }
  }

  @Override
  public void receive(byte[] bytes, int offset, int length) {
    Session current = session;
    try {
      if (current != null
          && current.takesBatches()
          && MessageReader.isArray(bytes, offset, length)) {
        batch(engine.readBatch(bytes, offset, length), current);
      } else {
        received(reader.read(bytes, offset, length));
      }
    } catch (RpcException e) {
      channel.send(MessageWriter.error(e.id(), e.error()));
    }
  }

  private void received(Message message) {
    RequestId id = message.id();
    if (message.kind() == Message.Kind.NOTIFICATION) {
      notified(message);
    } else if (message.kind() == Message.Kind.REQUEST && id != null) {
      request(message, id);
    } else if (requests != null) {
      requests.answered(message);
    }
  }

  private void batch(List<BatchElement> elements, Session current) {
    BatchAnswers answers = new BatchAnswers(channel, elements.size());
    for (BatchElement element : elements) {
      Message message = element.message();
      RequestId id = message == null ? null : message.id();
      byte[] refusal = LegacyBatch.refusal(element);
      if (refusal == null
          && message != null
          && id != null
          && message.kind() == Message.Kind.REQUEST) {
        legacy(message, id, current, answers);
      } else {
        if (message != null && refusal == null) {
          received(message);
        }
        answers.answer(refusal);
      }
    }
  }

  private void notified(Message message) {
    if (message.method().equals("notifications/cancelled")) {
      RequestId id = message.params().id("requestId");
      calls.cancel(id);
      subscriptions.cancel(id);
    } else if (message.method().equals("notifications/initialized") && session != null) {
      session.changes().begin();
    }
    // The other notifications of a client ask for nothing.
  }

  private void request(Message message, RequestId id) {
    if (ModernEngine.claims(message)) {
      modern(message, id);
    } else if (message.method().equals("initialize")) {
      initialize(message, id);
    } else if (session != null) {
      legacy(message, id, session, this);
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
    ModernEngine.Checked checked =
        modern.check(message, id, channel.principal(), channel.clientAddress(), this, null);
    Request request = checked.request();
    if (request == null) {
      send(checked.refusal());
    } else if (request.method().equals(Listen.METHOD)) {
      send(subscriptions.listen(engine.listen(), request, serving.methods()));
    } else if (!serving.methods().isCall(request.method())) {
      send(modern.serve(request));
    } else {
      run(new Work(serving, request, null, this));
    }
  }

  private void initialize(Message message, RequestId id) {
    LegacyEngine legacy = engine.now().legacy();
    if (requests == null) {
      requests = new ServerRequests();
    }
    LegacyEngine.Handshake handshake =
        legacy.initialize(message, channel.principal(), requests, this, 0);
    Session made = handshake.session();
    RpcError error = handshake.error();
    if (made != null) {
      endSession();
      session = made;
      send(legacy.initialized(id, made));
    } else if (error != null) {
      channel.send(MessageWriter.error(id, error));
    }
  }

  /** Sends an answer that may not exist: a cancelled call has none. */
  private void send(@Nullable Answer answer) {
    if (answer != null) {
      channel.send(answer.message());
    }
  }

  /** The client is told of changes within its latest session only. */
  private void endSession() {
    if (session != null) {
      session.changes().end();
    }
  }

  private void legacy(Message message, RequestId id, Session current, AnswerSink answers) {
    Engine.Serving serving = engine.now();
    LegacyEngine legacy = serving.legacy();
    Methods methods = serving.methods();
    current.changes().caller(channel.principal());
    Request request =
        legacy.request(message, id, current, channel.principal(), channel.clientAddress(), this);
    boolean isCall = methods.isCall(request.method()) && methods.offers(request.method());
    if (isCall || legacy.waits(request, current)) {
      run(new Work(serving, request, current, answers));
    } else {
      Answer answer = legacy.serve(request, current);
      answers.answer(answer == null ? null : answer.message());
    }
  }

  private void run(Work work) {
    // Before it runs, so that a cancellation which arrives at once finds it.
    calls.add(work.request.id(), work.request.call());
    work.request.call().earlyEnd(work);
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
  private final class Work implements Runnable, EarlyEnd {
    private final Engine.Serving serving;
    private final Request request;
    private final @Nullable Session session;
    private final AnswerSink answers;

    Work(Engine.Serving serving, Request request, @Nullable Session session, AnswerSink answers) {
      this.serving = serving;
      this.request = request;
      this.session = session;
      this.answers = answers;
    }

    @Override
    public void run() {
      try {
        Answer answer =
            session == null
                ? serving.modern().serve(request)
                : serving.legacy().serve(request, session);
        if (!request.call().isAnswered()) {
          answers.answer(answer == null ? null : answer.message());
        }
      } finally {
        over();
      }
    }

    @Override
    public void answer(Outcome.Failure failure) {
      byte[] answer = serving.methods().failed(request, failure).message();
      channel.patiently(() -> answers.answer(answer));
    }

    void refuse() {
      answers.answer(serving.methods().refused(request).message());
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
    subscriptions.endAll();
    endSession();
    ServerRequests asked = requests;
    if (asked != null) {
      // Nobody is there to answer, so calls that wait for it need no grace.
      asked.close();
    }
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
