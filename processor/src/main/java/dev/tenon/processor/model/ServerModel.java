package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server.
 *
 * @param origin the class and its annotation
 * @param type its name
 * @param isPublic whether the class is public, and with it the generated one
 * @param presentation its name, title, description and icons
 * @param version its version
 * @param instructions how to use it, or null
 * @param websiteUrl its home page, or null
 * @param websiteOrigin where the home page stands
 * @param declared whether the source lists its features
 * @param listed where each listed class stands, in the order of {@code features}
 * @param features the classes that make it up
 * @param contract its contract
 * @param budget what its definitions may cost
 * @param policies how its features are served where they do not say otherwise
 * @param scopes what callers can have
 */
public record ServerModel(
    Origin origin,
    ClassName type,
    boolean isPublic,
    PresentationModel presentation,
    String version,
    @Nullable String instructions,
    @Nullable String websiteUrl,
    Origin websiteOrigin,
    boolean declared,
    List<Listed> listed,
    List<FeatureClassModel> features,
    ContractModel contract,
    BudgetModel budget,
    List<PolicyModel> policies,
    ScopesModel scopes) {
  /**
   * A class that the source lists.
   *
   * @param origin where
   * @param type its name
   */
  public record Listed(Origin origin, ClassName type) {}

  /** The same server with these classes. */
  public ServerModel withFeatures(List<FeatureClassModel> derived) {
    return new ServerModel(
        origin,
        type,
        isPublic,
        presentation,
        version,
        instructions,
        websiteUrl,
        websiteOrigin,
        declared,
        listed,
        derived,
        contract,
        budget,
        policies,
        scopes);
  }

  /** The same server with this contract. */
  public ServerModel withContract(ContractModel derived) {
    return new ServerModel(
        origin,
        type,
        isPublic,
        presentation,
        version,
        instructions,
        websiteUrl,
        websiteOrigin,
        declared,
        listed,
        features,
        derived,
        budget,
        policies,
        scopes);
  }

  /** Everything that runs around methods, each once: that of the classes, then the server's own. */
  public List<InterceptorModel> interceptors() {
    Map<ClassName, InterceptorModel> interceptors = new LinkedHashMap<>();
    for (FeatureClassModel feature : features) {
      feature.interceptors().forEach(one -> interceptors.putIfAbsent(one.type(), one));
    }
    for (PolicyModel policy : policies) {
      policy.instances().forEach(one -> interceptors.putIfAbsent(one.type(), one));
    }
    return List.copyOf(interceptors.values());
  }

  /** Whether instances of the type, which run around methods, are access rules. */
  public boolean isRule(TypeName type) {
    Stream<PolicyModel> ofFeatures =
        features.stream()
            .flatMap(FeatureClassModel::features)
            .flatMap(feature -> feature.method().serving().policies().stream());
    return Stream.concat(ofFeatures, policies.stream())
        .filter(PolicyModel.Ruled.class::isInstance)
        .flatMap(rule -> rule.instances().stream())
        .anyMatch(rule -> rule.type().equals(type));
  }

  /** The class that is generated for it. */
  public ClassName generated() {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Mcp");
  }

  /** Whether it is the class's own package. */
  public boolean sharesPackage(FeatureClassModel feature) {
    return feature.type().packageName().equals(type.packageName());
  }
}
