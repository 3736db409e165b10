package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.RuntimeNames;
import javax.lang.model.element.Modifier;

/** Writes the forms that a class offers: their entries, their decoders and their encoders. */
final class FormWriter {
  private static final String UNKNOWN = "throw new $T(\"there is no form \" + form)";

  private final Members members;
  private final JsonDecoders decoders;
  private final Encoders encoders;
  private final CheckWriter checks;
  private final CodeBlock.Builder decodeCases = CodeBlock.builder();
  private final CodeBlock.Builder encodeCases = CodeBlock.builder();
  private int count;

  FormWriter(Members members, JsonDecoders decoders, Encoders encoders, CheckWriter checks) {
    this.checks = checks;
    this.members = members;
    this.decoders = decoders;
    this.encoders = encoders;
  }

  /** Adds the members of a form; returns the statement that enters it into the registry. */
  CodeBlock add(FormModel form) {
    ClassName type = form.type().name();
    String name = type.simpleName();
    String number = members.addConstant(TypeName.INT, name + "_form", CodeBlock.of("$L", count++));
    String schema =
        members.addConstant(
            ClassName.get(String.class), name + "_form_schema", Literals.text(form.schema()));
    decodeCases.add(
        "case $L -> $L;\n", number, checks.form(form.type(), decoders.form(form.type())));
    encodeCases.add(
        "case $L -> $L(out, ($T) value);\n", number, encoders.method(form.type()), type);
    return CodeBlock.of(
        "registry.add(new $T<>($T.class, $T.of($L), this, $L))",
        RuntimeNames.FORM_TYPE,
        type,
        RuntimeNames.RAW_JSON,
        schema,
        number);
  }

  /** Adds the methods that take the number of a form, if there are forms. */
  void addTo(CallsWriter calls) {
    if (count > 0) {
      calls.add(decode());
      calls.add(encode());
    }
  }

  private MethodSpec decode() {
    return method("decodeForm")
        .returns(Object.class)
        .addParameter(TypeName.INT, "form")
        .addParameter(RuntimeNames.JSON_READER, "in")
        .addCode("return switch (form) {\n$>")
        .addCode(decodeCases.build())
        .addCode("default -> " + UNKNOWN + ";\n$<};\n", IllegalArgumentException.class)
        .build();
  }

  private MethodSpec encode() {
    return method("encodeForm")
        .addParameter(TypeName.INT, "form")
        .addParameter(Object.class, "value")
        .addParameter(RuntimeNames.JSON_GENERATOR, "out")
        .addCode("switch (form) {\n$>")
        .addCode(encodeCases.build())
        .addCode("default -> " + UNKNOWN + ";\n$<}\n", IllegalArgumentException.class)
        .build();
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
