package dev.tenon.runtime.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a validator to the object that it is given: those within it are given to it one by one,
 * whether or not {@code @Valid} stands there, and none twice.
 */
final class OneByOne implements TraversableResolver {
  @Override
  public boolean isReachable(
      @Nullable Object object,
      Path.Node property,
      Class<?> root,
      Path pathToObject,
      ElementType where) {
    // From a parameter with @Valid it is a property of an object that has its own turn.
    return !isWithinMethod(pathToObject);
  }

  @Override
  public boolean isCascadable(
      @Nullable Object object,
      Path.Node property,
      Class<?> root,
      Path pathToObject,
      ElementType where) {
    return false;
  }

  private static boolean isWithinMethod(Path path) {
    Iterator<Path.Node> nodes = path.iterator();
    return nodes.hasNext() && nodes.next().getKind() == ElementKind.METHOD;
  }
}
