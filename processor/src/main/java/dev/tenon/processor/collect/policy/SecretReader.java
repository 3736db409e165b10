package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.SecretProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.SensitivePlaces;
import dev.tenon.processor.model.policy.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads which arguments of a method are audited, and which must not be seen. */
final class SecretReader {
  private final Diagnostics diagnostics;
  private final Bundles bundles = new Bundles();

  SecretReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Adds the policies.
   *
   * @param own the policies that stand on the method itself
   */
  void read(ExecutableElement method, List<ParameterModel> parameters, List<PolicyModel> own) {
    List<Word> audited = new ArrayList<>();
    for (PolicyAnnotation found : on(method, AnnotationNames.SENSITIVE)) {
      report(found, method);
    }
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement element = method.getParameters().get(i);
      boolean isArgument = parameters.get(i) instanceof ParameterModel.Argument;
      for (PolicyAnnotation found : on(element, AnnotationNames.AUDITED)) {
        if (parameters.get(i) instanceof ParameterModel.Argument argument) {
          audited.add(new Word(found.origin(), argument.property().name()));
        } else {
          report(found, element);
        }
      }
      if (!isArgument) {
        on(element, AnnotationNames.SENSITIVE).forEach(found -> report(found, element));
      }
    }
    if (!audited.isEmpty()) {
      audit(method, audited, own);
    }
    List<String> places = SensitivePlaces.of(arguments(parameters));
    if (!places.isEmpty()) {
      own.add(new PolicyModel.Sensitive(declared(Origin.of(method)), places));
    }
  }

  /** A method of which an argument is audited is audited itself. */
  private static void audit(ExecutableElement method, List<Word> audited, List<PolicyModel> own) {
    Declared declared = declared(Origin.of(method));
    for (PolicyModel policy : List.copyOf(own)) {
      if (policy instanceof PolicyModel.Audited before) {
        declared = before.declared();
        own.remove(before);
      }
    }
    own.add(new PolicyModel.Audited(declared, List.copyOf(audited)));
  }

  private static Declared declared(Origin origin) {
    return new Declared(origin, Level.METHOD, "", Set.of());
  }

  private static List<PropertyModel> arguments(List<ParameterModel> parameters) {
    List<PropertyModel> arguments = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Argument argument) {
        arguments.add(argument.property());
      }
    }
    return arguments;
  }

  private List<PolicyAnnotation> on(Element element, String name) {
    List<PolicyAnnotation> found = new ArrayList<>();
    for (PolicyAnnotation one : bundles.on(element)) {
      if (PolicyAnnotation.qualifiedName(one.mirror()).equals(name)) {
        found.add(one);
      }
    }
    return found;
  }

  private void report(PolicyAnnotation found, Element element) {
    diagnostics.report(
        SecretProblem.NO_ARGUMENT, found.origin(), found.name(), element.getSimpleName());
  }
}
