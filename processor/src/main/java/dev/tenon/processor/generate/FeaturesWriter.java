package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.MethodCalls.Prepared;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the {@code Features} of one annotated class. */
final class FeaturesWriter {
  private static final String UNKNOWN = "throw new $T(\"there is no feature \" + feature)";

  private final FeatureClassModel model;
  private final CompilationModel compilation;
  private final boolean isPublic;
  private final Members members;
  private final JsonDecoders json;
  private final TextDecoders text;
  private final MethodCalls calls;
  private final ResultWriter results;
  private final ChoiceWriter choices;
  private final FormWriter forms;
  private final QuestionWriter questions;
  private final CheckWriter checks;
  private final ServingWriter serving;
  private final CallsWriter apart;

  private final CodeBlock.Builder descriptions = CodeBlock.builder();
  private final CodeBlock.Builder jsonCases = CodeBlock.builder();
  private final CodeBlock.Builder textCases = CodeBlock.builder();
  private final CodeBlock.Builder invokeCases = CodeBlock.builder();
  private @Nullable ClassName noArguments;
  private int count;

  FeaturesWriter(
      FeatureClassModel model, CompilationModel compilation, boolean isPublic, GivenNames names) {
    this.model = model;
    this.compilation = compilation;
    this.isPublic = isPublic;
    this.members = new Members(names);
    LocalNames fields = MethodCalls.fields(members);
    String instance = fields.name(MethodCalls.variable(model.type()));
    EnumParsers enums = new EnumParsers(members);
    Values values = new Values(members);
    this.text = new TextDecoders(members, values, enums);
    this.json = new JsonDecoders(members, values, enums, text);
    this.checks = new CheckWriter(model.type(), instance, fields, members, enums);
    this.calls = new MethodCalls(model, checks, instance);
    Encoders encoders = new Encoders(members, values, enums);
    this.results = new ResultWriter(members, encoders);
    this.choices = new ChoiceWriter(members);
    this.forms = new FormWriter(members, json, encoders, checks);
    this.questions = new QuestionWriter(model, members, enums, values);
    this.serving = new ServingWriter(model, members, calls, fields);
    this.apart = new CallsWriter(members);
  }

  TypeSpec write() {
    model.tools().forEach(this::addTool);
    model.resources().forEach(this::addResource);
    model.prompts().forEach(this::addPrompt);
    model.completions().forEach(this::addCompletion);
    model.health().forEach(this::addHealth);
    model.forms().forEach(form -> descriptions.addStatement(forms.add(form)));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.generated())
            .addJavadoc("Serves the annotated methods of {@link $T}.\n", model.type())
            .addAnnotations(GeneratedMark.beside(model.origin().element()))
            .addModifiers(isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeNames.FEATURES)
            .addOriginatingElement(model.origin().element());
    if (callsDeprecated()) {
      type.addAnnotation(SourceWriter.warningsAllowed());
    }
    addInstance(type);
    members.fields().forEach(type::addField);
    type.addMethod(describeTo());
    addNumbered(type, decode(RuntimeNames.JSON_READER), jsonCases.build());
    addNumbered(type, decode(RuntimeNames.TEXT_ARGUMENTS), textCases.build());
    questions.addTo(apart);
    addNumbered(type, invoke(), invokeCases.build());
    forms.addTo(apart);
    type.addMethods(apart.delegates());
    if (!apart.delegates().isEmpty()) {
      type.addType(apart.write(members.methods()));
    }
    members.types().forEach(type::addType);
    return type.build();
  }

  private boolean callsDeprecated() {
    return model.isDeprecated()
        || model.features().anyMatch(feature -> feature.method().drawsWarning())
        || model.health().stream().anyMatch(HealthModel::isDeprecated)
        || model.forms().stream().anyMatch(form -> form.type().drawsWarning());
  }

  private void addInstance(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (isPublic) {
      constructor.addModifiers(Modifier.PUBLIC);
      constructor.addJavadoc(
          model.construction().needsInstance()
              ? CodeBlock.of("Serves the methods of {@code $L}.\n", calls.instance())
              : CodeBlock.of("Serves the static methods.\n"));
    }
    if (model.construction().needsInstance()) {
      addField(type, constructor, model.type(), calls.instance());
    }
    serving.interceptors().forEach((of, name) -> addField(type, constructor, of, name));
    if (model.takesValidation()) {
      addField(type, constructor, RuntimeNames.BEAN_VALIDATION, checks.validation());
    }
    if (isPublic || !constructor.build().parameters().isEmpty()) {
      type.addMethod(constructor.build());
    }
  }

  private static void addField(
      TypeSpec.Builder type, MethodSpec.Builder constructor, ClassName of, String name) {
    type.addField(FieldSpec.builder(of, name, Modifier.PRIVATE, Modifier.FINAL).build());
    constructor
        .addParameter(of, name)
        .addStatement("this.$N = $T.requireNonNull($N, $S)", name, Objects.class, name, name);
  }

  private MethodSpec describeTo() {
    return MethodSpec.methodBuilder("describeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeNames.REGISTRY_BUILDER, "registry")
        .addCode(descriptions.build())
        .build();
  }

  private static MethodSpec.Builder decode(ClassName arguments) {
    return MethodSpec.methodBuilder("decode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Object.class)
        .addParameter(TypeName.INT, "feature")
        .addParameter(arguments, "arguments");
  }

  private MethodSpec.Builder invoke() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("invoke")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(RuntimeNames.OUTCOME)
            .addParameter(TypeName.INT, "feature")
            .addParameter(RuntimeNames.CALL, "call");
    if (calls.anyThrows()) {
      method.addException(Exception.class);
    }
    return method;
  }

  /** Adds a method that goes by the number of a feature; one that knows none is not apart. */
  private void addNumbered(TypeSpec.Builder type, MethodSpec.Builder method, CodeBlock cases) {
    if (cases.isEmpty()) {
      type.addMethod(method.addStatement(UNKNOWN, IllegalArgumentException.class).build());
      return;
    }
    method.addCode("return switch (feature) {\n$>");
    method.addCode(cases);
    method.addCode("default -> " + UNKNOWN + ";\n$<};\n", IllegalArgumentException.class);
    apart.add(method.build());
  }

  /** Claims the number of a feature; returns the name of its constant. */
  private String number(String name) {
    return members.addConstant(TypeName.INT, name, CodeBlock.of("$L", count++));
  }

  private void addTool(ToolModel tool) {
    String method = tool.method().name();
    String number = number(method);
    ClassName record = null;
    if (tool.handWritten() == null) {
      record = addArguments(method, tool.method().arguments());
      String decode =
          json.arguments("decode" + record.simpleName(), record, tool.method().arguments());
      jsonCases.add(
          "case $L -> $L;\n",
          number,
          checks.arguments(tool.method(), record, RuntimeNames.JSON_READER, decode));
    } else {
      jsonCases.add("case $L -> $L.check(arguments);\n", number, schema(tool));
    }
    CodeBlock asking =
        questions.add(tool.method(), number, record, CodeBlock.of("call.arguments()"));
    addCall(number, results.tool(tool.method(), calls.of(tool.method(), record, asking)));
    String fallback = addFallback(tool, record, asking, results::tool);
    descriptions.addStatement(
        new EntryWriter(members).tool(tool, number, serving.policies(tool, fallback)));
  }

  /** Adds the class that reads a schema when it is first needed; returns its one constant. */
  private CodeBlock schema(ToolModel tool) {
    String method = tool.method().name();
    String holder = members.typeName(Members.capitalised(method) + "Schema");
    CodeBlock text = new EntryWriter(members).inputSchema(tool);
    members.add(
        TypeSpec.classBuilder(holder)
            .addJavadoc("Apart, so that the schema is read when it is first needed.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(
                        RuntimeNames.JSON_SCHEMA, "VALUE", Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.of($L)", RuntimeNames.JSON_SCHEMA, text)
                    .build())
            .build());
    return CodeBlock.of("$L.VALUE", holder);
  }

  private void addResource(ResourceModel resource) {
    String method = resource.method().name();
    String number = number(method);
    List<PropertyModel> arguments = resource.method().arguments();
    ClassName record = null;
    if (resource.template() != null) {
      record = addArguments(method, arguments);
      String decode = text.arguments("decode" + record.simpleName(), record, arguments);
      textCases.add(
          "case $L -> $L;\n",
          number,
          checks.arguments(resource.method(), record, RuntimeNames.TEXT_ARGUMENTS, decode));
    }
    CodeBlock variables =
        CodeBlock.of("(($T) call.arguments()).variables()", RuntimeNames.RESOURCE_REQUEST);
    CodeBlock asking = questions.add(resource.method(), number, record, variables);
    addCall(
        number,
        results.resource(resource.method(), calls.of(resource.method(), record, asking), resource));
    String fallback =
        addFallback(
            resource, record, asking, (other, call) -> results.resource(other, call, resource));
    descriptions.addStatement(
        new EntryWriter(members).resource(resource, number, serving.policies(resource, fallback)));
    addChoices(method, arguments, resource.uri(), false);
  }

  private void addPrompt(PromptModel prompt) {
    String method = prompt.method().name();
    String number = number(method);
    List<PropertyModel> arguments = prompt.method().arguments();
    ClassName record = addArguments(method, arguments);
    String decode = text.arguments("decode" + record.simpleName(), record, arguments);
    textCases.add(
        "case $L -> $L;\n",
        number,
        checks.arguments(prompt.method(), record, RuntimeNames.TEXT_ARGUMENTS, decode));
    CodeBlock asking =
        questions.add(prompt.method(), number, record, CodeBlock.of("call.arguments()"));
    addCall(number, results.prompt(prompt.method(), calls.of(prompt.method(), record, asking)));
    String fallback = addFallback(prompt, record, asking, results::prompt);
    descriptions.addStatement(
        new EntryWriter(members).prompt(prompt, number, serving.policies(prompt, fallback)));
    addChoices(method, arguments, prompt.presentation().name(), true);
  }

  private void addCompletion(CompletionModel completion) {
    String number = number(completion.method().name());
    Prepared call = calls.of(completion.method(), null, CodeBlock.of(""));
    addCall(number, results.completion(completion.method(), call));
    descriptions.addStatement(
        EntryWriter.completion(
            completion.targetName(), completion.prompt() != null, completion.argument(), number));
  }

  /** Enums and booleans complete by themselves, unless a completion is written. */
  private void addChoices(
      String method, List<PropertyModel> arguments, String target, boolean ofPrompt) {
    for (PropertyModel argument : arguments) {
      if (compilation.isChosen(target, ofPrompt, argument)) {
        String number = number(method + "_" + argument.javaName());
        invokeCases.add("case $L -> $L;\n", number, choices.call(argument.type().choices()));
        descriptions.addStatement(
            EntryWriter.completion(target, ofPrompt, argument.name(), number));
      }
    }
  }

  /**
   * Adds what runs the fallback of a feature, with the same arguments; returns the name of its
   * number, or nothing when there is none.
   */
  private String addFallback(
      FeatureModel feature,
      @Nullable ClassName record,
      CodeBlock asking,
      BiFunction<MethodModel, Prepared, String> writer) {
    PolicyModel.Fallback fallback = feature.method().serving().first(PolicyModel.Fallback.class);
    MethodModel other = fallback == null ? null : fallback.target();
    if (other == null) {
      return "";
    }
    String number = number(feature.method().name() + "_fallback");
    addCall(number, writer.apply(other, calls.of(other, record, asking)));
    return number;
  }

  private void addHealth(HealthModel check) {
    String number = number(check.name());
    invokeCases.add("case $L -> $L();\n", number, serving.check(check));
    descriptions.addStatement(PolicyWriter.health(check, number));
  }

  private void addCall(String number, String method) {
    invokeCases.add("case $L -> $L(call);\n", number, method);
  }

  /** Adds the class that holds the decoded arguments of a method; those without share one. */
  private ClassName addArguments(String method, List<PropertyModel> properties) {
    if (properties.isEmpty() && noArguments != null) {
      return noArguments;
    }
    String name =
        properties.isEmpty()
            ? members.typeName("NoArguments")
            : members.typeName(Members.capitalised(method) + "Arguments");
    members.add(holder(name, properties));
    ClassName added = model.generated().nestedClass(name);
    noArguments = properties.isEmpty() ? added : noArguments;
    return added;
  }

  /** No record: nobody compares or prints arguments, and a record is three times the code. */
  private static TypeSpec holder(String name, List<PropertyModel> properties) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    if (properties.isEmpty()) {
      return type.build();
    }
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (PropertyModel property : properties) {
      String field = MethodCalls.field(property);
      type.addField(property.type().type(), field, Modifier.FINAL);
      constructor.addParameter(property.type().type(), field);
      constructor.addStatement("this.$L = $L", field, field);
    }
    return type.addMethod(constructor.build()).build();
  }
}
