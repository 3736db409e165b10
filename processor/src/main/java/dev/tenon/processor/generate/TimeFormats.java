package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TypeModel;

/** The constants that say how dates and times are written in a form of their own. */
final class TimeFormats {
  private final Members members;

  TimeFormats(Members members) {
    this.members = members;
  }

  /** The format of the type; made once, and used when it is first needed. */
  CodeBlock of(TypeModel.Patterned type) {
    CodeBlock value =
        CodeBlock.of(
            "new $T<>($T.class, $L, $L, $L)",
            RuntimeNames.TIME_FORMAT,
            type.type(),
            Literals.text(type.pattern()),
            Literals.text(type.locale()),
            Literals.text(type.zone()));
    String name = Members.words(type.type()) + "_format";
    return CodeBlock.of(
        "$L",
        members.constant(
            ParameterizedTypeName.get(RuntimeNames.TIME_FORMAT, type.type()), name, value));
  }
}
