package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.QuestionProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.MessageModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.QuestionModel;
import dev.tenon.processor.model.RuntimeNames;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are questions to the user. */
final class QuestionReader {
  private final Diagnostics diagnostics;
  private final FormReader forms;

  QuestionReader(Diagnostics diagnostics, FormReader forms) {
    this.diagnostics = diagnostics;
    this.forms = forms;
  }

  ParameterModel read(VariableElement parameter, AnnotationReader ask, String packageName) {
    Origin origin = Origin.of(parameter);
    String name = parameter.getSimpleName().toString();
    AnnotationReader arg = AnnotationReader.of(parameter, AnnotationNames.ARG);
    if (arg != null) {
      diagnostics.report(QuestionProblem.ASK_WITH_ARG, arg.origin(), name);
    }
    boolean isOutcome = isElicited(parameter.asType());
    DeclaredType asked = record(parameter.asType(), isOutcome);
    if (asked == null) {
      diagnostics.report(
          QuestionProblem.ASK_TYPE, origin, name, TypeReader.display(parameter.asType()));
      return new ParameterModel.Misplaced(origin);
    }
    Usage usage = isOutcome ? Usage.of(asked) : new Usage(List.of(), List.of());
    FormModel form =
        forms.asked(asked, (TypeElement) asked.asElement(), usage, origin, packageName);
    MessageModel message = message(ask);
    if (form == null || message == null) {
      return new ParameterModel.Misplaced(origin);
    }
    String key = ask.text("key");
    return new ParameterModel.Asked(
        new QuestionModel(
            key == null ? origin : ask.origin("key"),
            name,
            key == null ? name : key,
            message,
            TypeReader.plain(parameter.asType()),
            form,
            isOutcome));
  }

  private @Nullable MessageModel message(AnnotationReader ask) {
    String text = ask.text("value");
    Origin at = ask.origin("value");
    try {
      return new MessageModel(at, MessageParser.parse(text == null ? "" : text));
    } catch (MessageParser.SyntaxException e) {
      diagnostics.report(QuestionProblem.ASK_MESSAGE, at, String.valueOf(text), e.fault());
      return null;
    }
  }

  private static boolean isElicited(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(RuntimeNames.ELICITED.canonicalName());
  }

  /** The record that is filled in, or null when the type names none. */
  private static @Nullable DeclaredType record(TypeMirror type, boolean isOutcome) {
    TypeMirror asked = type;
    if (isOutcome) {
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      if (arguments.isEmpty()) {
        return null;
      }
      asked = arguments.get(0);
    }
    if (asked.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(asked.toString());
    }
    return asked instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.RECORD
        ? declared
        : null;
  }
}
