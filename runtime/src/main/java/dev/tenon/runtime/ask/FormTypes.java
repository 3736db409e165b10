package dev.tenon.runtime.ask;

import org.jspecify.annotations.Nullable;

/** The forms of a server. Thread-safe. */
public interface FormTypes {
  /** The form of {@code type}, or null when it is none. */
  <T> @Nullable FormType<T> form(Class<T> type);

  /** The form whose record has this class name, or null when there is none. */
  @Nullable FormType<?> form(String className);
}
