package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * The members of one generated class while they are written: each name once, each constant once.
 */
final class Members {
  private static final Set<String> TAKEN =
      Set.of(
          "describeTo",
          "decode",
          "invoke",
          "ask",
          "decodeForm",
          "encodeForm",
          "toString",
          "hashCode",
          "notify",
          "notifyAll");

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private final GivenNames given;
  private final Set<String> constantNames;
  private final Set<String> methodNames = new HashSet<>(TAKEN);
  private final Set<String> typeNames;
  private final Map<String, String> constants = new HashMap<>();
  private final Map<Object, String> methodsOf = new HashMap<>();
  private final List<FieldSpec> fields = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<TypeSpec> types = new ArrayList<>();
  private final Holder rules =
      new Holder(
          "Rules",
          "Apart, so that expressions are compiled when they are first needed.",
          this::typeName);
  private final Holder names =
      new Holder("Names", "Apart, so that they are made when first needed.", this::typeName);

  Members(GivenNames given) {
    this.given = given;
    this.constantNames = given.taken();
    this.typeNames = given.taken();
  }

  /** The names of the variables of a method that has {@code taken} as well. */
  LocalNames variables(String... taken) {
    return given.variables(taken);
  }

  /** Adds a constant, or finds the one with the same value; returns its name. */
  String constant(TypeName type, String name, CodeBlock value) {
    return constants.computeIfAbsent(type + " = " + value, key -> addConstant(type, name, value));
  }

  /** Adds a constant whatever its value; returns its name. */
  String addConstant(TypeName type, String name, CodeBlock value) {
    String unique = unique(upperCase(name), constantNames);
    given.addMember(unique);
    fields.add(
        FieldSpec.builder(type, unique, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build());
    return unique;
  }

  /** Adds a constant to the class of rules, or finds the one with the same value there. */
  CodeBlock rule(TypeName type, String name, CodeBlock value) {
    return rules.constant(type, name, value);
  }

  /** Adds what an object may hold to the class of names; returns the constant. */
  CodeBlock names(String suggestion, CodeBlock value) {
    return names.add(RuntimeNames.PROPERTY_NAMES, suggestion, value);
  }

  /** Whether the method for {@code key} has a name, and so is written or being written. */
  boolean has(Object key) {
    return methodsOf.containsKey(key);
  }

  /** The name of the method for {@code key}, made of {@code suggestion} the first time. */
  String method(Object key, String suggestion) {
    return methodsOf.computeIfAbsent(key, k -> unique(suggestion, methodNames));
  }

  /** A name for one more method, made of {@code suggestion}. */
  String newMethod(String suggestion) {
    return unique(suggestion, methodNames);
  }

  void add(MethodSpec method) {
    methods.add(method);
  }

  /** Claims a name for a nested type. */
  String typeName(String suggestion) {
    String unique = unique(suggestion, typeNames);
    given.addMember(unique);
    return unique;
  }

  void add(TypeSpec type) {
    types.add(type);
  }

  /** The name itself, or with a number behind it when it is taken. */
  static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  /** The constants, the numbers of features first. */
  List<FieldSpec> fields() {
    List<FieldSpec> sorted = new ArrayList<>(fields);
    sorted.sort(Comparator.comparing(field -> !field.type().equals(TypeName.INT)));
    return sorted;
  }

  List<MethodSpec> methods() {
    return methods;
  }

  List<TypeSpec> types() {
    List<TypeSpec> all = new ArrayList<>(types);
    all.addAll(rules.types());
    all.addAll(names.types());
    return all;
  }

  /** {@code findOrders} becomes {@code FIND_ORDERS}. */
  static String upperCase(String name) {
    return HUMP.matcher(name).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
  }

  static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A type as a part of a method's name: {@code ListOfHit}. */
  static String words(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return "ArrayOf" + words(array.componentType());
    }
    if (type instanceof ParameterizedTypeName generic) {
      StringBuilder words = new StringBuilder(generic.rawType().simpleName()).append("Of");
      for (TypeName argument : generic.typeArguments()) {
        words.append(words.toString().endsWith("Of") ? "" : "And").append(words(argument));
      }
      return words.toString();
    }
    if (type instanceof WildcardTypeName wildcard) {
      List<TypeName> lower = wildcard.lowerBounds();
      return words((lower.isEmpty() ? wildcard.upperBounds() : lower).get(0));
    }
    return type instanceof ClassName name ? name.simpleName() : capitalised(type.toString());
  }
}
