package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import java.util.Optional;

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
    members.add(structure(name, type, CodeBlock.of("in.ignored()")));
    return name;
  }

  /** The method that reads a record or bean. */
  MethodSpec structure(String name, StructureModel type) {
    CodeBlock unknown =
        type.ignoresUnknown() ? CodeBlock.of("in.ignored()") : unknown(type.writable());
    return structure(name, type, unknown);
  }

  private MethodSpec structure(String name, StructureModel type, CodeBlock unknown) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock arguments = properties(code, type.writable(), unknown);
    code.beginControlFlow("try")
        .addStatement("return new $T($L)", type.type(), arguments)
        .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
        .addStatement("in.rejected(e)")
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
    CodeBlock arguments = properties(code, properties, unknown(properties));
    code.addStatement("return new $T($L)", record, arguments);
    members.add(JsonDecoders.decoder(name, record).addCode(code.build()).build());
    return name;
  }

  /** Reads an object into one local variable for each property; returns them as arguments. */
  private CodeBlock properties(
      CodeBlock.Builder code, List<PropertyModel> properties, CodeBlock unknown) {
    NameAllocator names = new NameAllocator();
    List.of("in", "before", "property").forEach(names::newName);
    code.addStatement("int before = in.violations()");
    code.beginControlFlow("if (!in.beginObject())");
    code.addStatement("return null").endControlFlow();
    for (PropertyModel property : properties) {
      String local = names.newName(property.javaName(), property);
      code.addStatement("$T $L = $L", property.type().type(), local, values.absent(property));
      if (property.required()) {
        String has = names.newName("has" + Members.capitalised(property.javaName()), has(property));
        code.addStatement("boolean $L = false", has);
      }
    }
    code.beginControlFlow(
        "for ($T property = in.nextName(); property != null; property = in.nextName())",
        String.class);
    if (properties.isEmpty()) {
      code.addStatement(unknown);
    } else {
      code.beginControlFlow("switch (property)");
      for (PropertyModel property : properties) {
        addCase(code, property, names);
      }
      code.add("default -> $L;\n", unknown).endControlFlow();
    }
    code.endControlFlow();
    for (PropertyModel property : properties) {
      if (property.required()) {
        code.beginControlFlow("if (!$L)", names.get(has(property)));
        code.addStatement("in.missing($L)", Literals.text(property.name())).endControlFlow();
      }
    }
    code.beginControlFlow("if (in.violations() != before)");
    code.addStatement("return null").endControlFlow();
    return CodeBlock.join(
        properties.stream().map(property -> CodeBlock.of("$L", names.get(property))).toList(),
        ",$W");
  }

  /** What happens to a property that is none of {@code properties}. */
  private static CodeBlock unknown(List<PropertyModel> properties) {
    return CodeBlock.of(
        "in.unknown(property$L)",
        Literals.texts(properties.stream().map(PropertyModel::name).toList(), true));
  }

  private void addCase(CodeBlock.Builder code, PropertyModel property, NameAllocator names) {
    CodeBlock read = decoders.read(property.type());
    String local = names.get(property);
    CodeBlock assign =
        property.nullable() && !property.type().isOptional() && !property.type().holdsNull()
            ? CodeBlock.of("$L = in.isNull() ? null : $L", local, read)
            : CodeBlock.of("$L = $L", local, read);
    if (property.required()) {
      code.beginControlFlow("case $L ->", Literals.text(property.name()));
      code.addStatement(assign);
      code.addStatement("$L = true", names.get(has(property)));
      code.endControlFlow();
    } else {
      code.add("case $L -> $L;\n", Literals.text(property.name()), assign);
    }
  }

  private static Optional<PropertyModel> has(PropertyModel property) {
    return Optional.of(property);
  }
}
