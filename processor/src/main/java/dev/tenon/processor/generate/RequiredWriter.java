package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that write a property which is always there: no generic method is called,
 * and no overloaded one with the result of another call, since what has to be inferred takes javac
 * several times as long.
 */
final class RequiredWriter {
  private final Encoders encoders;
  private final Values values;

  RequiredWriter(Encoders encoders, Values values) {
    this.encoders = encoders;
    this.values = values;
  }

  /**
   * Adds statements that write {@code component}.
   *
   * @param read what reads it
   * @param names the variables of the method
   */
  void write(CodeBlock.Builder code, PropertyModel component, CodeBlock read, LocalNames names) {
    TypeModel type = component.type();
    CodeBlock name = Literals.text(component.name());
    CodeBlock one = one(type, read, name);
    if (one != null) {
      code.addStatement(one);
    } else if (type.type().isPrimitive() || Encoders.mayBeNull(type)) {
      code.addStatement("out.writeName($L)", name);
      encoders.write(code, type, read, component.name());
    } else {
      String local = names.name(component.javaName());
      code.addStatement("$T $L = $L", type.type(), local, read);
      code.addStatement("$T.name(out, $L, $L)", RuntimeNames.REQUIRED, name, local);
      encoders.present(code, type, CodeBlock.of("$L", local));
    }
  }

  /** The one call that checks and writes a value, or null when there is none. */
  private @Nullable CodeBlock one(TypeModel type, CodeBlock value, CodeBlock name) {
    if (type instanceof TypeModel.Text text && !text.isEmail()) {
      return text(text, value, name);
    }
    if (type instanceof TypeModel.Bool bool && type.type().isPrimitive() && bool.only() == null) {
      return CodeBlock.of("out.writeBooleanProperty($L, $L)", name, value);
    }
    if (type instanceof TypeModel.Whole whole
        && type.type().isPrimitive()
        && whole.timing() == null
        && whole.isFree()) {
      return CodeBlock.of("out.writeNumberProperty($L, $L)", name, value);
    }
    if (type instanceof TypeModel.Numeric number
        && number.bounds().equals(Bounds.NONE)
        && (number.kind() == NumberKind.DECIMAL || number.kind() == NumberKind.BIG_INTEGER)) {
      return call("number", name, value);
    }
    if (type instanceof TypeModel.Scalar scalar && scalar.timing() == null) {
      return scalar(scalar, value, name);
    }
    return null;
  }

  private CodeBlock text(TypeModel.Text text, CodeBlock value, CodeBlock name) {
    CodeBlock rules = Values.hasRules(text) ? values.rules(text) : null;
    CodeBlock check = rules == null ? values.length(text.size(), "characters") : rules;
    return check == null
        ? call("string", name, value)
        : CodeBlock.of("$T.string(out, $L, $L, $L)", RuntimeNames.REQUIRED, name, value, check);
  }

  private static @Nullable CodeBlock scalar(
      TypeModel.Scalar scalar, CodeBlock value, CodeBlock name) {
    if (scalar.kind() == TextKind.URI || scalar.type().isPrimitive()) {
      return null;
    }
    return Encoders.isDate(scalar)
        ? CodeBlock.of("$T.property(out, $L, $L)", RuntimeNames.DATES, name, value)
        : call("text", name, value);
  }

  private static CodeBlock call(String method, CodeBlock name, CodeBlock value) {
    return CodeBlock.of("$T.$L(out, $L, $L)", RuntimeNames.REQUIRED, method, name, value);
  }
}
