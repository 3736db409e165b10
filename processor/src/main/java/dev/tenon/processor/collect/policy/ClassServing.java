package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ServingModel;
import dev.tenon.processor.model.policy.Traits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** How the features of one class are served: by their own policies and those of the class. */
public final class ClassServing {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final PolicyReader reader;
  private final FallbackReader fallbacks;
  private final List<PolicyModel> ofClass;
  private final Set<PolicyModel> reaching = new HashSet<>();
  private final SecretReader secrets;

  ClassServing(
      Elements elements,
      Diagnostics diagnostics,
      PolicyReader reader,
      FallbackReader fallbacks,
      List<PolicyModel> ofClass) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.reader = reader;
    this.fallbacks = fallbacks;
    this.ofClass = ofClass;
    this.secrets = new SecretReader(diagnostics);
  }

  /**
   * How a method is served.
   *
   * @param kind what it is
   * @param hints the hints of a tool, none for others
   * @param parameters how its parameters were read
   * @param result how its result was read
   */
  public ServingModel of(
      ExecutableElement method,
      Traits.Kind kind,
      HintsModel hints,
      List<ParameterModel> parameters,
      ResultModel result) {
    List<PolicyModel> own =
        new ArrayList<>(
            reader.on(
                method,
                Level.METHOD,
                "",
                (declared, name) -> fallbacks.read(declared, name, method, parameters, result)));
    addKeys(method, parameters, own);
    secrets.read(method, parameters, own);
    boolean reads = kind != Traits.Kind.TOOL || Boolean.TRUE.equals(hints.readOnly());
    Traits traits =
        new Traits(
            kind,
            reads,
            reads || Boolean.TRUE.equals(hints.idempotent()),
            own.stream().anyMatch(PolicyModel.IdempotencyKey.class::isInstance),
            canShrink(result));
    return new ServingModel(traits, merged(own, traits));
  }

  private List<PolicyModel> merged(List<PolicyModel> own, Traits traits) {
    List<PolicyModel> all = new ArrayList<>();
    for (PolicyModel policy : ofClass) {
      boolean isReplaced =
          !policy.kind().addsUp() && own.stream().anyMatch(other -> other.kind() == policy.kind());
      if (traits.suits(policy.kind())) {
        reaching.add(policy);
        if (!isReplaced) {
          all.add(policy);
        }
      }
    }
    // Interceptors of the class are around those of the method.
    all.addAll(own);
    all.sort(Comparator.comparing(PolicyModel::kind));
    return List.copyOf(all);
  }

  /** Reports the policies of the class that none of its methods can have. */
  public void checkReach() {
    for (PolicyModel policy : ofClass) {
      if (!reaching.contains(policy)) {
        diagnostics.report(
            PolicyProblem.REACHES_NOTHING,
            policy.origin(),
            policy.annotation(),
            policy.origin().element().getSimpleName());
      }
    }
  }

  private void addKeys(
      ExecutableElement method, List<ParameterModel> parameters, List<PolicyModel> own) {
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
        if (PolicyAnnotation.qualifiedName(mirror).equals(AnnotationNames.IDEMPOTENCY_KEY)) {
          own.add(key(new PolicyAnnotation(mirror, parameter), parameters.get(i)));
        }
      }
    }
  }

  private PolicyModel key(PolicyAnnotation annotation, ParameterModel parameter) {
    Attributes from = new Attributes(annotation, elements, diagnostics);
    return new PolicyModel.IdempotencyKey(
        from.declared(Level.METHOD, ""),
        parameter instanceof ParameterModel.Argument argument ? argument.property().name() : null,
        from.time("ttl"),
        from.number("maxEntries"));
  }

  /** Whether a result has texts, or arrays, that can be cut. */
  private static boolean canShrink(ResultModel result) {
    return switch (result.kind()) {
      case TEXT, SDK, SDK_COLLECTION -> true;
      case STRUCTURED ->
          Parts.of(result.model())
              .anyMatch(part ->
                  part instanceof TypeModel.Sequence
                      || part instanceof TypeModel.Text
                      || part instanceof TypeModel.Anything
                      || part instanceof TypeModel.Opaque);
      default -> false;
    };
  }
}
