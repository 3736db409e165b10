package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes one method for each type that leads to objects with constraints that a validator runs. */
final class CheckedParts {
  private final Members members;
  private final EnumParsers enums;

  CheckedParts(Members members, EnumParsers enums) {
    this.members = members;
    this.enums = enums;
  }

  /** What makes one method the same as another. */
  private record Key(TypeModel checked) {}

  /** The name of the method that checks a value of {@code type}, which may be null. */
  String method(TypeModel type) {
    TypeModel checked = type instanceof TypeModel.OrNull orNull ? orNull.value() : type;
    Key key = new Key(checked);
    boolean isWritten = members.has(key);
    String name = members.method(key, "check" + Members.words(checked.type()));
    if (!isWritten) {
      CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if (value != null)");
      write(code, checked);
      members.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(RuntimeNames.CHECKS, "checks")
              .addParameter(String.class, "path")
              .addParameter(checked.type(), "value")
              .addCode(code.endControlFlow().build())
              .build());
    }
    return name;
  }

  private void write(CodeBlock.Builder code, TypeModel type) {
    if (type instanceof StructureModel structure) {
      structure(code, structure);
    } else if (type instanceof UnionModel union) {
      union(code, union);
    } else if (type instanceof TypeModel.Sequence sequence) {
      sequence(code, sequence);
    } else if (type instanceof TypeModel.Dictionary map) {
      map(code, map);
    } else if (type instanceof TypeModel.Maybe maybe) {
      code.addStatement("$L(checks, path, value.orElse(null))", method(maybe.value()));
    } else if (type instanceof TypeModel.Presence presence) {
      presence(code, presence);
    } else if (type instanceof TypeModel.Wrapper wrapper) {
      wrapper(code, wrapper);
    }
  }

  private void wrapper(CodeBlock.Builder code, TypeModel.Wrapper type) {
    if (type.isChecked()) {
      code.addStatement("checks.wrapper(path, value)");
    }
    if (MethodModel.isChecked(type.value())) {
      code.addStatement("$L(checks, path, value.$L)", method(type.value()), type.accessor());
    }
  }

  private void structure(CodeBlock.Builder code, StructureModel type) {
    if (type.isChecked()) {
      CodeBlock names = names(type);
      code.addStatement("checks.object(path, value$L)", names);
    }
    for (PropertyModel component : type.readable()) {
      if (MethodModel.isChecked(component.type())) {
        code.addStatement(
            "$L(checks, $T.at(path, $L), value.$L)",
            method(component.type()),
            RuntimeNames.CHECKS,
            Literals.text(component.name()),
            component.access().getter());
      }
    }
  }

  /** The names on the wire that are not those in the source as one more argument, if any. */
  private CodeBlock names(StructureModel type) {
    List<CodeBlock> entries = new ArrayList<>();
    for (PropertyModel component : type.components()) {
      if (!component.name().equals(component.javaName())) {
        entries.add(
            CodeBlock.of(
                "$T.entry($L,$W$L)",
                Map.class,
                Literals.text(component.javaName()),
                Literals.text(component.name())));
      }
    }
    if (entries.isEmpty()) {
      return CodeBlock.of("");
    }
    ClassName text = ClassName.get(String.class);
    return CodeBlock.of(
        ", $L",
        members.constant(
            ParameterizedTypeName.get(ClassName.get(Map.class), text, text),
            type.name().simpleName() + "Names",
            CodeBlock.of("$T.ofEntries(\n$>$>$L$<$<)", Map.class, CodeBlock.join(entries, ",\n"))));
  }

  private void presence(CodeBlock.Builder code, TypeModel.Presence type) {
    ParameterizedTypeName whole = (ParameterizedTypeName) type.type();
    TypeName[] arguments = whole.typeArguments().toArray(TypeName[]::new);
    TypeName given = ParameterizedTypeName.get(whole.rawType().nestedClass("Value"), arguments);
    code.beginControlFlow("if (value instanceof $T given)", given);
    code.addStatement("$L(checks, path, given.value())", method(type.value()));
    code.endControlFlow();
  }

  private void union(CodeBlock.Builder code, UnionModel type) {
    boolean isFirst = true;
    CodeBlock other = null;
    for (UnionModel.Variant variant : type.variants()) {
      if (!MethodModel.isChecked(variant.type())) {
        continue;
      }
      TypeName of = variant.type().type();
      if (of.equals(type.type())) {
        other = CodeBlock.of("$L(checks, path, value)", method(variant.type()));
        continue;
      }
      CodeBlock test = CodeBlock.of("value instanceof $T variant", of);
      if (isFirst) {
        code.beginControlFlow("if ($L)", test);
      } else {
        code.nextControlFlow("else if ($L)", test);
      }
      code.addStatement("$L(checks, path, variant)", method(variant.type()));
      isFirst = false;
    }
    if (isFirst) {
      code.addStatement("$L", other);
      return;
    }
    if (other != null) {
      code.nextControlFlow("else").addStatement(other);
    }
    code.endControlFlow();
  }

  private void sequence(CodeBlock.Builder code, TypeModel.Sequence type) {
    TypeName element =
        type.type() instanceof ArrayTypeName array
            ? array.componentType()
            : type.element().type().box();
    code.addStatement("int index = 0");
    code.beginControlFlow("for ($T element : value)", element);
    code.addStatement(
        "$L(checks, $T.at(path, index++), element)", method(type.element()), RuntimeNames.CHECKS);
    code.endControlFlow();
  }

  private void map(CodeBlock.Builder code, TypeModel.Dictionary type) {
    code.beginControlFlow(
        "for ($T<$T, $T> entry : value.entrySet())",
        Map.Entry.class,
        type.key().type(),
        type.value().type().box());
    CodeBlock name = keyName(type.key(), CodeBlock.of("entry.getKey()"));
    if (MethodModel.isChecked(type.key())) {
      code.addStatement(
          "$L(checks, $T.at(path, $L), entry.getKey())",
          method(type.key()),
          RuntimeNames.CHECKS,
          name);
    }
    if (MethodModel.isChecked(type.value())) {
      code.addStatement(
          "$L(checks, $T.at(path, $L), entry.getValue())",
          method(type.value()),
          RuntimeNames.CHECKS,
          name);
    }
    code.endControlFlow();
  }

  /** What a key is called on the wire. */
  private CodeBlock keyName(TypeModel type, CodeBlock key) {
    if (type instanceof TypeModel.Wrapper wrapper) {
      return keyName(wrapper.value(), CodeBlock.of("$L.$L", key, wrapper.accessor()));
    }
    if (type instanceof TypeModel.Text) {
      return key;
    }
    return type instanceof TypeModel.Enumeration enumeration
        ? enums.name(enumeration, key)
        : CodeBlock.of("$T.valueOf($L)", String.class, key);
  }
}
