package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.RetryProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Traits;
import dev.tenon.processor.validate.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells repeated wishes apart is one argument that is always there and can be compared. */
final class IdempotencyKeys implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureModel feature : Policies.features(compilation)) {
      Traits traits = Policies.traits(feature);
      if (traits.kind() == Traits.Kind.TOOL) {
        check(feature, traits, diagnostics);
      }
    }
  }

  private static void check(FeatureModel feature, Traits traits, Diagnostics diagnostics) {
    List<PolicyModel.IdempotencyKey> keys =
        feature.method().serving().all(PolicyModel.IdempotencyKey.class);
    for (int i = 0; i < keys.size(); i++) {
      PolicyModel.IdempotencyKey key = keys.get(i);
      String parameter = key.origin().element().getSimpleName().toString();
      if (i > 0) {
        diagnostics.report(RetryProblem.KEY_TWICE, key.origin(), parameter, feature.label());
        continue;
      }
      String fault = fault(feature, key.argument());
      if (fault != null) {
        diagnostics.report(RetryProblem.KEY_TYPE, key.origin(), parameter, fault);
      }
      if (traits.reads()) {
        diagnostics.report(RetryProblem.KEY_READ_ONLY, key.origin(), feature.label());
      }
    }
  }

  private static @Nullable String fault(FeatureModel feature, @Nullable String argument) {
    for (PropertyModel property : feature.method().arguments()) {
      if (property.name().equals(argument)) {
        if (!isComparable(property.type())) {
          return property.type() instanceof TypeModel.Maybe
              ? "it may be left out"
              : "its type is " + property.type().type();
        }
        boolean isGiven =
            property.required() && !property.nullable() && property.defaultValue() == null;
        return isGiven ? null : "it may be left out";
      }
    }
    return "it is no argument";
  }

  private static boolean isComparable(TypeModel type) {
    return type instanceof TypeModel.Text
        || type instanceof TypeModel.Whole
        || (type instanceof TypeModel.Scalar scalar && scalar.kind() == TextKind.UUID);
  }
}
