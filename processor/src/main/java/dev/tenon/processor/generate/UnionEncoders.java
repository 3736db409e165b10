package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that write one of several classes, and say which one it is. */
final class UnionEncoders {
  private final Members members;
  private final StructureEncoders structures;

  UnionEncoders(Members members, StructureEncoders structures) {
    this.members = members;
    this.structures = structures;
  }

  private record Key(StructureModel type, String property, String tag) {}

  MethodSpec union(String name, UnionModel type) {
    LocalNames names = members.variables("out", "value");
    CodeBlock.Builder code = CodeBlock.builder();
    List<String> classes = new ArrayList<>();
    CodeBlock itself = null;
    for (UnionModel.Variant variant : type.variants()) {
      if (variant.type().type().equals(type.type())) {
        itself = CodeBlock.of("$L(out, value)", variant(type, variant));
        continue;
      }
      String local = names.name(MethodCalls.variable(variant.type().name()));
      CodeBlock test = CodeBlock.of("if (value instanceof $T $L)", variant.type().type(), local);
      if (classes.isEmpty()) {
        code.beginControlFlow("$L", test);
      } else {
        code.nextControlFlow("else $L", test);
      }
      code.addStatement("$L(out, $L)", variant(type, variant), local);
      classes.add(variant.type().name().simpleName());
    }
    CodeBlock other =
        itself == null
            ? CodeBlock.of(
                "throw $T.noneOf(value, $L)", RuntimeNames.ENCODE, Literals.texts(classes, false))
            : itself;
    if (classes.isEmpty()) {
      code.addStatement(other);
    } else {
      code.nextControlFlow("else").addStatement(other).endControlFlow();
    }
    return Encoders.encoder(name, type.type(), "value").addCode(code.build()).build();
  }

  private String variant(UnionModel union, UnionModel.Variant variant) {
    StructureModel type = variant.type();
    Key key = new Key(type, union.property(), variant.tag());
    boolean isWritten = members.has(key);
    String name =
        members.method(
            key, "encode" + Members.words(type.type()) + "Of" + union.name().simpleName());
    if (!isWritten) {
      members.add(structures.variant(name, type, union.property(), variant.tag()));
    }
    return name;
  }
}
