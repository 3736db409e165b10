package dev.tenon.processor.collect;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** The names that stand in the bodies of methods. Only javac shows what stands in a method. */
public interface UsedNames {
  /** For compilers that show no bodies. */
  UsedNames UNKNOWN = method -> null;

  /** Every identifier in the body of {@code method}; null when it has none or nobody shows it. */
  @Nullable Set<String> in(ExecutableElement method);
}
