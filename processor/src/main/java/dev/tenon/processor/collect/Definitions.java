package dev.tenon.processor.collect;

import dev.tenon.processor.model.TypeModel;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The records, beans and unions that were read, so that each is read once for each way in which its
 * type is written, and one that contains itself has an end.
 */
final class Definitions {
  /**
   * What makes one use the same as another.
   *
   * @param type the type with its type arguments and all annotations on these
   * @param packageName where the generated code lies, which decides what it can see
   */
  record Key(String type, String packageName) {
    /**
     * The use of {@code type} in code of a package; annotations on the type itself do not count.
     */
    static Key of(DeclaredType type, String packageName) {
      StringBuilder text = new StringBuilder();
      append(type, text);
      return new Key(text.toString(), packageName);
    }

    private static void append(TypeMirror type, StringBuilder text) {
      if (!(type instanceof DeclaredType declared)) {
        text.append(type);
        return;
      }
      text.append(((TypeElement) declared.asElement()).getQualifiedName());
      for (TypeMirror argument : declared.getTypeArguments()) {
        text.append('<');
        argument.getAnnotationMirrors().forEach(text::append);
        append(argument, text);
        text.append('>');
      }
    }
  }

  private final Map<Key, TypeModel.Definition> known = new HashMap<>();

  TypeModel.@Nullable Definition get(Key key) {
    return known.get(key);
  }

  void put(Key key, TypeModel.Definition definition) {
    known.put(key, definition);
  }

  /** Forgets everything: a type that is not there yet left definitions half read. */
  void clear() {
    known.clear();
  }
}
