package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.method.ChangeMessages;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.Subscriber;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.task.ModernTasks;
import dev.tenon.runtime.registry.ListKind;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * One subscription, from its acknowledgement to the result that ends it. Every message of it
 * carries the id of the request that opened it. Thread-safe.
 */
public final class Subscription implements Subscriber {
  private static final String ID_KEY = "io.modelcontextprotocol/subscriptionId";

  private final RequestId id;
  private final Principal caller;
  private final SubscriptionFilter filter;
  private final Subscribers subscribers;
  private final ServerIdentity identity;
  private final @Nullable ModernTasks tasks;

  /**
   * Held while something is sent: the acknowledgement is the first message, the result the last.
   */
  private final ReentrantLock sending = new ReentrantLock();

  private volatile @Nullable EventStream stream;
  private volatile boolean over;

  Subscription(
      RequestId id,
      Principal caller,
      SubscriptionFilter filter,
      Subscribers subscribers,
      ServerIdentity identity,
      @Nullable ModernTasks tasks) {
    this.id = id;
    this.caller = caller;
    this.filter = filter;
    this.subscribers = subscribers;
    this.identity = identity;
    this.tasks = tasks;
  }

  /**
   * Opens the stream and acknowledges.
   *
   * @param opener makes the stream, given what to run when it is over
   * @return false when too many streams are open, and none was made
   */
  boolean open(Function<Runnable, EventStream> opener) {
    sending.lock();
    try {
      // From here on changes are noticed; whoever brings one waits for the acknowledgement.
      if (!subscribers.addStream(this)) {
        return false;
      }
      boolean opened = false;
      try {
        stream = opener.apply(this::closed);
        opened = true;
      } finally {
        if (!opened) {
          closed();
        }
      }
      acknowledge();
      tellTasks();
    } finally {
      sending.unlock();
    }
    if (subscribers.isEnded()) {
      end();
    }
    return true;
  }

  private void acknowledge() {
    JsonBuffer buffer = MessageWriter.beginNotification("notifications/subscriptions/acknowledged");
    buffer.out().writeName("notifications");
    filter.write(buffer.out());
    send(buffer);
  }

  /** Tells where the tasks stand, since a step may have come before the subscription. */
  private void tellTasks() {
    Set<String> ids = filter.taskIds();
    if (tasks == null || ids == null) {
      return;
    }
    for (String id : ids) {
      RawJson task = tasks.state(id);
      if (task != null) {
        taskChanged(id, task, Access.OPEN);
      }
    }
  }

  /** Whether the stream is over, for whatever reason. */
  public boolean isOver() {
    return over;
  }

  private void closed() {
    over = true;
    subscribers.remove(this);
  }

  /** Ends the subscription without another word, because the client wants no more of it. */
  public void cancel() {
    over = true;
    EventStream open = stream;
    if (open != null) {
      open.end();
    }
    subscribers.remove(this);
  }

  @Override
  public void listChanged(ListKind kind) {
    if (filter.wants(kind)) {
      notify(MessageWriter.beginNotification(ChangeMessages.listChanged(kind)));
    }
  }

  @Override
  public void resourceUpdated(String uri, Access access) {
    if (filter.wantsResource(uri) && access.admits(caller)) {
      JsonBuffer buffer = MessageWriter.beginNotification(ChangeMessages.RESOURCE_UPDATED);
      buffer.out().writeStringProperty("uri", uri);
      notify(buffer);
    }
  }

  @Override
  public void taskChanged(String taskId, RawJson task, Access access) {
    if (filter.wantsTask(taskId) && access.admits(caller)) {
      JsonBuffer buffer = MessageWriter.beginNotification("notifications/tasks");
      copyMembers(buffer.out(), task);
      notify(buffer);
    }
  }

  private static void copyMembers(JsonGenerator out, RawJson object) {
    try (JsonParser in = Json.trusted(object.utf8(), 0, object.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        out.writeName(name);
        out.copyCurrentStructure(in);
      }
    }
  }

  private void notify(JsonBuffer buffer) {
    sending.lock();
    try {
      send(buffer);
    } finally {
      sending.unlock();
    }
  }

  /** Ends the params with the subscription's id and sends the notification. */
  private void send(JsonBuffer buffer) {
    buffer.out().writeObjectPropertyStart("_meta");
    writeId(buffer.out());
    buffer.out().writeEndObject();
    byte[] message = MessageWriter.endParams(buffer);
    EventStream open = stream;
    if (open != null && !over) {
      // A stream that a slow client let run full has closed itself, and said so to closed().
      boolean unused = open.send(ServerSentEvent.message(message));
    }
  }

  private void writeId(JsonGenerator out) {
    out.writeName(ID_KEY);
    id.write(out);
  }

  @Override
  public String about() {
    return "subscription " + id.text() + " to " + filter.about();
  }

  @Override
  public void keepAlive() {
    EventStream open = stream;
    if (open != null && !over) {
      open.keepAlive();
    }
  }

  /** Sends the result of the request, which is the last message, and ends the stream. */
  @Override
  public void end() {
    sending.lock();
    try {
      EventStream open = stream;
      if (open == null || over) {
        return;
      }
      boolean unused = open.send(ServerSentEvent.message(result()));
      over = true;
      open.end();
    } finally {
      sending.unlock();
    }
    subscribers.remove(this);
  }

  private byte[] result() {
    JsonBuffer buffer = MessageWriter.begin(id);
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("resultType", "complete");
    out.writeObjectPropertyStart("_meta");
    writeId(out);
    identity.writeBrief(out);
    out.writeEndObject();
    out.writeEndObject();
    return MessageWriter.end(buffer);
  }
}
