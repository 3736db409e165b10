package dev.tenon.processor.model.policy;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.FeatureClassModel.Construction;

/**
 * A class of the user of which an instance runs around calls: an interceptor or an access rule.
 *
 * @param type its name
 * @param isPublic whether all code can name it
 * @param isDeprecated whether naming it draws a warning
 * @param construction how its instance comes about
 */
public record InterceptorModel(
    ClassName type, boolean isPublic, boolean isDeprecated, Construction construction) {
  /** Whether code of the package can name it. */
  public boolean isVisible(String packageName) {
    return isPublic || type.packageName().equals(packageName);
  }

  /** Whether code of the package must be handed the instance. */
  public boolean isGiven(String packageName) {
    return construction.isGiven(type.packageName().equals(packageName));
  }
}
