package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Constants of one kind that are made together when the first of them is needed, in a class of
 * their own. The JVM bounds what one class can make, so many of them are several classes.
 */
final class Holder {
  /**
   * How much source the values of one class may be. Of the 64 KiB of bytecode that a class may have
   * to make its constants, a name in a list, which is the least of source, takes 8 bytes for 5.
   */
  private static final int MAX_SOURCE = 30_000;

  private final String suggestion;
  private final String why;
  private final UnaryOperator<String> typeNames;
  private final Map<String, CodeBlock> known = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * None yet.
   *
   * @param suggestion what the class is called, if nothing else is
   * @param why why they are apart, a sentence
   * @param typeNames claims the name of a class
   */
  Holder(String suggestion, String why, UnaryOperator<String> typeNames) {
    this.suggestion = suggestion;
    this.why = why;
    this.typeNames = typeNames;
  }

  private static final class Part {
    private final String name;
    private final Set<String> taken = new HashSet<>();
    private final List<FieldSpec> constants = new ArrayList<>();
    private int source;

    Part(String name) {
      this.name = name;
    }
  }

  /** Adds a constant, or finds the one with the same value. */
  CodeBlock constant(TypeName type, String name, CodeBlock value) {
    return known.computeIfAbsent(type + " = " + value, key -> add(type, name, value));
  }

  /** Adds a constant whatever its value. */
  CodeBlock add(TypeName type, String name, CodeBlock value) {
    int source = value.toString().length();
    if (parts.isEmpty() || last().source + source > MAX_SOURCE) {
      parts.add(new Part(typeNames.apply(suggestion)));
    }
    Part part = last();
    part.source += source;
    String unique = Members.unique(Members.upperCase(name), part.taken);
    part.constants.add(
        FieldSpec.builder(type, unique, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build());
    return CodeBlock.of("$L.$L", part.name, unique);
  }

  private Part last() {
    return parts.get(parts.size() - 1);
  }

  /** The classes with the constants. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    for (Part part : parts) {
      types.add(
          TypeSpec.classBuilder(part.name)
              .addJavadoc("$L\n", why)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addFields(part.constants)
              .build());
    }
    return types;
  }
}
