package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.method.ChangeMessages;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.Subscriber;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a session is told of: changes of the lists that its handshake promised, unasked, and updates
 * of the resources that it subscribed to; both from {@code notifications/initialized} until the end
 * of the session, as far as its caller may read them. Thread-safe.
 */
public final class SessionChanges implements Subscriber {
  private final Subscribers subscribers;
  private final NotificationSink outbox;
  private final boolean tools;
  private final boolean prompts;
  private final boolean resources;
  private final Set<String> uris = ConcurrentHashMap.newKeySet();

  /** Who sent the newest request: always the same caller, but scopes may change. */
  private volatile Principal caller;

  private volatile boolean ended;

  /**
   * @param subscribers where it is added when it begins
   * @param outbox where its messages go
   * @param registry what the server offers at the handshake
   * @param caller who makes the handshake
   */
  SessionChanges(
      Subscribers subscribers, NotificationSink outbox, Registry registry, Principal caller) {
    this.subscribers = subscribers;
    this.outbox = outbox;
    this.caller = caller;
    this.tools = registry.offers(ListKind.TOOLS);
    this.prompts = registry.offers(ListKind.PROMPTS);
    this.resources = registry.offers(ListKind.RESOURCES);
  }

  /** Begins, because the client said that it is initialized. */
  public void begin() {
    subscribers.add(this);
    if (ended || subscribers.isEnded()) {
      end();
    }
  }

  /** The caller of the session is there again, with what it may do now. */
  public void caller(Principal newest) {
    caller = newest;
  }

  /** Subscribes to a resource; returns false when there are too many already. */
  boolean subscribe(String uri) {
    if (uris.size() >= ChangeMessages.MAX_URIS && !uris.contains(uri)) {
      return false;
    }
    uris.add(uri);
    return true;
  }

  /** Ends the subscription to a resource, if there is one. */
  void unsubscribe(String uri) {
    uris.remove(uri);
  }

  @Override
  public void listChanged(ListKind kind) {
    boolean promised =
        switch (kind) {
          case TOOLS -> tools;
          case PROMPTS -> prompts;
          case RESOURCES -> resources;
        };
    if (promised) {
      outbox.notify(
          MessageWriter.endParams(
              MessageWriter.beginNotification(ChangeMessages.listChanged(kind))));
    }
  }

  @Override
  public void resourceUpdated(String uri, Access access) {
    if (uris.contains(uri) && access.admits(caller)) {
      JsonBuffer buffer = MessageWriter.beginNotification(ChangeMessages.RESOURCE_UPDATED);
      buffer.out().writeStringProperty("uri", uri);
      outbox.notify(MessageWriter.endParams(buffer));
    }
  }

  @Override
  public String about() {
    return "a session";
  }

  /** The streams of a session are kept alive where they are open. */
  @Override
  public void keepAlive() {}

  /** Ends, because the session or the server does. */
  @Override
  public void end() {
    ended = true;
    subscribers.remove(this);
  }
}
