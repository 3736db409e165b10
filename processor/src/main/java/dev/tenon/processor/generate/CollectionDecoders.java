package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.Likeness;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the methods that read lists, sets, arrays and maps. */
final class CollectionDecoders {
  private final Values values;
  private final TextDecoders texts;
  private final JsonDecoders decoders;

  CollectionDecoders(Values values, TextDecoders texts, JsonDecoders decoders) {
    this.values = values;
    this.texts = texts;
    this.decoders = decoders;
  }

  MethodSpec sequence(String name, TypeModel.Sequence type) {
    MethodSpec.Builder method =
        JsonDecoders.decoder(name, type.type())
            .addStatement("int before = in.violations()")
            .beginControlFlow("if (!in.beginArray())")
            .addStatement("return null")
            .endControlFlow();
    switch (type.kind()) {
      case LIST -> list(method, type);
      case SET -> set(method, type);
      case ARRAY -> array(method, type);
    }
    return method.build();
  }

  private void list(MethodSpec.Builder method, TypeModel.Sequence type) {
    TypeName element = type.element().type().box();
    method
        .addStatement(
            "$T values = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), element),
            ArrayList.class)
        .beginControlFlow("while (in.nextElement())")
        .addStatement("values.add($L)", decoders.read(type.element()))
        .endControlFlow();
    checkSize(method, "values.size()", type.size(), "elements");
    // List.copyOf refuses null.
    CodeBlock result =
        type.element().holdsNull()
            ? CodeBlock.of("$T.unmodifiableList(values)", Collections.class)
            : CodeBlock.of("$T.copyOf(values)", List.class);
    method.addStatement("return in.violations() == before ? $L : null", result);
  }

  private void set(MethodSpec.Builder method, TypeModel.Sequence type) {
    TypeName element = type.element().type().box();
    method.addStatement(
        "$T values = new $T<>()",
        ParameterizedTypeName.get(ClassName.get(Set.class), element),
        LinkedHashSet.class);
    boolean isDecimal =
        type.element() instanceof TypeModel.Numeric number && number.kind() == NumberKind.DECIMAL;
    if (isDecimal) {
      // 1.0 and 1.00 are the same JSON number, but not the same BigDecimal.
      method.addStatement(
          "$T seen = new $T<>()",
          ParameterizedTypeName.get(ClassName.get(Set.class), element),
          HashSet.class);
    }
    boolean isAlike = isDecimal || Likeness.isKept(type.element());
    method.addStatement("boolean isRepeated = $L", isAlike ? "false" : "in.repeatsElements()");
    method.beginControlFlow("while (in.nextElement())");
    if (isDecimal) {
      method
          .addStatement("$T value = $L", BigDecimal.class, decoders.read(type.element()))
          .addStatement("isRepeated |= !seen.add(value.stripTrailingZeros())")
          .addStatement("values.add(value)");
    } else {
      method.addStatement("isRepeated |= !values.add($L)", decoders.read(type.element()));
    }
    method.endControlFlow();
    method
        .beginControlFlow("if (isRepeated && in.violations() == before)")
        .addStatement("in.duplicateElement()")
        .endControlFlow();
    checkSize(method, "values.size()", type.size(), "elements");
    method.addStatement(
        "return in.violations() == before ? $T.unmodifiableSet(values) : null", Collections.class);
  }

  private void array(MethodSpec.Builder method, TypeModel.Sequence type) {
    TypeName element = ((ArrayTypeName) type.type()).componentType();
    method
        .addStatement("$T values = $L", type.type(), newArray(element))
        .addStatement("int size = 0")
        .beginControlFlow("while (in.nextElement())")
        .beginControlFlow("if (size == values.length)")
        .addStatement("values = $T.copyOf(values, size * 2)", Arrays.class)
        .endControlFlow()
        .addStatement("values[size] = $L", decoders.read(type.element()))
        .addStatement("size++")
        .endControlFlow();
    checkSize(method, "size", type.size(), "elements");
    method.addStatement(
        "return in.violations() == before ? $T.copyOf(values, size) : null", Arrays.class);
  }

  private static CodeBlock newArray(TypeName element) {
    StringBuilder brackets = new StringBuilder("[16]");
    TypeName innermost = element;
    while (innermost instanceof ArrayTypeName array) {
      brackets.append("[]");
      innermost = array.componentType();
    }
    return CodeBlock.of("new $T$L", innermost, brackets);
  }

  MethodSpec map(String name, TypeModel.Dictionary type) {
    MethodSpec.Builder method =
        JsonDecoders.decoder(name, type.type())
            .addStatement("int before = in.violations()")
            .beginControlFlow("if (!in.beginObject())")
            .addStatement("return null")
            .endControlFlow()
            .addStatement(
                "$T values = new $T<>()",
                ParameterizedTypeName.get(
                    ClassName.get(Map.class), type.key().type().box(), type.value().type().box()),
                LinkedHashMap.class);
    if (!(type.key() instanceof TypeModel.Text)) {
      method.addStatement("boolean isRepeated = false");
    }
    method.beginControlFlow(
        "for ($T property = in.nextName(); property != null; property = in.nextName())",
        String.class);
    CodeBlock read = decoders.read(type.value());
    if (type.key() instanceof TypeModel.Text text) {
      CodeBlock key =
          text.isFree()
              ? CodeBlock.of("property")
              : CodeBlock.of("$L(in.key(property), property)", texts.method(text));
      method.addStatement("values.put($L, $L)", key, read);
    } else {
      method
          .addStatement(
              "$T key = $L(in.key(property), property)",
              type.key().type().box(),
              texts.method(type.key()))
          .addStatement("isRepeated |= values.containsKey(key)")
          .addStatement("values.put(key, $L)", read);
    }
    method.endControlFlow();
    if (!(type.key() instanceof TypeModel.Text)) {
      // Two texts can be one key.
      method
          .beginControlFlow("if (isRepeated && in.violations() == before)")
          .addStatement("in.duplicateKey()")
          .endControlFlow();
    }
    checkSize(method, "values.size()", type.size(), "entries");
    return method
        .addStatement(
            "return in.violations() == before ? $T.unmodifiableMap(values) : null",
            Collections.class)
        .build();
  }

  private void checkSize(MethodSpec.Builder method, String size, Size allowed, String unit) {
    CodeBlock length = values.length(allowed, unit);
    if (length != null) {
      method.addStatement("in.checkSize($L, $L, $S)", size, length, unit);
    }
  }
}
