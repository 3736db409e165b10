package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.QuestionProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form holds what the protocol's flat schemas can describe, and nothing that is secret. */
final class FlatForms implements Rule {
  private static final Set<String> FORMATS = Set.of("uri", "date", "date-time");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FormModel form : compilation.allForms()) {
      if (form.type().components().isEmpty()) {
        diagnostics.report(
            QuestionProblem.FORM_EMPTY, form.origin(), form.type().name().simpleName());
      }
      for (PropertyModel component : form.type().components()) {
        check(form, component, diagnostics);
      }
      for (FormModel.Reference reference : form.enumNames()) {
        check(form, reference, diagnostics);
      }
    }
  }

  private static void check(FormModel form, PropertyModel component, Diagnostics diagnostics) {
    String instead =
        component.type() instanceof TypeModel.Presence
            ? "an Optional"
            : instead(component.type().present().wire());
    if (instead != null) {
      diagnostics.reportFor(
          form.origin(),
          QuestionProblem.FORM_COMPONENT,
          component.origin(),
          form.type().name().simpleName() + "." + component.javaName(),
          component.type().type(),
          instead);
    }
    if (isSecret(component)) {
      diagnostics.reportFor(
          form.origin(),
          QuestionProblem.FORM_SECRET,
          component.origin(),
          form.type().name().simpleName() + "." + component.javaName());
    }
  }

  private static boolean isSecret(PropertyModel component) {
    return component.type().present() instanceof TypeModel.Text
        && SecretNames.isSecret(component.name());
  }

  /** What to use instead of a type that a form cannot hold, or null when it can. */
  private static @Nullable String instead(TypeModel type) {
    if (type instanceof TypeModel.Sequence sequence) {
      boolean isChoice =
          sequence.element() instanceof TypeModel.Enumeration
              && sequence.kind() != SequenceKind.ARRAY;
      return isChoice ? null : "a List or Set of enum constants, or ask again";
    }
    if (type instanceof TypeModel.Nothing) {
      return "no component at all";
    }
    if (type instanceof TypeModel.Quoted || type instanceof TypeModel.Patterned) {
      return "the type without @JsonFormat";
    }
    if (type instanceof TypeModel.Anything || type instanceof TypeModel.Opaque) {
      return "a type that says what is expected";
    }
    if (type instanceof TypeModel.Dictionary || type instanceof TypeModel.Definition) {
      return "its parts as components of the form itself";
    }
    boolean isOther =
        type instanceof TypeModel.Bytes
            || (type instanceof TypeModel.Scalar scalar
                && !FORMATS.contains(String.valueOf(scalar.kind().format())));
    return isOther ? "String, URI, LocalDate, OffsetDateTime or Instant" : null;
  }

  private static void check(
      FormModel form, FormModel.Reference reference, Diagnostics diagnostics) {
    List<PropertyModel> components = form.type().components();
    for (PropertyModel component : components) {
      if (component.javaName().equals(reference.name())) {
        boolean isTitled =
            component.type().present() instanceof TypeModel.Enumeration choice && choice.isTitled();
        if (!isTitled) {
          report(
              reference,
              "it is no enum whose constants have titles",
              "Take it off the list, or give a constant a title.",
              diagnostics);
        }
        return;
      }
    }
    report(
        reference,
        "there is no such component",
        Nearest.suggestion(
            reference.name(), components.stream().map(PropertyModel::javaName).toList()),
        diagnostics);
  }

  private static void report(
      FormModel.Reference reference, String fault, String remedy, Diagnostics diagnostics) {
    diagnostics.report(
        QuestionProblem.FORM_ENUM_NAMES, reference.origin(), reference.name(), fault, remedy);
  }
}
