package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.MethodCalls.Prepared;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.ResultModel.Wrapping;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes one method for each feature: it calls the annotated method and encodes the result. */
final class ResultWriter {
  private static final CodeBlock RESULT = CodeBlock.of("result");

  private final Members members;
  private final Encoders encoders;

  ResultWriter(Members members, Encoders encoders) {
    this.members = members;
    this.encoders = encoders;
  }

  String tool(MethodModel method, Prepared call) {
    MethodSpec.Builder code = start(method, call, CodeBlock.of("call.arguments()"));
    ResultModel result = method.result();
    CodeBlock empty = CodeBlock.of("$T.empty()", RuntimeNames.TOOL_RESULT);
    switch (result.kind()) {
      case NOTHING -> code.addStatement("$L", call.expression()).addStatement("return $L", empty);
      case STRUCTURED -> {
        addJson(code, result, call, false);
        code.addStatement("return $T.structured(buffer.toRawJson())", RuntimeNames.TOOL_RESULT);
      }
      case TEXT ->
          code.addStatement(
              "return $T.text($L)", RuntimeNames.TOOL_RESULT, checked(code, result, call, empty));
      default ->
          code.addStatement(
              "return $T.tool($L)", RuntimeNames.SDK_RESULTS, sdk(code, result, call, empty));
    }
    return finish(code);
  }

  String resource(MethodModel method, Prepared call, ResourceModel resource) {
    MethodSpec.Builder code = start(method, call, CodeBlock.of("request.variables()"));
    ResultModel result = method.result();
    CodeBlock missing = CodeBlock.of("$L(request)", notFound());
    TypeName outcome = RuntimeNames.RESOURCE_RESULT;
    CodeBlock mimeType = Literals.text(resource.mimeType());
    switch (result.kind()) {
      case TEXT, BLOB ->
          code.addStatement(
              "return $T.$L(request.uri(), $L, $L)",
              outcome,
              result.kind() == ResultModel.Kind.TEXT ? "text" : "blob",
              mimeType,
              checked(code, nullable(result), call, missing));
      case STRUCTURED -> {
        addJson(code, nullable(result), call, true);
        code.addStatement(
            "return $T.json(request.uri(), $L, buffer.toRawJson())", outcome, mimeType);
      }
      default ->
          code.addStatement(
              "return $T.resource($L)",
              RuntimeNames.SDK_RESULTS,
              sdk(code, nullable(result), call, missing));
    }
    return finish(code);
  }

  /** A resource that is null is not there, whatever the method's declaration says. */
  private static ResultModel nullable(ResultModel result) {
    boolean isNever = result.wrapping() != Wrapping.NONE || result.type().isPrimitive();
    return isNever
        ? result
        : new ResultModel(
            result.kind(), result.type(), result.model(), Wrapping.NULLABLE, result.isStage());
  }

  String prompt(MethodModel method, Prepared call) {
    MethodSpec.Builder code = start(method, call, CodeBlock.of("call.arguments()"));
    ResultModel result = method.result();
    CodeBlock value = encoders.checked(result.model(), result(code, result, call));
    switch (result.kind()) {
      case TEXT -> code.addStatement("return $T.userText($L)", RuntimeNames.PROMPT_RESULT, value);
      case SDK_COLLECTION ->
          code.addStatement(
              "return $T.prompt($T.copyOf($L))", RuntimeNames.SDK_RESULTS, List.class, value);
      default -> code.addStatement("return $T.prompt($L)", RuntimeNames.SDK_RESULTS, value);
    }
    return finish(code);
  }

  String completion(MethodModel method, Prepared call) {
    MethodSpec.Builder code = start(method, call, CodeBlock.of(""));
    ResultModel result = method.result();
    CodeBlock value = result(code, result, call);
    CodeBlock list =
        switch (result.kind()) {
          case WORD_COLLECTION -> CodeBlock.of("$T.copyOf($L)", List.class, value);
          case WORD_ARRAY -> CodeBlock.of("$T.of($L)", List.class, value);
          default -> value;
        };
    code.addStatement("return new $T($L)", RuntimeNames.COMPLETION_RESULT, list);
    return finish(code);
  }

  private MethodSpec.Builder start(MethodModel method, Prepared call, CodeBlock arguments) {
    // Not by the method: two features may call the same one, each as its own arguments need it.
    String name = members.newMethod("call" + Members.capitalised(method.name()));
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeNames.OUTCOME)
            .addParameter(RuntimeNames.CALL, "call");
    if (method.isStatic() && call.checks().isEmpty()) {
      code.addModifiers(Modifier.STATIC);
    }
    if (MethodCalls.throwsChecked(method)) {
      code.addException(Exception.class);
    }
    ClassName request =
        arguments.isEmpty()
            ? RuntimeNames.COMPLETION_REQUEST
            : arguments.toString().startsWith("request") ? RuntimeNames.RESOURCE_REQUEST : null;
    if (request != null) {
      code.addStatement("$T request = ($T) call.arguments()", request, request);
    }
    if (!call.setUp().isEmpty()) {
      code.addStatement("$L$L", call.setUp(), arguments);
    }
    if (!call.asking().isEmpty()) {
      code.addStatement(call.asking());
    }
    return code;
  }

  private String finish(MethodSpec.Builder code) {
    MethodSpec method = code.build();
    members.add(method);
    return method.name();
  }

  /** Adds the call, and the checks of its result. */
  private static void assign(MethodSpec.Builder code, TypeName type, Prepared call) {
    code.addStatement("$T result = $L", type, call.expression()).addCode(call.checks());
  }

  /** Adds the call; returns its result, or a failure when that is null. */
  private static CodeBlock result(MethodSpec.Builder code, ResultModel result, Prepared call) {
    assign(code, result.type(), call);
    return Encoders.required(result.type(), RESULT, "result");
  }

  /** The same with the check of a text that has constraints. */
  private CodeBlock checked(
      MethodSpec.Builder code, ResultModel result, Prepared call, CodeBlock missing) {
    return encoders.checked(result.model(), value(code, result, call, missing));
  }

  /** Adds what handles a missing result; returns the result when it is there. */
  private static CodeBlock value(
      MethodSpec.Builder code, ResultModel result, Prepared call, CodeBlock missing) {
    return switch (result.wrapping()) {
      case NONE -> result(code, result, call);
      case NULLABLE -> {
        assign(code, result.type(), call);
        code.beginControlFlow("if (result == null)")
            .addStatement("return $L", missing)
            .endControlFlow();
        yield RESULT;
      }
      case OPTIONAL -> {
        assign(code, optional(result), call);
        code.beginControlFlow("if (result.isEmpty())")
            .addStatement("return $L", missing)
            .endControlFlow();
        yield CodeBlock.of("result.get()");
      }
    };
  }

  private static CodeBlock sdk(
      MethodSpec.Builder code, ResultModel result, Prepared call, CodeBlock missing) {
    CodeBlock value = value(code, result, call, missing);
    return result.kind() == ResultModel.Kind.SDK_COLLECTION
        ? CodeBlock.of("$T.copyOf($L)", List.class, value)
        : value;
  }

  /** Adds statements that leave the result as JSON in {@code buffer}. */
  private void addJson(
      MethodSpec.Builder code, ResultModel result, Prepared call, boolean isResource) {
    CodeBlock.Builder json = CodeBlock.builder();
    TypeModel model = result.model();
    TypeName type = result.wrapping() == Wrapping.OPTIONAL ? optional(result) : model.type();
    assign(code, type, call);
    TypeModel.Maybe maybe =
        model instanceof TypeModel.Maybe primitive
            ? primitive
            : result.wrapping() == Wrapping.OPTIONAL ? new TypeModel.Maybe(type, model) : null;
    CodeBlock absence =
        maybe != null
            ? CodeBlock.of("result.isEmpty()")
            : result.wrapping() == Wrapping.NULLABLE ? CodeBlock.of("result == null") : null;
    if (absence != null && isResource) {
      code.beginControlFlow("if ($L)", absence)
          .addStatement("return $L(request)", notFound())
          .endControlFlow();
    }
    code.addStatement(
        "$T buffer = new $T($L)",
        RuntimeNames.JSON_BUFFER,
        RuntimeNames.JSON_BUFFER,
        holdsTimes(model) ? "call.clock()" : "");
    code.addStatement("$T out = buffer.out()", RuntimeNames.JSON_GENERATOR);
    boolean writesNull = absence != null && !isResource;
    if (writesNull) {
      json.beginControlFlow("if ($L)", absence)
          .addStatement("out.writeNull()")
          .nextControlFlow("else");
    }
    if (maybe != null) {
      encoders.present(json, maybe.value(), Encoders.get(maybe, RESULT));
    } else if (absence != null) {
      encoders.present(json, model, RESULT);
    } else {
      encoders.variable(json, model, RESULT, "result");
    }
    if (writesNull) {
      json.endControlFlow();
    }
    code.addCode(json.build());
  }

  /** Whether a constraint compares something within the type with the clock. */
  private static boolean holdsTimes(TypeModel model) {
    return Parts.of(model).anyMatch(part -> part.timing() != null);
  }

  private static TypeName optional(ResultModel result) {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), result.type().box());
  }

  private String notFound() {
    boolean isWritten = members.has("notFound");
    String name = members.method("notFound", "notFound");
    if (!isWritten) {
      members.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(RuntimeNames.OUTCOME)
              .addParameter(RuntimeNames.RESOURCE_REQUEST, "request")
              .addStatement(
                  "return $T.of($T.NOT_FOUND, \"There is no resource \" + request.uri() + \".\")",
                  RuntimeNames.FAILURE,
                  RuntimeNames.ERROR_CODE)
              .build());
    }
    return name;
  }
}
