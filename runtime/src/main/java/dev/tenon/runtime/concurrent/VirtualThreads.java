package dev.tenon.runtime.concurrent;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one place that asks whether this JDK has virtual threads: 21 and later do. The code is
 * compiled for 17, so it is asked by reflection, once.
 */
public final class VirtualThreads {
  private VirtualThreads() {}

  /** Whether this JDK has virtual threads. */
  public static boolean supported() {
    return Runtime.version().feature() >= 21;
  }

  /**
   * Makes virtual threads that are all named {@code name}, or returns null where there are none.
   * They have no numbers: to put one behind the name costs each thread a string, and a dump tells
   * them apart by their ids.
   */
  public static @Nullable ThreadFactory factory(String name) {
    if (!supported()) {
      return null;
    }
    try {
      Class<?> builderType = Class.forName("java.lang.Thread$Builder");
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      builderType.getMethod("name", String.class).invoke(builder, name);
      return (ThreadFactory) builderType.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("This JDK says that it has virtual threads, but they are unusable", e);
    }
  }
}
