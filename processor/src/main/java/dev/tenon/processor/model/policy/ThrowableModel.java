package dev.tenon.processor.model.policy;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class of exceptions that a policy names.
 *
 * @param name its name
 * @param line the names of the class and those above it, itself first
 * @param isDeprecated whether naming it draws a warning
 */
public record ThrowableModel(ClassName name, List<String> line, boolean isDeprecated) {
  /** Whether it is the class {@code other}, or below it. */
  public boolean isBelow(String other) {
    return line.contains(other);
  }

  /** Whether one of the two is the other, or below it. */
  public boolean isRelated(ThrowableModel other) {
    return isBelow(other.line.get(0)) || other.isBelow(line.get(0));
  }

  /** Whether methods have to declare it. */
  public boolean isChecked() {
    return !isBelow("java.lang.RuntimeException") && !isBelow("java.lang.Error");
  }
}
