package dev.tenon.processor.collect;

import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.AnyKind;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import org.jspecify.annotations.Nullable;

/** The types of the Java library that have no type arguments. */
final class LibraryTypes {
  private LibraryTypes() {}

  /** The type with this name, or null when it is none of them. */
  static @Nullable TypeModel of(String name, TypeName type) {
    return switch (name) {
      case "java.lang.Boolean" -> TypeModel.Bool.of(type);
      case "java.lang.Byte" -> TypeModel.Whole.of(type, IntegerKind.BYTE);
      case "java.lang.Short" -> TypeModel.Whole.of(type, IntegerKind.SHORT);
      case "java.lang.Integer" -> TypeModel.Whole.of(type, IntegerKind.INT);
      case "java.lang.Long" -> TypeModel.Whole.of(type, IntegerKind.LONG);
      case "java.time.Year" -> TypeModel.Whole.of(type, IntegerKind.YEAR);
      case "java.lang.Float" -> TypeModel.Numeric.of(type, NumberKind.FLOAT);
      case "java.lang.Double" -> TypeModel.Numeric.of(type, NumberKind.DOUBLE);
      case "java.math.BigDecimal" -> TypeModel.Numeric.of(type, NumberKind.DECIMAL);
      case "java.math.BigInteger" -> TypeModel.Numeric.of(type, NumberKind.BIG_INTEGER);
      case "java.lang.String" -> TypeModel.Text.of(type);
      case "java.lang.Object" -> new TypeModel.Anything(type, AnyKind.OBJECT);
      case "tools.jackson.databind.JsonNode" -> new TypeModel.Anything(type, AnyKind.TREE);
      case "dev.tenon.runtime.json.RawJson" -> new TypeModel.Anything(type, AnyKind.RAW);
      default -> {
        TextKind kind = TextKind.of(name);
        yield kind == null ? null : TypeModel.Scalar.of(type, kind);
      }
    };
  }

  /** The primitive or boxed {@code type}. */
  static TypeModel simple(TypeName type) {
    TypeModel found = of(type.box().toString(), type);
    return found == null ? new TypeModel.Unsupported(type) : found;
  }
}
