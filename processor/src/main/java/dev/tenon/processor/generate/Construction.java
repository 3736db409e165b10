package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.Access.Writing;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Writes the statements that make a record or bean of the local variables of a decoder. */
final class Construction {
  private static final Set<TypeName> NARROW = Set.of(TypeName.BYTE, TypeName.SHORT, TypeName.CHAR);
  private static final Set<TypeName> WIDE = Set.of(TypeName.LONG, TypeName.FLOAT, TypeName.DOUBLE);

  private final StructureModel type;
  private final IdentityHashMap<PropertyModel, String> locals;
  private final Values values;

  /**
   * @param locals the variable that holds each property
   */
  Construction(StructureModel type, IdentityHashMap<PropertyModel, String> locals, Values values) {
    this.type = type;
    this.locals = locals;
    this.values = values;
  }

  /** Whether a property is left alone when it was not given, so that its initial value stays. */
  static boolean isConditional(PropertyModel property) {
    return property.isSetAfterwards() && !property.required() && property.defaultValue() == null;
  }

  /**
   * Adds statements that return the value.
   *
   * @param object the variable that says whether a property was given
   * @param result a name for the value that no other variable has
   */
  void addTo(CodeBlock.Builder code, String object, String result) {
    List<PropertyModel> set =
        type.writable().stream().filter(PropertyModel::isSetAfterwards).toList();
    if (set.isEmpty()) {
      code.addStatement("return $L", make());
      return;
    }
    code.addStatement("$T $L = $L", type.type(), result, make());
    for (PropertyModel property : set) {
      CodeBlock assignment = assignment(property, result);
      if (isConditional(property)) {
        int number = type.writable().indexOf(property);
        code.beginControlFlow("if ($L.has($L))", object, number).addStatement(assignment);
        code.endControlFlow();
      } else {
        code.addStatement(assignment);
      }
    }
    code.addStatement("return $L", result);
  }

  private CodeBlock assignment(PropertyModel property, String result) {
    String local = locals.get(property);
    if (property.access().writing() instanceof Writing.Field field) {
      return CodeBlock.of("$L.$L = $L", result, field.name(), local);
    }
    String method =
        property.access().writing() instanceof Writing.Setter setter ? setter.method() : "";
    return CodeBlock.of("$L.$L($L)", result, method, local);
  }

  private CodeBlock make() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (PropertyModel parameter : type.parameters()) {
      String local = locals.get(parameter);
      arguments.add(local == null ? nothing(parameter) : CodeBlock.of("$L", local));
    }
    CodeBlock list = CodeBlock.join(arguments, ",$W");
    return type.construction() instanceof StructureModel.Construction.Factory factory
        ? CodeBlock.of("$T.$L($L)", type.name(), factory.method(), list)
        : CodeBlock.of("new $T($L)", type.type(), list);
  }

  /** What an argument is that nothing arrives for: the compiler does not narrow it by itself. */
  private CodeBlock nothing(PropertyModel parameter) {
    CodeBlock value = values.absent(parameter);
    TypeName type = parameter.type().type();
    boolean isAmbiguous =
        parameter.access().writing() instanceof Writing.Unwritten unwritten
            && unwritten.isAmbiguous();
    boolean isCast =
        NARROW.contains(type)
            || (isAmbiguous && (WIDE.contains(type) || value.toString().equals("null")));
    return isCast ? CodeBlock.of("($T) $L", type, value) : value;
  }
}
