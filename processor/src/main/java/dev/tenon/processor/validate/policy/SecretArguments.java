package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.SecretProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.SensitivePlaces;
import dev.tenon.processor.model.policy.Word;
import dev.tenon.processor.validate.Rule;
import java.util.ArrayList;
import java.util.List;

/** What must not be seen stands in no key, header, URI, record, result or form. */
final class SecretArguments implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation,
        (feature, policies) -> {
          List<String> secrets = secrets(feature);
          if (!secrets.isEmpty()) {
            policies.forEach(policy -> check(policy, feature, secrets, diagnostics));
          }
        });
    for (FeatureModel feature : Policies.features(compilation)) {
      checkPlaces(feature, diagnostics);
      checkResult(feature, diagnostics);
    }
    for (FormModel form : compilation.allForms()) {
      for (PropertyModel component : form.type().components()) {
        if (SensitivePlaces.isIn(component)) {
          diagnostics.reportFor(
              form.origin(), SecretProblem.FORM, component.origin(), component.name());
        }
      }
    }
  }

  /** The arguments that must not be seen, or hold something that must not. */
  private static List<String> secrets(FeatureModel feature) {
    return feature.method().arguments().stream()
        .filter(SensitivePlaces::isIn)
        .map(PropertyModel::name)
        .toList();
  }

  private static void check(
      PolicyModel policy, FeatureModel feature, List<String> secrets, Diagnostics diagnostics) {
    if (policy instanceof PolicyModel.Audited audited) {
      for (Word argument : audited.arguments()) {
        if (secrets.contains(argument.text())) {
          diagnostics.report(
              SecretProblem.AUDITED, argument.origin(), argument.text(), feature.label());
        }
      }
    } else if (policy instanceof PolicyModel.Cached cached) {
      boolean isAll = cached.key().isEmpty();
      checkKey(
          policy,
          feature,
          isAll ? secrets : common(cached.key(), secrets),
          isAll
              ? "Name the other arguments: key = {...}; without it all of them are the key."
              : "Take it off the key, or do not keep the results.",
          diagnostics);
    } else if (policy instanceof PolicyModel.Evicts evicts) {
      checkKey(policy, feature, common(evicts.key(), secrets), "Take it off the key.", diagnostics);
    } else if (policy instanceof PolicyModel.IdempotencyKey key && key.argument() != null) {
      checkKey(
          policy,
          feature,
          common(List.of(key.argument()), secrets),
          "Take another argument, such as an id that the client makes up.",
          diagnostics);
    }
  }

  private static List<String> common(List<String> key, List<String> secrets) {
    List<String> common = new ArrayList<>(key);
    common.retainAll(secrets);
    return common;
  }

  private static void checkKey(
      PolicyModel policy,
      FeatureModel feature,
      List<String> found,
      String remedy,
      Diagnostics diagnostics) {
    for (String name : found) {
      diagnostics.report(
          SecretProblem.KEY,
          policy.declared().at("key"),
          name,
          feature.label(),
          policy.annotation(),
          remedy);
    }
  }

  private static void checkPlaces(FeatureModel feature, Diagnostics diagnostics) {
    boolean isResource = feature instanceof ResourceModel;
    for (PropertyModel argument : feature.method().arguments()) {
      if (isResource && SensitivePlaces.isIn(argument)) {
        diagnostics.report(
            SecretProblem.VARIABLE, argument.origin(), argument.name(), feature.label());
      }
      checkHeader(argument, feature, diagnostics);
      Parts.of(argument.type())
          .filter(StructureModel.class::isInstance)
          .flatMap(part -> ((StructureModel) part).writable().stream())
          .forEach(component -> checkHeader(component, feature, diagnostics));
    }
  }

  private static void checkHeader(
      PropertyModel property, FeatureModel feature, Diagnostics diagnostics) {
    if (property.header() != null && SensitivePlaces.isIn(property)) {
      diagnostics.reportFor(
          feature.method().origin(),
          SecretProblem.HEADER,
          property.origin(),
          property.name(),
          feature.label(),
          property.header());
    }
  }

  private static void checkResult(FeatureModel feature, Diagnostics diagnostics) {
    Origin method = feature.method().origin();
    Parts.of(feature.method().result().model())
        .filter(StructureModel.class::isInstance)
        .flatMap(part -> ((StructureModel) part).readable().stream())
        .filter(PropertyModel::sensitive)
        .forEach(component ->
            diagnostics.reportFor(
                method,
                SecretProblem.RESULT,
                component.origin(),
                component.name(),
                feature.label()));
  }
}
