package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.QuestionProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the records that users fill in. */
final class FormReader {
  private final Diagnostics diagnostics;
  private final TypeReader types;

  FormReader(Diagnostics diagnostics, TypeReader types) {
    this.diagnostics = diagnostics;
    this.types = types;
  }

  /** Reads a type that is annotated as a form; null when there is a problem. */
  @Nullable FormModel annotated(TypeElement type) {
    Origin origin = Origin.of(type);
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.RECORD) {
      diagnostics.report(QuestionProblem.FORM_NOT_A_RECORD, origin, name);
      return null;
    }
    if (!type.getTypeParameters().isEmpty()) {
      diagnostics.report(QuestionProblem.FORM_GENERIC, origin, name);
      return null;
    }
    String packageName = Visibility.packageOf(type);
    if (!Visibility.isVisible(type, packageName)) {
      diagnostics.report(QuestionProblem.FORM_HIDDEN, origin, name);
      return null;
    }
    return read(type.asType(), type, new Usage(List.of(), List.of()), origin, packageName);
  }

  /**
   * Reads a record that a parameter asks with; null when there is a problem.
   *
   * @param packageName the package of the code that reads its values
   */
  @Nullable FormModel asked(
      DeclaredType type, TypeElement element, Usage usage, Origin origin, String packageName) {
    if (!element.getTypeParameters().isEmpty()) {
      diagnostics.report(QuestionProblem.FORM_GENERIC, origin, element.getSimpleName());
      return null;
    }
    return read(type, element, usage, origin, packageName);
  }

  private @Nullable FormModel read(
      TypeMirror type, TypeElement element, Usage usage, Origin origin, String packageName) {
    String path = origin.element().getSimpleName().toString();
    TypeModel model = types.read(type, usage, Site.of(origin, path, packageName));
    return model instanceof StructureModel structure
        ? new FormModel(origin, structure, isPublic(element), enumNames(element), "")
        : null;
  }

  private static boolean isPublic(TypeElement form) {
    boolean isPublic = Visibility.isPublic(form);
    for (RecordComponentElement component : form.getRecordComponents()) {
      isPublic &= isPublic(component.asType());
    }
    return isPublic;
  }

  private static boolean isPublic(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return true;
    }
    boolean isPublic = Visibility.isPublic(declared.asElement());
    for (TypeMirror argument : declared.getTypeArguments()) {
      isPublic &= isPublic(argument);
    }
    return isPublic;
  }

  private static List<FormModel.Reference> enumNames(TypeElement type) {
    List<FormModel.Reference> references = new ArrayList<>();
    AnnotationReader form = AnnotationReader.of(type, AnnotationNames.FORM);
    if (form != null) {
      Origin origin = form.origin("enumNames");
      for (AnnotationValue value : form.values("enumNames")) {
        references.add(
            new FormModel.Reference(
                new Origin(origin.element(), origin.annotation(), value),
                String.valueOf(value.getValue())));
      }
    }
    return references;
  }
}
