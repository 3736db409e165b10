package dev.tenon.processor.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.json.JsonText;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.TypeModel;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The types of one schema that are described once, in {@code $defs}, and referred to by name. */
final class SharedDefinitions {
  private final IdentityHashMap<TypeModel.Definition, Boolean> recursive = new IdentityHashMap<>();
  private final IdentityHashMap<TypeModel.Definition, String> names = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> schemas = new LinkedHashMap<>();

  /** Whether {@code type} contains itself, so that only a reference has an end. */
  boolean isShared(TypeModel.Definition type) {
    return recursive.computeIfAbsent(type, SharedDefinitions::containsItself);
  }

  private static boolean containsItself(TypeModel.Definition type) {
    return Parts.directly(type).stream().flatMap(Parts::of).anyMatch(part -> part == type);
  }

  /** A reference to {@code type}, which {@code describe} describes when it is met first. */
  String reference(TypeModel.Definition type, Function<TypeModel.Definition, String> describe) {
    String name = names.get(type);
    if (name == null) {
      name = unique(words(type.type()));
      names.put(type, name);
      schemas.put(name, "");
      schemas.put(name, describe.apply(type));
    }
    return "#/$defs/" + name;
  }

  /** Adds what was referred to. */
  void addTo(JsonText schema) {
    if (!schemas.isEmpty()) {
      JsonText definitions = new JsonText();
      schemas.forEach(definitions::raw);
      schema.raw("$defs", definitions.end());
    }
  }

  private String unique(String name) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  private static String words(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      StringBuilder words = new StringBuilder(generic.rawType().simpleName());
      for (TypeName argument : generic.typeArguments()) {
        words.append('_').append(words(argument));
      }
      return words.toString();
    }
    return type instanceof ClassName name ? name.simpleName() : type.toString().replace("[]", "_");
  }
}
