package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TypeModel;

/** The code around values that may be absent, null or there. */
final class PresenceCode {
  private PresenceCode() {}

  static CodeBlock absent() {
    return CodeBlock.of("$T.absent()", RuntimeNames.PRESENCE);
  }

  /** {@code read} reads the value that is there. */
  static CodeBlock read(TypeModel.Presence type, CodeBlock read) {
    return type.value().holdsNull()
        ? given(type, read)
        : CodeBlock.of("in.isNull() ? $T.ofNull() : $L", RuntimeNames.PRESENCE, given(type, read));
  }

  /** One that is there; {@code read} is null when it breaks its type. */
  static CodeBlock given(TypeModel.Presence type, CodeBlock read) {
    String method = JsonDecoders.isPrimitive(type.value()) ? "of" : "ofNullable";
    return CodeBlock.of("$T.$L($L)", RuntimeNames.PRESENCE, method, read);
  }
}
