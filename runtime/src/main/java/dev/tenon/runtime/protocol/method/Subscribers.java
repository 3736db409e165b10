package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.ChangeListener;
import dev.tenon.runtime.registry.ListKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is told of changes: streams of subscriptions, never more than a set number, and
 * sessions. Changes of lists are gathered for a while and told once. One timer keeps all streams
 * alive, and is off while there are none. Thread-safe.
 */
public final class Subscribers implements ChangeListener {
  private final Set<Subscriber> streams = ConcurrentHashMap.newKeySet();
  private final Set<Subscriber> sessions = ConcurrentHashMap.newKeySet();
  private final int maxStreams;
  private final Duration keepAlive;
  private final Duration changeDelay;
  private final Ticker ticker;

  /** Guards the fields below; never held while anybody is told anything. */
  private final ReentrantLock lock = new ReentrantLock();

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
   */
  public Subscribers(int maxStreams, Duration keepAlive, Duration changeDelay, Ticker ticker) {
    this.maxStreams = maxStreams;
    this.keepAlive = keepAlive;
    this.changeDelay = changeDelay;
    this.ticker = ticker;
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

  /** Takes a session or a stream away; does nothing when it is not there. */
  public void remove(Subscriber subscriber) {
    sessions.remove(subscriber);
    lock.lock();
    try {
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
    tell(subscriber -> subscriber.resourceUpdated(uri));
  }

  /**
   * Tells that a task changed.
   *
   * @param taskId the task
   * @param task the members of the task as a JSON object
   */
  public void taskChanged(String taskId, RawJson task) {
    tell(subscriber -> subscriber.taskChanged(taskId, task));
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
