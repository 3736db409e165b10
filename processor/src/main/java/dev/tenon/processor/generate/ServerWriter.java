package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.ContractModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that makes and runs a server. */
final class ServerWriter {
  private final ServerModel server;
  private final LocalNames names;
  private final List<ParameterSpec> parameters = new ArrayList<>();
  private final Map<ClassName, String> variables = new LinkedHashMap<>();
  private final List<InterceptorModel> made = new ArrayList<>();

  ServerWriter(ServerModel server, GivenNames given) {
    this.server = server;
    this.names = given.variables("args");
    if (takesValidation()) {
      names.take("validation");
    }
    for (FeatureClassModel feature : server.features()) {
      if (feature.construction().needsInstance()) {
        String name = names.name(MethodCalls.variable(feature.type()));
        variables.put(feature.type(), name);
        if (feature.construction().isGiven(server.sharesPackage(feature))) {
          parameters.add(ParameterSpec.builder(feature.type(), name).build());
        }
      }
    }
    server.interceptors().forEach(this::addInterceptor);
  }

  /** Names the one instance of an interceptor; one that has features is there already. */
  private void addInterceptor(InterceptorModel interceptor) {
    if (!variables.containsKey(interceptor.type())) {
      String name = names.name(MethodCalls.variable(interceptor.type()));
      variables.put(interceptor.type(), name);
      if (interceptor.isGiven(server.type().packageName())) {
        parameters.add(ParameterSpec.builder(interceptor.type(), name).build());
      } else {
        made.add(interceptor);
      }
    }
  }

  private boolean namesDeprecated() {
    return server.features().stream().anyMatch(FeatureClassModel::isDeprecated)
        || server.interceptors().stream().anyMatch(InterceptorModel::isDeprecated)
        || server.policies().stream().anyMatch(PolicyModel::drawsWarning);
  }

  private boolean takesValidation() {
    return server.features().stream().anyMatch(FeatureClassModel::takesValidation);
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(server.generated())
            .addJavadoc("Makes and runs the MCP server {@link $T}.\n", server.type())
            .addAnnotations(GeneratedMark.beside(server.origin().element()))
            .addModifiers(server.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(server.origin().element());
    if (namesDeprecated()) {
      type.addAnnotation(SourceWriter.warningsAllowed());
    }
    for (FeatureClassModel feature : server.features()) {
      type.addOriginatingElement(feature.origin().element());
    }
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(run())
        .addMethod(create())
        .addMethod(builder())
        .build();
  }

  private MethodSpec.Builder method(String name, TypeName result, String sentence) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("$L\n", sentence)
            .addModifiers(Modifier.STATIC)
            .returns(result);
    return server.isPublic() ? method.addModifiers(Modifier.PUBLIC) : method;
  }

  private void addInstances(MethodSpec.Builder method) {
    String separator = "\n";
    for (ParameterSpec parameter : parameters) {
      method.addJavadoc(separator + "@param $L $L\n", parameter.name(), purpose(parameter));
      separator = "";
    }
    parameters.forEach(method::addParameter);
  }

  private String purpose(ParameterSpec parameter) {
    if (isFeature(parameter.type())) {
      return "the instance whose annotated methods are served";
    }
    return server.isRule(parameter.type()) ? "decides which calls may run" : "intercepts calls";
  }

  /** Whether an instance of the type serves features, whatever else it does. */
  private boolean isFeature(TypeName type) {
    return server.features().stream()
        .filter(feature -> feature.construction().needsInstance())
        .anyMatch(feature -> feature.type().equals(type));
  }

  private CodeBlock arguments() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterSpec parameter : parameters) {
      arguments.add(CodeBlock.of("$N", parameter.name()));
    }
    return CodeBlock.join(arguments, ", ");
  }

  private MethodSpec run() {
    MethodSpec.Builder method =
        method(
            "run",
            TypeName.VOID,
            "Serves as the command line says: over stdio when it is empty. {@code --help} explains"
                + " the rest.");
    method.addJavadoc("\n@param args the command line\n");
    for (ParameterSpec parameter : parameters) {
      method.addJavadoc("@param $L $L\n", parameter.name(), purpose(parameter));
    }
    return method
        .addParameter(String[].class, "args")
        .addParameters(parameters)
        .addStatement("create($L).run(args)", arguments())
        .build();
  }

  private MethodSpec create() {
    MethodSpec.Builder method =
        method("create", RuntimeNames.SERVER, "Makes the server without starting it.");
    addInstances(method);
    return method.addStatement("return builder($L).build()", arguments()).build();
  }

  private MethodSpec builder() {
    MethodSpec.Builder method =
        method(
            "builder",
            RuntimeNames.SERVER_BUILDER,
            "Starts making the server, for those who add to it.");
    addInstances(method);
    for (FeatureClassModel feature : server.features()) {
      boolean isMade =
          feature.construction().needsInstance()
              && !feature.construction().isGiven(server.sharesPackage(feature));
      if (isMade) {
        method.addStatement(
            "$T $L = new $T()", feature.type(), variables.get(feature.type()), feature.type());
      }
    }
    for (InterceptorModel interceptor : made) {
      ClassName type = interceptor.type();
      method.addStatement("$T $L = new $T()", type, variables.get(type), type);
    }
    if (takesValidation()) {
      method.addStatement(
          "$T validation = new $T()", RuntimeNames.BEAN_VALIDATION, RuntimeNames.BEAN_VALIDATION);
    }
    CodeBlock.Builder chain =
        CodeBlock.builder()
            .add("return $T.builder($L)", RuntimeNames.SERVER, info())
            .indent()
            .indent()
            .add("\n.contract($L)", contract());
    if (!server.scopes().isEmpty()) {
      chain.add("\n.scopes($L)", PolicyWriter.scopes(server.scopes()));
    }
    for (FeatureClassModel feature : server.features()) {
      boolean needsInstance = feature.construction().needsInstance();
      List<CodeBlock> given = new ArrayList<>();
      if (needsInstance) {
        given.add(CodeBlock.of("$L", variables.get(feature.type())));
      }
      for (InterceptorModel interceptor : ServingWriter.taken(feature)) {
        given.add(CodeBlock.of("$L", variables.get(interceptor.type())));
      }
      if (feature.takesValidation()) {
        given.add(CodeBlock.of("validation"));
      }
      chain.add("\n.features(new $T($L))", feature.generated(), CodeBlock.join(given, ", "));
      if (needsInstance && feature.construction().mayBeCloseable()) {
        chain.add("\n.closing($L)", variables.get(feature.type()));
      }
    }
    chain.add("$L", new PolicyWriter(variables).call(server.policies(), ""));
    for (InterceptorModel interceptor : server.interceptors()) {
      if (!isFeature(interceptor.type()) && interceptor.construction().mayBeCloseable()) {
        chain.add("\n.closing($L)", variables.get(interceptor.type()));
      }
    }
    if (takesValidation()) {
      chain.add("\n.validation(validation)");
    }
    return method.addCode(chain.add(";\n").unindent().unindent().build()).build();
  }

  private CodeBlock contract() {
    ContractModel contract = server.contract();
    return CodeBlock.of(
        "\n$>$>new $T(\n$>$>$T.class,\n$L,\n$L,\n$L$<$<)$<$<",
        RuntimeNames.CONTRACT,
        server.generated(),
        Literals.text(contract.path()),
        Literals.text(contract.digest()),
        String.format("0x%08x", contract.fingerprint()));
  }

  private CodeBlock info() {
    PresentationModel presentation = server.presentation();
    return CodeBlock.of(
        "\n$>$>new $T(\n$>$>$L$<$<)$<$<",
        RuntimeNames.SERVER_INFO,
        CodeBlock.join(
            List.of(
                Literals.text(presentation.name()),
                Literals.text(server.version()),
                Literals.text(presentation.title()),
                Literals.text(presentation.description()),
                Literals.text(server.instructions()),
                Literals.text(server.websiteUrl()),
                presentation.icons().isEmpty()
                    ? CodeBlock.of("$T.of()", List.class)
                    : EntryWriter.icons(presentation.icons())),
            ",\n"));
  }
}
