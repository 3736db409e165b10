package dev.tenon.testkit.fault;

import dev.tenon.testkit.FakeClock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that works until a test says otherwise: a store, a client of another system, anything
 * that is used through an interface. Thread-safe.
 *
 * <pre>{@code
 * Faulty<TaskStore> store = Faulty.around(TaskStore.class, new InMemoryTaskStore(100));
 * TestServer server = TestServer.of(OrdersMcp.builder(desk).taskStore(store.it()).build());
 * store.fails(() -> new IllegalStateException("the database is down"));
 * }</pre>
 *
 * @param <T> the interface
 */
public final class Faulty<T> {
  private final Class<T> type;
  private final T real;
  private final T faulty;
  private Mood mood = Mood.WELL;
  private int calls;

  /** How calls go; {@code times} of them, then well again; -1 for all. */
  private record Mood(int times, Behaviour behaviour, Runnable whenOver) {
    private static final Mood WELL = new Mood(-1, () -> {}, () -> {});
  }

  /** What happens before a call reaches the real thing. */
  private interface Behaviour {
    void before() throws Throwable;
  }

  private Faulty(Class<T> type, T real) {
    this.type = type;
    this.real = real;
    this.faulty =
        type.cast(
            Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Calls()));
  }

  /**
   * Something that does what {@code real} does.
   *
   * @param type an interface
   */
  public static <T> Faulty<T> around(Class<T> type, T real) {
    return new Faulty<>(type, real);
  }

  /** What the server is given in place of the real thing. */
  public T it() {
    return faulty;
  }

  /** How many calls there were so far, well or not. */
  public synchronized int calls() {
    return calls;
  }

  /** From now on each call fails. The real thing is not called. */
  public void fails(Supplier<? extends Throwable> failure) {
    become(-1, failing(failure), () -> {});
  }

  /** The next {@code times} calls fail, those after them do not. */
  public void failsNext(int times, Supplier<? extends Throwable> failure) {
    become(times, failing(failure), () -> {});
  }

  /** From now on each call hangs until {@link #recovers}, or until its thread is interrupted. */
  public void hangs() {
    CountDownLatch recovered = new CountDownLatch(1);
    become(-1, recovered::await, recovered::countDown);
  }

  /** From now on each call takes so long on {@code clock}, which a test moves. */
  public void takes(Duration time, FakeClock clock) {
    become(-1, () -> clock.sleep(time), () -> {});
  }

  /** Everything is well again; calls that hang go on. */
  public void recovers() {
    become(-1, () -> {}, () -> {});
  }

  private static Behaviour failing(Supplier<? extends Throwable> failure) {
    return () -> {
      throw failure.get();
    };
  }

  private void become(int times, Behaviour behaviour, Runnable whenOver) {
    Mood before;
    synchronized (this) {
      before = mood;
      mood = new Mood(times, behaviour, whenOver);
    }
    before.whenOver().run();
  }

  private synchronized Behaviour next() {
    calls++;
    Mood now = mood;
    if (now.times() == 0) {
      mood = Mood.WELL;
      return mood.behaviour();
    }
    if (now.times() > 0) {
      mood = new Mood(now.times() - 1, now.behaviour(), now.whenOver());
    }
    return now.behaviour();
  }

  private final class Calls implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getDeclaringClass() == Object.class) {
        return onObject(proxy, method, arguments);
      }
      try {
        next().before();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted in " + type.getSimpleName(), e);
      }
      try {
        // Interfaces of tests are often private.
        method.trySetAccessible();
        return method.invoke(real, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    /** A proxy is equal to itself alone. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable Object onObject(Object proxy, Method method, Object @Nullable [] arguments) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "a faulty " + type.getSimpleName();
      };
    }
  }
}
