package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.TypeModel;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the classes that hold types of databind, each loaded with the first value. */
final class OpaqueWriter {
  private final Members members;
  private final Map<Key, String> holders = new HashMap<>();

  OpaqueWriter(Members members) {
    this.members = members;
  }

  private record Key(TypeName type, @Nullable String schema) {}

  /** What reads and writes the type. */
  CodeBlock of(TypeModel.Opaque type) {
    SchemaModel schema = type.schema();
    Key key = new Key(type.type().box(), schema == null ? null : schema.text().strip());
    return CodeBlock.of("$L.VALUE", holders.computeIfAbsent(key, this::add));
  }

  private String add(Key key) {
    String holder = members.typeName(Members.words(key.type()) + "Type");
    CodeBlock type =
        key.type() instanceof ClassName
            ? CodeBlock.of("$T.class", key.type())
            : CodeBlock.of("new $T<$T>() {}", RuntimeNames.TYPE_REFERENCE, key.type());
    members.add(
        TypeSpec.classBuilder(holder)
            .addJavadoc("Apart, so that databind is loaded when it is first needed.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.OPAQUE_TYPE, key.type()),
                        "VALUE",
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(
                        "$T.of($L, $L)",
                        RuntimeNames.OPAQUE_TYPE,
                        type,
                        Literals.text(key.schema()))
                    .build())
            .build());
    return holder;
  }
}
