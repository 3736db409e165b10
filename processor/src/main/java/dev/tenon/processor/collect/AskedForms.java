package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.QuestionProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Looks at what methods ask for in their course: a form of another module is offered by the class
 * that asks for it, and what is no form is a problem.
 */
final class AskedForms {
  private final Diagnostics diagnostics;
  private final FormReader forms;
  private final FormCalls calls;

  AskedForms(Diagnostics diagnostics, FormReader forms, FormCalls calls) {
    this.diagnostics = diagnostics;
    this.forms = forms;
    this.calls = calls;
  }

  /**
   * The same classes with the forms of other modules that they ask for.
   *
   * @param types the classes by name
   * @param annotated the annotated forms of this compilation
   */
  List<FeatureClassModel> addTo(
      List<FeatureClassModel> classes, Map<String, TypeElement> types, List<FormModel> annotated) {
    Set<String> offered = new HashSet<>();
    annotated.forEach(form -> offered.add(form.type().name().canonicalName()));
    for (FeatureClassModel model : classes) {
      model.forms().forEach(form -> offered.add(form.type().name().canonicalName()));
    }
    List<FeatureClassModel> complete = new ArrayList<>();
    for (FeatureClassModel model : classes) {
      TypeElement type = types.get(model.type().canonicalName());
      complete.add(type == null ? model : addTo(model, type, offered));
    }
    return complete;
  }

  private FeatureClassModel addTo(FeatureClassModel model, TypeElement type, Set<String> offered) {
    List<FormModel> more = new ArrayList<>(model.forms());
    for (FormCalls.Call call : calls.in(type)) {
      TypeElement named = call.type();
      if (offered.contains(named.getQualifiedName().toString())) {
        continue;
      }
      if (AnnotationReader.of(named, AnnotationNames.FORM) == null) {
        diagnostics.report(
            QuestionProblem.FORM_UNMARKED,
            Origin.of(call.method()),
            call.method().getSimpleName(),
            named.getSimpleName());
      } else if (Visibility.isVisible(named, model.type().packageName())) {
        FormModel form = forms.annotated(named);
        if (form != null) {
          more.add(form);
        }
      }
    }
    return model.withForms(FormModel.distinct(more));
  }
}
