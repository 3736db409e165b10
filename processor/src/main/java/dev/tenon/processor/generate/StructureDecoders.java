package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.PropertyModel;
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
    Locals locals = properties(code, type.writable(), unknown);
    code.beginControlFlow("try");
    new Construction(type, locals.values(), values).addTo(code, locals.has(), locals.result());
    code.nextControlFlow("catch ($T e)", IllegalArgumentException.class)
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
    Locals locals = properties(code, properties, unknown(properties));
    code.addStatement("return new $T($L)", record, locals.arguments(properties));
    members.add(JsonDecoders.decoder(name, record).addCode(code.build()).build());
    return name;
  }

  /**
   * The variables of a decoder.
   *
   * @param values what holds each property
   * @param has what says whether it was given, for those that need it
   * @param result a name for what is made of them
   */
  private record Locals(
      IdentityHashMap<PropertyModel, String> values,
      IdentityHashMap<PropertyModel, String> has,
      String result) {
    CodeBlock arguments(List<PropertyModel> properties) {
      return CodeBlock.join(
          properties.stream().map(property -> CodeBlock.of("$L", values.get(property))).toList(),
          ",$W");
    }
  }

  /** Reads an object into one local variable for each property. */
  private Locals properties(
      CodeBlock.Builder code, List<PropertyModel> properties, CodeBlock unknown) {
    Locals locals = declare(code, properties);
    code.beginControlFlow(
        "for ($T property = in.nextName(); property != null; property = in.nextName())",
        String.class);
    if (properties.isEmpty()) {
      code.addStatement(unknown);
    } else {
      code.beginControlFlow("switch (property)");
      for (PropertyModel property : properties) {
        addCase(code, property, locals);
      }
      code.add("default -> $L;\n", unknown).endControlFlow();
    }
    code.endControlFlow();
    for (PropertyModel property : properties) {
      if (property.required()) {
        code.addStatement(
            "in.require($L, $L)", locals.has().get(property), Literals.text(property.name()));
      }
    }
    code.beginControlFlow("if (in.violations() != before)");
    code.addStatement("return null").endControlFlow();
    return locals;
  }

  private Locals declare(CodeBlock.Builder code, List<PropertyModel> properties) {
    LocalNames names = new LocalNames("in", "before", "property");
    code.addStatement("int before = in.violations()");
    code.beginControlFlow("if (!in.beginObject())");
    code.addStatement("return null").endControlFlow();
    IdentityHashMap<PropertyModel, String> values = new IdentityHashMap<>();
    IdentityHashMap<PropertyModel, String> has = new IdentityHashMap<>();
    for (PropertyModel property : properties) {
      String local = names.name(property.javaName());
      values.put(property, local);
      code.addStatement("$T $L = $L", property.type().type(), local, this.values.absent(property));
      if (needsHas(property)) {
        String given = names.name("has" + Members.capitalised(property.javaName()));
        has.put(property, given);
        code.addStatement("boolean $L = false", given);
      }
    }
    return new Locals(values, has, names.name("result"));
  }

  private static boolean needsHas(PropertyModel property) {
    return property.required()
        || Construction.isConditional(property)
        || !property.aliases().isEmpty();
  }

  /** What happens to a property that is none of {@code properties}. */
  private static CodeBlock unknown(List<PropertyModel> properties) {
    return CodeBlock.of(
        "in.unknown(property$L)",
        Literals.texts(properties.stream().map(PropertyModel::name).toList(), true));
  }

  private void addCase(CodeBlock.Builder code, PropertyModel property, Locals locals) {
    CodeBlock read = decoders.read(property.type());
    String local = locals.values().get(property);
    CodeBlock assign =
        property.nullable() && !property.type().isOptional() && !property.type().holdsNull()
            ? CodeBlock.of("$L = in.isNull() ? null : $L", local, read)
            : CodeBlock.of("$L = $L", local, read);
    List<String> names = new ArrayList<>(property.aliases());
    names.add(0, property.name());
    CodeBlock label = Literals.texts(names, false);
    String has = locals.has().get(property);
    if (has == null) {
      code.add("case $L -> $L;\n", label, assign);
      return;
    }
    code.beginControlFlow("case $L ->", label);
    if (names.size() > 1) {
      code.beginControlFlow("if ($L)", has);
      code.addStatement("in.givenTwice($L)", Literals.text(property.name()));
      code.nextControlFlow("else");
    }
    code.addStatement(assign).addStatement("$L = true", has);
    if (names.size() > 1) {
      code.endControlFlow();
    }
    code.endControlFlow();
  }
}
