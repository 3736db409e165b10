package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ChangeListener;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.runtime.registry.ToolEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is told of changes: streams of subscriptions, never more than a set number, and
 * sessions. Changes of lists are gathered for a while and told once. One timer keeps all streams
 * alive, and is off while there are none. A stream is ended when the credentials end that it was
 * opened with. Thread-safe.
 */
public final class Subscribers implements ChangeListener {
  /**
   * How long an end is waited for without looking at the clock again, which may be set meanwhile.
   */
  private static final Duration LOOK = Duration.ofHours(1);

  private final Set<Subscriber> streams = ConcurrentHashMap.newKeySet();
  private final Set<Subscriber> sessions = ConcurrentHashMap.newKeySet();
  private final int maxStreams;
  private final Duration keepAlive;
  private final Duration changeDelay;
  private final Ticker ticker;
  private final Catalog catalog;
  private final ChainBuilder chains;

  /** Guards the fields below; never held while anybody is told anything. */
  private final ReentrantLock lock = new ReentrantLock();

  /** The ends of streams that have one. */
  private final Map<Subscriber, End> ends = new HashMap<>(0);

  private final Set<ListKind> gathered = EnumSet.noneOf(ListKind.class);
  private Ticker.@Nullable Scheduled timer;
  private Ticker.@Nullable Scheduled gathering;
  private volatile boolean ended;

  /**
   * Nobody yet.
   *
   * @param maxStreams how many streams may be open
   * @param keepAlive how often they are kept alive
   * @param changeDelay how long changes of lists are gathered
   * @param ticker the clock
   * @param catalog what is offered
   * @param chains know who may use it
   */
  public Subscribers(
      int maxStreams,
      Duration keepAlive,
      Duration changeDelay,
      Ticker ticker,
      Catalog catalog,
      ChainBuilder chains) {
    this.maxStreams = maxStreams;
    this.keepAlive = keepAlive;
    this.changeDelay = changeDelay;
    this.ticker = ticker;
    this.catalog = catalog;
    this.chains = chains;
  }

  /** Adds a session. */
  public void add(Subscriber session) {
    sessions.add(session);
  }

  /** Adds a stream; returns false when there are too many. */
  public boolean addStream(Subscriber stream) {
    lock.lock();
    try {
      if (streams.size() >= maxStreams) {
        return false;
      }
      streams.add(stream);
      if (timer == null) {
        timer = ticker.after(keepAlive, this::keepAlive);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has a stream that is open ended at {@code until}, by the time of day, because the credentials
   * end that it was opened with; takes the place of what was said before.
   *
   * @param until null for never
   */
  public void endAt(Subscriber stream, @Nullable Instant until) {
    lock.lock();
    try {
      callOff(stream);
      if (until != null && streams.contains(stream)) {
        End end = new End(stream, until);
        ends.put(stream, end);
        end.plan();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The end of one stream. Guarded by {@link #lock}, but for {@link #run}. */
  private final class End implements Runnable {
    private final Subscriber stream;
    private final Instant until;
    private Ticker.@Nullable Scheduled next;

    End(Subscriber stream, Instant until) {
      this.stream = stream;
      this.until = until;
    }

    /** Plans the end, or the next look at the clock. */
    void plan() {
      Duration left = Duration.between(ticker.now(), until);
      next = ticker.after(left.compareTo(LOOK) < 0 ? left : LOOK, this);
    }

    @Override
    public void run() {
      lock.lock();
      try {
        if (ends.get(stream) != this) {
          return;
        }
        if (ticker.now().isBefore(until)) {
          plan();
          return;
        }
        ends.remove(stream);
      } finally {
        lock.unlock();
      }
      tell(stream, Subscriber::end);
    }
  }

  private void callOff(Subscriber stream) {
    End end = ends.remove(stream);
    if (end != null && end.next != null) {
      end.next.cancel();
    }
  }

  /** Takes a session or a stream away; does nothing when it is not there. */
  public void remove(Subscriber subscriber) {
    sessions.remove(subscriber);
    lock.lock();
    try {
      callOff(subscriber);
      if (streams.remove(subscriber) && streams.isEmpty() && timer != null) {
        timer.cancel();
        timer = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many sessions and streams there are. */
  public int size() {
    return streams.size() + sessions.size();
  }

  /** What each open stream is, in words. */
  public List<String> openStreams() {
    return streams.stream().map(Subscriber::about).toList();
  }

  /** Whether the server stops, so that whoever comes now has to be ended at once. */
  public boolean isEnded() {
    return ended;
  }

  /** Ends all subscriptions, because the server stops. */
  public void endAll() {
    ended = true;
    tell(Subscriber::end);
    lock.lock();
    try {
      if (gathering != null) {
        gathering.cancel();
        gathering = null;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void listChanged(ListKind kind) {
    lock.lock();
    try {
      boolean first = gathered.isEmpty();
      if (size() == 0 || !gathered.add(kind) || !first) {
        return;
      }
      if (!changeDelay.isZero()) {
        gathering = ticker.after(changeDelay, this::tellGathered);
        return;
      }
    } finally {
      lock.unlock();
    }
    tellGathered();
  }

  private void tellGathered() {
    Set<ListKind> kinds;
    lock.lock();
    try {
      kinds = EnumSet.copyOf(gathered);
      gathered.clear();
      gathering = null;
    } finally {
      lock.unlock();
    }
    for (ListKind kind : kinds) {
      tell(subscriber -> subscriber.listChanged(kind));
    }
  }

  @Override
  public void resourceUpdated(String uri) {
    if (size() > 0) {
      Access access = access(catalog.current().resource(uri));
      tell(subscriber -> subscriber.resourceUpdated(uri, access));
    }
  }

  /** Who may read something now; of what is gone nobody learns anything. */
  private Access access(@Nullable ResourceMatch found) {
    if (found == null) {
      return Access.OPEN;
    }
    Feature feature = new Feature(Feature.Kind.RESOURCE, found.entry().uri());
    return chains.chain(ClassMethods.served(feature, found.entry())).access();
  }

  private Access access(@Nullable ToolEntry tool) {
    return tool == null
        ? Access.OPEN
        : chains
            .chain(ClassMethods.served(new Feature(Feature.Kind.TOOL, tool.name()), tool))
            .access();
  }

  /**
   * Tells that a task changed.
   *
   * @param taskId the task
   * @param tool its tool
   * @param task the members of the task as a JSON object
   */
  public void taskChanged(String taskId, String tool, RawJson task) {
    Access access = access(catalog.current().tool(tool));
    tell(subscriber -> subscriber.taskChanged(taskId, task, access));
  }

  private void keepAlive() {
    lock.lock();
    try {
      timer = streams.isEmpty() ? null : ticker.after(keepAlive, this::keepAlive);
    } finally {
      lock.unlock();
    }
    for (Subscriber stream : streams) {
      tell(stream, Subscriber::keepAlive);
    }
  }

  private void tell(Consumer<Subscriber> what) {
    for (Subscriber stream : streams) {
      tell(stream, what);
    }
    for (Subscriber session : sessions) {
      tell(session, what);
    }
  }

  /** One who fails must not keep the others from being told. */
  private static void tell(Subscriber subscriber, Consumer<Subscriber> what) {
    try {
      what.accept(subscriber);
    } catch (RuntimeException e) {
      CallLog.untold(e);
    }
  }
}
