package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;

/** Writes the methods that write records and beans as JSON objects. */
final class StructureEncoders {
  private final Encoders encoders;

  StructureEncoders(Encoders encoders) {
    this.encoders = encoders;
  }

  MethodSpec structure(String name, StructureModel type) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeStartObject()");
    NameAllocator names = new NameAllocator();
    List.of("out", "value").forEach(names::newName);
    for (PropertyModel component : type.readable()) {
      CodeBlock read = CodeBlock.of("value.$L", component.access().getter());
      if (component.mayBeAbsent()) {
        String local = names.newName(component.javaName());
        optional(code, component, read, local);
      } else {
        code.addStatement("out.writeName($L)", Literals.text(component.name()));
        encoders.write(code, component.type(), read, component.name());
      }
    }
    code.addStatement("out.writeEndObject()");
    return Encoders.encoder(name, type.type(), "value").addCode(code.build()).build();
  }

  private void optional(
      CodeBlock.Builder code, PropertyModel component, CodeBlock read, String local) {
    TypeModel type = component.type();
    if (type instanceof TypeModel.Presence presence) {
      presence(code, component, presence, read, local);
      return;
    }
    if (type instanceof TypeModel.Maybe maybe) {
      code.addStatement(
          "$T $L = $L", type.type(), local, Encoders.required(type.type(), read, component.name()));
      code.beginControlFlow("if ($L.isPresent())", local);
      code.addStatement("out.writeName($L)", Literals.text(component.name()));
      encoders.present(code, maybe.value(), Encoders.get(maybe, CodeBlock.of("$L", local)));
    } else {
      code.addStatement("$T $L = $L", type.type(), local, read);
      code.beginControlFlow("if ($L != null)", local);
      code.addStatement("out.writeName($L)", Literals.text(component.name()));
      encoders.present(code, type, CodeBlock.of("$L", local));
    }
    code.endControlFlow();
  }

  private void presence(
      CodeBlock.Builder code,
      PropertyModel component,
      TypeModel.Presence type,
      CodeBlock read,
      String local) {
    code.addStatement(
        "$T $L = $L", type.type(), local, Encoders.required(type.type(), read, component.name()));
    code.beginControlFlow("if (!$L.isAbsent())", local)
        .addStatement("out.writeName($L)", Literals.text(component.name()))
        .beginControlFlow("if ($L.isNull())", local)
        .addStatement("out.writeNull()")
        .nextControlFlow("else");
    encoders.present(code, type.value(), CodeBlock.of("$L.get()", local));
    code.endControlFlow().endControlFlow();
  }
}
