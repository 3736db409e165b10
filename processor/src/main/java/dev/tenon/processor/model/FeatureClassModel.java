package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class with annotated methods.
 *
 * @param origin the class
 * @param type its name
 * @param isPublic whether it can be seen from other packages
 * @param isDeprecated whether naming it draws a warning
 * @param construction how an instance comes about
 * @param tools its tools
 * @param resources its resources and templates
 * @param prompts its prompts
 * @param completions its completions
 * @param forms the forms that its generated class offers
 * @param health its health checks
 * @param interceptors what its generated class takes to run around its methods
 * @param compiled what is known of a class that was compiled before, whose features are not read;
 *     null for one of the sources
 */
public record FeatureClassModel(
    Origin origin,
    ClassName type,
    boolean isPublic,
    boolean isDeprecated,
    Construction construction,
    List<ToolModel> tools,
    List<ResourceModel> resources,
    List<PromptModel> prompts,
    List<CompletionModel> completions,
    List<FormModel> forms,
    List<HealthModel> health,
    List<InterceptorModel> interceptors,
    @Nullable Compiled compiled) {
  /**
   * A class that was compiled before.
   *
   * @param offer the text of the file that says what it offers, or null when there is none
   */
  public record Compiled(@Nullable String offer) {}

  /**
   * How an instance comes about.
   *
   * @param needsInstance whether any method needs one
   * @param hasPackageConstructor whether code of the package can make one without arguments
   * @param hasPublicConstructor whether any code can
   * @param mayBeCloseable whether an instance may be {@code AutoCloseable}
   * @param takesValidation whether its generated class was compiled before and takes a {@code
   *     BeanValidation}
   */
  public record Construction(
      boolean needsInstance,
      boolean hasPackageConstructor,
      boolean hasPublicConstructor,
      boolean mayBeCloseable,
      boolean takesValidation) {
    /** Whether code of {@code samePackage} must be handed an instance. */
    public boolean isGiven(boolean samePackage) {
      return needsInstance && !(samePackage ? hasPackageConstructor : hasPublicConstructor);
    }
  }

  /** All features, kind by kind. */
  public Stream<FeatureModel> features() {
    return Stream.of(tools, resources, prompts, completions).flatMap(List::stream);
  }

  /** Whether its generated class takes a {@code BeanValidation}. */
  public boolean takesValidation() {
    return construction.takesValidation()
        || features()
            .map(FeatureModel::method)
            .anyMatch(method -> method.checksArguments() || method.checksResult())
        || forms.stream().anyMatch(form -> MethodModel.isChecked(form.type()));
  }

  /** The path of the file that says what it offers, in the class output. */
  public String offerPath() {
    return "META-INF/tenon/features/" + type.reflectionName() + ".json";
  }

  /** The class that is generated for it. */
  public ClassName generated() {
    return generated(type);
  }

  /** The class that is generated for {@code type}. */
  public static ClassName generated(ClassName type) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Features");
  }

  /** The same class, of which it is known that it was compiled before, and what it offers. */
  public FeatureClassModel withOffer(@Nullable String offer) {
    return new FeatureClassModel(
        origin,
        type,
        isPublic,
        isDeprecated,
        construction,
        tools,
        resources,
        prompts,
        completions,
        forms,
        health,
        interceptors,
        new Compiled(offer));
  }

  /** The same class with these tools, resources and prompts. */
  public FeatureClassModel withSchemas(
      List<ToolModel> derivedTools,
      List<ResourceModel> derivedResources,
      List<PromptModel> derivedPrompts) {
    return new FeatureClassModel(
        origin,
        type,
        isPublic,
        isDeprecated,
        construction,
        derivedTools,
        derivedResources,
        derivedPrompts,
        completions,
        forms,
        health,
        interceptors,
        compiled);
  }

  /** The same class that offers these forms. */
  public FeatureClassModel withForms(List<FormModel> offered) {
    return new FeatureClassModel(
        origin,
        type,
        isPublic,
        isDeprecated,
        construction,
        tools,
        resources,
        prompts,
        completions,
        offered,
        health,
        interceptors,
        compiled);
  }
}
