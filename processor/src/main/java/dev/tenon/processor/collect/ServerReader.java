package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.collect.policy.ServingReader;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.BudgetModel;
import dev.tenon.processor.model.ContractModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ServerModel.Listed;
import dev.tenon.processor.model.policy.ScopesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads a class with {@code @McpServer}. */
final class ServerReader {
  private final JavadocReader javadoc;
  private final ServingReader servings;

  ServerReader(JavadocReader javadoc, ServingReader servings) {
    this.javadoc = javadoc;
    this.servings = servings;
  }

  /**
   * Reads the server.
   *
   * @param known all classes with annotated methods that were read, by name
   * @param others finds the others that it may list
   * @param isAlone whether it is the only server of the compilation
   */
  ServerModel read(
      TypeElement type,
      Map<String, FeatureClassModel> known,
      ListedClasses others,
      boolean isAlone) {
    AnnotationReader annotation = annotation(type);
    List<Listed> listed = listed(annotation);
    String version = annotation.text("version");
    ScopesModel scopes = servings.scopes(type);
    boolean declared = annotation.isWritten("features");
    List<FeatureClassModel> features = new ArrayList<>();
    if (declared) {
      for (Listed entry : listed) {
        FeatureClassModel feature = known.get(entry.type().canonicalName());
        feature = feature == null ? others.compiled(entry) : feature;
        if (feature != null && isNew(feature, features)) {
          features.add(feature);
        }
      }
    } else {
      features.addAll(known.values());
    }
    return new ServerModel(
        annotation.origin(),
        ClassName.get(type),
        Visibility.isPublic(type),
        presentation(type, annotation),
        version == null ? "" : version,
        annotation.text("instructions"),
        annotation.text("websiteUrl"),
        annotation.origin("websiteUrl"),
        declared,
        listed,
        features,
        isAlone ? ContractModel.only() : ContractModel.of(ClassName.get(type)),
        new BudgetModel(
            annotation.origin("definitionBudget"),
            Math.toIntExact(annotation.number("definitionBudget", 0))),
        servings.ofServer(type, scopes),
        scopes);
  }

  private static boolean isNew(FeatureClassModel feature, List<FeatureClassModel> before) {
    return before.stream().noneMatch(other -> other.type().equals(feature.type()));
  }

  /** The classes that the server lists. */
  static List<TypeElement> listedTypes(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    for (AnnotationValue value : annotation(type).values("features")) {
      if (value.getValue() instanceof DeclaredType declared) {
        types.add((TypeElement) declared.asElement());
      }
    }
    return types;
  }

  private static AnnotationReader annotation(TypeElement type) {
    AnnotationReader annotation = AnnotationReader.of(type, AnnotationNames.SERVER);
    if (annotation == null) {
      throw new IllegalStateException(type + " has no " + AnnotationNames.SERVER);
    }
    return annotation;
  }

  private static List<Listed> listed(AnnotationReader annotation) {
    List<Listed> listed = new ArrayList<>();
    for (AnnotationValue value : annotation.values("features")) {
      if (value.getValue() instanceof DeclaredType declared) {
        Origin origin = annotation.origin("features");
        listed.add(
            new Listed(
                new Origin(origin.element(), origin.annotation(), value),
                ClassName.get((TypeElement) declared.asElement())));
      }
    }
    return listed;
  }

  private PresentationModel presentation(TypeElement type, AnnotationReader annotation) {
    String name = annotation.text("name");
    String description = annotation.text("description");
    return new PresentationModel(
        annotation.origin("name"),
        name == null ? kebabCase(type.getSimpleName().toString()) : name,
        annotation.text("title"),
        description == null ? javadoc.of(type).description() : description,
        IconReader.icons(annotation));
  }

  /** {@code OrderDesk} becomes {@code order-desk}, {@code HTTPNotes} becomes {@code http-notes}. */
  static String kebabCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }
}
