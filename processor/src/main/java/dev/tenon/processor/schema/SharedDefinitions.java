package dev.tenon.processor.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.TypeModel;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The types of one schema that are described once, in {@code $defs}, and referred to by name. */
final class SharedDefinitions {
  /** A schema that is longer and used twice costs fewer tokens as a definition. */
  private static final int MAX_REPEATED_LENGTH = 300;

  private final Function<TypeModel.Definition, String> describe;
  private final Function<TypeModel, List<TypeModel>> parts;
  private final IdentityHashMap<TypeModel.Definition, Boolean> shared = new IdentityHashMap<>();
  private final IdentityHashMap<TypeModel.Definition, Integer> uses = new IdentityHashMap<>();
  private final IdentityHashMap<TypeModel.Definition, String> names = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> schemas = new LinkedHashMap<>();
  private boolean isMeasuring;

  /**
   * Definitions of a schema.
   *
   * @param describe the schema of a type, with references to others
   * @param parts the types directly within a type, in the direction of the schema
   */
  SharedDefinitions(
      Function<TypeModel.Definition, String> describe, Function<TypeModel, List<TypeModel>> parts) {
    this.describe = describe;
    this.parts = parts;
  }

  /** Counts what is used in a schema of {@code types}; before anything else. */
  void count(List<TypeModel> types) {
    for (TypeModel type : types) {
      boolean isNew = true;
      if (type instanceof TypeModel.Definition definition) {
        isNew = uses.merge(definition, 1, Integer::sum) == 1;
      }
      if (isNew) {
        count(parts.apply(type));
      }
    }
  }

  /**
   * Whether {@code type} is a definition: it contains itself, so that only a reference has an end,
   * or is used more than once and long.
   */
  boolean isShared(TypeModel.Definition type) {
    Boolean known = shared.get(type);
    if (known == null) {
      known = containsItself(type) || (uses.getOrDefault(type, 0) > 1 && isLong(type));
      shared.put(type, known);
    }
    return known;
  }

  private boolean containsItself(TypeModel.Definition type) {
    return Parts.directly(type).stream().flatMap(Parts::of).anyMatch(part -> part == type);
  }

  private boolean isLong(TypeModel.Definition type) {
    boolean wasMeasuring = isMeasuring;
    isMeasuring = true;
    int length = describe.apply(type).length();
    isMeasuring = wasMeasuring;
    return length > MAX_REPEATED_LENGTH;
  }

  /** A reference to {@code type}, which is described when it is met first. */
  String reference(TypeModel.Definition type) {
    String name = names.get(type);
    if (name == null && isMeasuring) {
      name = words(type.type());
    } else if (name == null) {
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
