package dev.tenon.processor.collect;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds files that an earlier compilation wrote beside its classes. */
@FunctionalInterface
public interface CompiledFiles {
  /**
   * Reads a file.
   *
   * @param path its path in the class output of that compilation
   * @param beside a class that was compiled with it
   * @return its text, or null when there is none
   */
  @Nullable String text(String path, TypeElement beside);
}
