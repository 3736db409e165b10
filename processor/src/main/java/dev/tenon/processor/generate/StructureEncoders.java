package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that write records and beans as JSON objects. */
final class StructureEncoders {
  private final Members members;
  private final Encoders encoders;
  private final RequiredWriter required;

  StructureEncoders(Members members, Encoders encoders, RequiredWriter required) {
    this.members = members;
    this.encoders = encoders;
    this.required = required;
  }

  MethodSpec structure(String name, StructureModel type) {
    return structure(name, type, type.readable(), CodeBlock.of(""));
  }

  /** The method that writes one that is a variant of a union, which {@code property} says. */
  MethodSpec variant(String name, StructureModel type, String property, String tag) {
    return structure(
        name,
        type,
        type.readable().stream().filter(component -> !component.name().equals(property)).toList(),
        CodeBlock.of(
            "out.writeStringProperty($L, $L);\n", Literals.text(property), Literals.text(tag)));
  }

  private MethodSpec structure(
      String name, StructureModel type, List<PropertyModel> components, CodeBlock first) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeStartObject()").add(first);
    LocalNames names = members.variables("out", "value");
    for (PropertyModel component : components) {
      CodeBlock read = CodeBlock.of("value.$L", component.access().getter());
      if (component.mayBeAbsent() || (isAlways(component) && component.hasNothing())) {
        String local = names.name(component.javaName());
        optional(code, component, read, local);
      } else {
        required.write(code, component, read, names);
      }
    }
    code.addStatement("out.writeEndObject()");
    return Encoders.encoder(name, type.type(), "value").addCode(code.build()).build();
  }

  private static boolean isAlways(PropertyModel component) {
    return component.inclusion() == Inclusion.ALWAYS;
  }

  /** Writes a component of which there may be nothing to write. */
  private void optional(
      CodeBlock.Builder code, PropertyModel component, CodeBlock read, String local) {
    TypeModel type = component.type();
    if (type instanceof TypeModel.Presence presence) {
      presence(code, component, presence, read, local);
      return;
    }
    boolean isMaybe = type instanceof TypeModel.Maybe;
    boolean isRequired = isMaybe || !component.hasNothing();
    code.addStatement("$T $L = $L", type.type(), local, read);
    if (isRequired && !type.type().isPrimitive() && !mayBeUnset(component)) {
      addCheck(code, component, local);
    }
    CodeBlock value =
        type instanceof TypeModel.Maybe maybe
            ? Encoders.get(maybe, CodeBlock.of("$L", local))
            : CodeBlock.of("$L", local);
    CodeBlock name = CodeBlock.of("out.writeName($L)", Literals.text(component.name()));
    if (isAlways(component)) {
      code.addStatement(name);
    }
    code.beginControlFlow("if ($L)", condition(component, local, value));
    if (!isAlways(component)) {
      code.addStatement(name);
    }
    encoders.present(code, type instanceof TypeModel.Maybe maybe ? maybe.value() : type, value);
    if (isAlways(component)) {
      code.nextControlFlow("else").addStatement("out.writeNull()");
    }
    code.endControlFlow();
  }

  /** Whether it is an Optional or Presence that nobody has set, which is like none. */
  private static boolean mayBeUnset(PropertyModel component) {
    return component.type().isOptional() && component.isSetAfterwards();
  }

  private static void addCheck(CodeBlock.Builder code, PropertyModel component, String local) {
    code.addStatement(
        "$T.value($L, $L)", RuntimeNames.REQUIRED, local, Literals.text(component.name()));
  }

  /** When there is something to write. */
  private static CodeBlock condition(PropertyModel component, String local, CodeBlock value) {
    List<CodeBlock> conditions = new ArrayList<>();
    if (mayBeUnset(component)) {
      conditions.add(CodeBlock.of("$L != null", local));
    }
    if (component.type() instanceof TypeModel.Maybe) {
      conditions.add(CodeBlock.of("$L.isPresent()", local));
    } else if (component.hasNothing()) {
      conditions.add(CodeBlock.of("$L != null", local));
    }
    if (component.inclusion() == Inclusion.NOT_EMPTY && component.type().mayBeEmpty()) {
      conditions.add(notEmpty(component.type(), value));
    }
    return CodeBlock.join(conditions, " && ");
  }

  private static CodeBlock notEmpty(TypeModel type, CodeBlock value) {
    if (type.type() instanceof ArrayTypeName) {
      return CodeBlock.of("$L.length > 0", value);
    }
    return type.type().toString().startsWith("java.lang.Iterable")
        ? CodeBlock.of("$L.iterator().hasNext()", value)
        : CodeBlock.of("!$L.isEmpty()", value);
  }

  private void presence(
      CodeBlock.Builder code,
      PropertyModel component,
      TypeModel.Presence type,
      CodeBlock read,
      String local) {
    code.addStatement("$T $L = $L", type.type(), local, read);
    if (mayBeUnset(component)) {
      code.beginControlFlow("if ($L != null && !$L.isAbsent())", local, local);
    } else {
      addCheck(code, component, local);
      code.beginControlFlow("if (!$L.isAbsent())", local);
    }
    code.addStatement("out.writeName($L)", Literals.text(component.name()))
        .beginControlFlow("if ($L.isNull())", local)
        .addStatement("out.writeNull()")
        .nextControlFlow("else");
    encoders.present(code, type.value(), CodeBlock.of("$L.get()", local));
    code.endControlFlow().endControlFlow();
  }
}
