package dev.tenon.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The constraints of a method that a validator runs.
 *
 * @param ofParameters whether parameters, or what collections among them hold, have some, or all
 *     together
 * @param ofResult whether the result has some, or what it holds
 * @param erasure the types of the parameters without type arguments
 */
public record MethodChecks(boolean ofParameters, boolean ofResult, List<TypeName> erasure) {
  /** None. */
  public static final MethodChecks NONE = new MethodChecks(false, false, List.of());
}
