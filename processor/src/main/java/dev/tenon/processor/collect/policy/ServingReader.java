package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads how the features of classes and servers are served. */
public final class ServingReader {
  /** What shares the limits of a server. */
  static final String SERVER = "server";

  private final Elements elements;
  private final Diagnostics diagnostics;
  private final PolicyReader policies;
  private final FallbackReader fallbacks;
  private final HealthReader health;
  private final ScopesReader scopes;

  /** Reads with the compiler's {@code elements} and {@code types}, reports to diagnostics. */
  public ServingReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.policies = new PolicyReader(elements, types, diagnostics);
    this.fallbacks = new FallbackReader(elements, types, diagnostics);
    this.health = new HealthReader(elements, types, diagnostics);
    this.scopes = new ScopesReader(elements, diagnostics);
  }

  /** Begins with a class; what stands on the class of a server belongs to the server. */
  public ClassServing begin(TypeElement type) {
    boolean isServer =
        type.getAnnotationMirrors().stream()
            .map(PolicyAnnotation::qualifiedName)
            .anyMatch(AnnotationNames.SERVER::equals);
    return new ClassServing(
        elements,
        diagnostics,
        policies,
        fallbacks,
        isServer
            ? List.of()
            : policies.on(
                type,
                Level.CLASS,
                type.getQualifiedName().toString(),
                PolicyReader.Fallbacks.NONE));
  }

  /**
   * The policies of a server. One with scopes always says who may call.
   *
   * @param declared its scopes
   */
  public List<PolicyModel> ofServer(TypeElement type, ScopesModel declared) {
    List<PolicyModel> all = policies.on(type, Level.SERVER, SERVER, PolicyReader.Fallbacks.NONE);
    if (declared.isEmpty() || all.stream().anyMatch(PolicyModel.Access.class::isInstance)) {
      return all;
    }
    List<PolicyModel> complete = new ArrayList<>(all);
    complete.add(0, scopes.usual(type));
    return complete;
  }

  /** The scopes of a server. */
  public ScopesModel scopes(TypeElement type) {
    return scopes.read(type);
  }

  /** The health check that the method is, or null. */
  public @Nullable HealthModel health(ExecutableElement method) {
    return health.read(method);
  }

  /** The interceptor that a class is. */
  public InterceptorModel interceptor(TypeElement type) {
    return policies.classes().interceptor(type);
  }
}
