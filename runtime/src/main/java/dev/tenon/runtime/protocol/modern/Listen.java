package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.task.ModernTasks;
import dev.tenon.runtime.protocol.task.TasksWhenNeeded;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code subscriptions/listen}. Thread-safe. */
public final class Listen {
  /** The method. */
  public static final String METHOD = "subscriptions/listen";

  private static final int UNAVAILABLE = 503;

  private final Subscribers subscribers;
  private final int maxStreams;
  private final ServerIdentity identity;
  private final TasksWhenNeeded tasks;

  /**
   * @param subscribers where subscriptions are kept
   * @param maxStreams how many there may be, for the error when there are more
   * @param identity signs the results that end subscriptions
   * @param tasks that can be watched
   */
  public Listen(
      Subscribers subscribers, int maxStreams, ServerIdentity identity, TasksWhenNeeded tasks) {
    this.subscribers = subscribers;
    this.maxStreams = maxStreams;
    this.identity = identity;
    this.tasks = tasks;
  }

  /** A subscription that has begun, or the answer to a request that began none. */
  public record Begun(@Nullable Subscription subscription, @Nullable Answer refusal) {}

  /**
   * Begins a subscription.
   *
   * @param request passed the checks of its era
   * @param methods what the server offers now, and who may use it
   * @param opener makes the stream, given what to run when it is over; called only when the
   *     subscription begins
   * @param until when the credentials of the caller end; null when they do not say, or when the
   *     connection ends with them
   */
  public Begun begin(
      Request request,
      Methods methods,
      Function<Runnable, EventStream> opener,
      @Nullable Instant until) {
    SubscriptionFilter filter;
    try {
      filter = SubscriptionFilterReader.read(request.id(), request.params());
    } catch (RpcException e) {
      return new Begun(null, Answer.error(request.id(), e.error()));
    }
    Set<String> wanted = filter.taskIds();
    ModernTasks watched = wanted == null ? null : tasks.modern(methods);
    Answer refusal = watched == null ? null : watched.refusal(request);
    if (refusal != null) {
      return new Begun(null, refusal);
    }
    Set<String> visible =
        watched == null || wanted == null ? null : watched.visible(request, wanted);
    Subscription subscription =
        new Subscription(
            request.id(),
            request.call().principal(),
            filter.honouredBy(methods.registry(), readable(request, filter, methods), visible),
            subscribers,
            identity,
            watched);
    if (!subscription.open(opener)) {
      RpcError error =
          RpcError.of(
              RpcError.INTERNAL_ERROR,
              "There are "
                  + maxStreams
                  + " streams of changes already, which is the most (setting max-streams); close"
                  + " one, or try again later.");
      return new Begun(null, Answer.error(UNAVAILABLE, request.id(), error));
    }
    if (until != null) {
      subscribers.endAt(subscription, until);
    }
    return new Begun(subscription, null);
  }

  /** The resources that the caller may read, whether the others are there or not. */
  private static @Nullable Set<String> readable(
      Request request, SubscriptionFilter filter, Methods methods) {
    Set<String> uris = filter.uris();
    if (uris == null) {
      return null;
    }
    Set<String> readable = new LinkedHashSet<>();
    for (String uri : uris) {
      ResourceMatch found = methods.registry().resource(uri);
      if (found != null && methods.mayRead(found, request.call().principal())) {
        readable.add(uri);
      }
    }
    return readable;
  }
}
