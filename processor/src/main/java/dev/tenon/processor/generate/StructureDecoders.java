package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Writes the methods that read JSON objects: records, beans, and the arguments of tools. */
final class StructureDecoders {
  private final Members members;
  private final Values values;
  private final JsonDecoders decoders;

  StructureDecoders(Members members, Values values, JsonDecoders decoders) {
    this.members = members;
    this.values = values;
    this.decoders = decoders;
  }

  private record FormKey(TypeModel type) {}

  /** Adds the method that reads what a user entered; returns its name. */
  String form(StructureModel type) {
    String name = members.method(new FormKey(type), "decode" + Members.words(type.type()) + "Form");
    members.add(structure(name, type, true));
    return name;
  }

  /** The method that reads a record or bean. */
  MethodSpec structure(String name, StructureModel type) {
    return structure(name, type, type.ignoresUnknown());
  }

  private MethodSpec structure(String name, StructureModel type, boolean ignoresOthers) {
    CodeBlock.Builder code = CodeBlock.builder();
    Locals locals = properties(code, name, type.writable(), ignoresOthers);
    code.beginControlFlow("try");
    new Construction(type, locals.values(), values).addTo(code, locals.object(), locals.result());
    code.nextControlFlow("catch ($T $L)", IllegalArgumentException.class, locals.failure())
        .addStatement("in.rejected($L)", locals.failure())
        .addStatement("return null")
        .endControlFlow();
    return JsonDecoders.decoder(name, type.type()).addCode(code.build()).build();
  }

  /** Adds the method that decodes the arguments of a tool; returns its name. */
  String arguments(String suggestion, TypeName record, List<PropertyModel> properties) {
    if (members.has(record)) {
      return members.method(record, suggestion);
    }
    String name = members.method(record, suggestion);
    CodeBlock.Builder code = CodeBlock.builder();
    Locals locals = properties(code, name, properties, false);
    code.addStatement("return new $T($L)", record, locals.arguments(properties));
    members.add(JsonDecoders.decoder(name, record).addCode(code.build()).build());
    return name;
  }

  /**
   * The variables of a decoder.
   *
   * @param values what holds each property
   * @param object what reads the object
   * @param result a name for what is made of them
   * @param failure a name for what its constructor throws
   */
  private record Locals(
      IdentityHashMap<PropertyModel, String> values, String object, String result, String failure) {
    CodeBlock arguments(List<PropertyModel> properties) {
      return CodeBlock.join(
          properties.stream().map(property -> CodeBlock.of("$L", values.get(property))).toList(),
          ",$W");
    }
  }

  /** Reads an object into one local variable for each property. */
  private Locals properties(
      CodeBlock.Builder code,
      String decoder,
      List<PropertyModel> properties,
      boolean ignoresOthers) {
    LocalNames names = members.variables("in");
    IdentityHashMap<PropertyModel, String> locals = new IdentityHashMap<>();
    for (PropertyModel property : properties) {
      String local = names.name(property.javaName());
      locals.put(property, local);
      CodeBlock initial =
          Values.mayRefuseDefault(property)
              ? Values.placeholder(property.type().type())
              : values.absent(property);
      code.addStatement("$T $L = $L", property.type().type(), local, initial);
    }
    String object = names.name("object");
    CodeBlock known =
        members.names(decoder.substring("decode".length()), known(properties, ignoresOthers));
    code.addStatement("$T $L = $L.begin(in)", RuntimeNames.OBJECT_READER, object, known);
    if (!properties.isEmpty()) {
      code.beginControlFlow("while ($L.next())", object);
      code.beginControlFlow("switch ($L.property())", object);
      for (int number = 0; number < properties.size(); number++) {
        PropertyModel property = properties.get(number);
        code.add("case $L -> $L;\n", number, assignment(property, locals));
      }
      code.endControlFlow().endControlFlow();
    }
    code.beginControlFlow("if (!$L.isValid())", object);
    code.addStatement("return null").endControlFlow();
    Locals all = new Locals(locals, object, names.name("result"), names.name("e"));
    for (int number = 0; number < properties.size(); number++) {
      PropertyModel property = properties.get(number);
      if (Values.mayRefuseDefault(property)) {
        code.beginControlFlow("if (!$L.has($L))", object, number);
        code.add(defaultValue(property, all)).endControlFlow();
      }
    }
    return all;
  }

  /** Who gave nothing is asked to give it when the default value is refused. */
  private CodeBlock defaultValue(PropertyModel property, Locals locals) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .addStatement("$L = $L", locals.values().get(property), values.absent(property))
        .nextControlFlow("catch ($T $L)", IllegalArgumentException.class, locals.failure())
        .addStatement("in.require(false, $L)", Literals.text(property.name()))
        .addStatement("return null")
        .endControlFlow()
        .build();
  }

  /** What an object may hold. */
  private static CodeBlock known(List<PropertyModel> properties, boolean ignoresOthers) {
    CodeBlock.Builder known = CodeBlock.builder();
    List<String> names = properties.stream().map(PropertyModel::name).toList();
    known.add("$T.of($L)", RuntimeNames.PROPERTY_NAMES, Literals.texts(names, false));
    List<CodeBlock> optional = new ArrayList<>();
    CodeBlock.Builder aliases = CodeBlock.builder();
    for (int number = 0; number < properties.size(); number++) {
      PropertyModel property = properties.get(number);
      if (!property.required()) {
        optional.add(CodeBlock.of("$L", number));
      }
      if (!property.aliases().isEmpty()) {
        aliases.add(".alias($L$L)", number, Literals.texts(property.aliases(), true));
      }
    }
    if (!optional.isEmpty()) {
      known.add(".optional($L)", CodeBlock.join(optional, ",$W"));
    }
    return known.add(aliases.build()).add(ignoresOthers ? ".ignoringOthers()" : "").build();
  }

  private CodeBlock assignment(
      PropertyModel property, IdentityHashMap<PropertyModel, String> locals) {
    String local = locals.get(property);
    CodeBlock read = decoders.read(property.type());
    return property.nullable() && !property.type().isOptional() && !property.type().holdsNull()
        ? CodeBlock.of("$L = in.isNull() ? null : $L", local, read)
        : CodeBlock.of("$L = $L", local, read);
  }
}
