package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.diagnostic.CompletionProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.ResultModel.Kind;
import dev.tenon.processor.model.ResultModel.Wrapping;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TypeModel;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what an annotated method returns. */
final class ResultReader {
  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Collection", "java.util.Set");

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final TypeReader reader;
  private final InheritedConstraints inherited;

  ResultReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      TypeReader reader,
      InheritedConstraints inherited) {
    this.inherited = inherited;
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.reader = reader;
  }

  /** A type without the stage and the {@code Optional} around it. */
  private record Unwrapped(
      TypeMirror type, Usage usage, Wrapping wrapping, boolean isStage, Site site) {
    ResultModel as(Kind kind) {
      return as(kind, new TypeModel.Unsupported(TypeName.get(type)));
    }

    ResultModel as(Kind kind, TypeModel model) {
      return new ResultModel(kind, TypeName.get(type), model, wrapping, isStage);
    }

    String name() {
      return TypeReader.display(type);
    }
  }

  ResultModel tool(ExecutableElement method, String packageName) {
    Unwrapped result = unwrap(method, packageName);
    if (result.type.getKind() == TypeKind.VOID || result.name().equals("java.lang.Void")) {
      return nothing(result);
    }
    if (result.name().equals("java.lang.String")) {
      return text(result);
    }
    ResultModel sdk = sdk(result, RuntimeNames.SDK_TOOL_RESULT, RuntimeNames.SDK_CONTENT);
    return sdk != null ? sdk : structured(result);
  }

  ResultModel resource(ExecutableElement method, String packageName) {
    Unwrapped result = unwrap(method, packageName);
    if (result.type.getKind() == TypeKind.VOID || result.name().equals("java.lang.Void")) {
      return unsupported(
          result, method, "a resource", "a String, byte[], a record, or contents of the MCP SDK");
    }
    if (result.name().equals("java.lang.String")) {
      return text(result);
    }
    if (result.name().equals("byte[]")) {
      return unchecked(result, Kind.BLOB);
    }
    ResultModel sdk = sdk(result, RuntimeNames.SDK_RESOURCE_RESULT, RuntimeNames.SDK_CONTENTS);
    return sdk != null ? sdk : structured(result);
  }

  ResultModel prompt(ExecutableElement method, String packageName) {
    Unwrapped result = unwrap(method, packageName);
    if (result.wrapping != Wrapping.OPTIONAL) {
      if (result.name().equals("java.lang.String")) {
        return text(result);
      }
      ResultModel sdk = sdk(result, RuntimeNames.SDK_PROMPT_RESULT, RuntimeNames.SDK_MESSAGE);
      if (sdk != null) {
        return sdk;
      }
    }
    return unsupported(result, method, "a prompt", "a String, or messages of the MCP SDK");
  }

  ResultModel completion(ExecutableElement method, String packageName) {
    Unwrapped result = unwrap(method, packageName);
    Kind kind =
        switch (TypeReader.display(method.getReturnType())) {
          case "java.util.List<java.lang.String>" -> Kind.WORDS;
          case "java.util.Collection<java.lang.String>", "java.util.Set<java.lang.String>" ->
              Kind.WORD_COLLECTION;
          case "java.lang.String[]" -> Kind.WORD_ARRAY;
          default -> Kind.UNSUPPORTED;
        };
    if (kind == Kind.UNSUPPORTED) {
      diagnostics.report(
          CompletionProblem.COMPLETION_SIGNATURE,
          Origin.of(method),
          method.getSimpleName(),
          "it returns " + TypeReader.display(method.getReturnType()),
          "Return a List<String>");
    }
    return unchecked(result, kind);
  }

  /** A text, which may have constraints although it has no schema. */
  private ResultModel text(Unwrapped result) {
    return result.as(Kind.TEXT, reader.read(result.type, result.usage, result.site));
  }

  /** No result, of which nothing can be said. */
  private ResultModel nothing(Unwrapped result) {
    reader.refuseNotNull(result.usage.annotations(), result.site, "nothing is returned");
    return unchecked(result, Kind.NOTHING);
  }

  /** A result whose inside nobody looks into. */
  private ResultModel unchecked(Unwrapped result, Kind kind) {
    reader.refuseConstraints(
        result.usage.annotations(), result.site, "a result of this type is sent as it is");
    return result.as(kind);
  }

  private ResultModel structured(Unwrapped result) {
    TypeModel model = reader.read(result.type, result.usage, result.site);
    if (model instanceof TypeModel.Presence) {
      diagnostics.report(
          ShapeProblem.PRESENCE_PLACE,
          result.site.origin(),
          result.site.path(),
          "and the whole result");
    }
    if (model instanceof TypeModel.Maybe && result.wrapping == Wrapping.OPTIONAL) {
      diagnostics.report(TypeProblem.OPTIONAL_INSIDE, result.site.origin(), result.site.path());
    }
    return result.as(Kind.STRUCTURED, model);
  }

  private ResultModel unsupported(
      Unwrapped result, ExecutableElement method, String feature, String remedy) {
    diagnostics.report(
        TypeProblem.UNSUPPORTED_RESULT,
        Origin.of(method),
        method.getSimpleName(),
        TypeReader.display(method.getReturnType()),
        feature,
        remedy);
    return result.as(Kind.UNSUPPORTED);
  }

  private Unwrapped unwrap(ExecutableElement method, String packageName) {
    TypeMirror type = method.getReturnType();
    Usage usage = inherited.ofResult(method);
    Site site = Site.of(Origin.of(method), method.getSimpleName() + "()", packageName);
    boolean isStage = STAGES.contains(nameOf(type)) && hasArgument(type);
    if (isStage) {
      reader.refuseConstraints(
          usage.annotations(), site, "they stand on the type argument of the stage");
      type = ((DeclaredType) type).getTypeArguments().get(0);
      usage = usage.ofArgument(type, 0);
    }
    boolean nullable = usage.isNullable();
    if (nullable && nameOf(type).startsWith("java.util.Optional")) {
      diagnostics.report(ShapeProblem.NULLABLE_OPTIONAL, site.origin(), site.path());
    }
    if (nameOf(type).equals("java.util.Optional") && hasArgument(type)) {
      TypeMirror value = ((DeclaredType) type).getTypeArguments().get(0);
      reader.refuseConstraints(
          usage.annotations(), site, "they stand on the type argument of the Optional");
      reader.refuseNotNull(usage.annotations(), site, ConstraintReader.OPTIONAL_NOT_NULL);
      return new Unwrapped(value, usage.ofArgument(value, 0), Wrapping.OPTIONAL, isStage, site);
    }
    Wrapping wrapping = nullable ? Wrapping.NULLABLE : Wrapping.NONE;
    return new Unwrapped(type, usage, wrapping, isStage, site);
  }

  /** A record of the MCP SDK, or a collection of its parts, or null. */
  private @Nullable ResultModel sdk(Unwrapped result, ClassName whole, ClassName part) {
    TypeElement wholeType = elements.getTypeElement(whole.canonicalName());
    TypeElement partType = elements.getTypeElement(part.canonicalName());
    if (wholeType == null || partType == null || result.type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    if (types.isSameType(result.type, wholeType.asType())
        || types.isSubtype(result.type, partType.asType())) {
      return unchecked(result, Kind.SDK);
    }
    String name = nameOf(result.type);
    if (!COLLECTIONS.contains(name) || !hasArgument(result.type)) {
      return null;
    }
    TypeMirror element = ((DeclaredType) result.type).getTypeArguments().get(0);
    boolean isList = name.equals("java.util.List");
    if (element instanceof WildcardType wildcard) {
      element = wildcard.getExtendsBound();
      isList = false;
    }
    if (element == null || !types.isSubtype(element, partType.asType())) {
      return null;
    }
    return unchecked(result, isList ? Kind.SDK : Kind.SDK_COLLECTION);
  }

  private static boolean hasArgument(TypeMirror type) {
    return ((DeclaredType) type).getTypeArguments().size() == 1;
  }

  private static String nameOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
        : "";
  }
}
