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
   * Makes virtual threads named {@code prefix} and a number, or returns null where there are none.
   */
  public static @Nullable ThreadFactory factory(String prefix) {
    if (!supported()) {
      return null;
    }
    try {
      Class<?> builderType = Class.forName("java.lang.Thread$Builder");
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      builderType.getMethod("name", String.class, long.class).invoke(builder, prefix, 0L);
      return (ThreadFactory) builderType.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("This JDK says that it has virtual threads, but they are unusable", e);
    }
  }
}
