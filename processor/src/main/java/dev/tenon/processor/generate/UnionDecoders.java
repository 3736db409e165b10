package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.UnionModel;

/** Writes the methods that read one of several classes. */
final class UnionDecoders {
  private final JsonDecoders decoders;

  UnionDecoders(JsonDecoders decoders) {
    this.decoders = decoders;
  }

  MethodSpec union(String name, UnionModel type) {
    MethodSpec.Builder method =
        JsonDecoders.decoder(name, type.type())
            .addStatement(
                "$T tag = in.$L($L$L)",
                String.class,
                type.takesProperty() ? "variantWith" : "variant",
                Literals.text(type.property()),
                Literals.texts(type.tags(), true))
            .beginControlFlow("if (tag == null)")
            .addStatement("return null")
            .endControlFlow();
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (tag) {\n").indent();
    for (UnionModel.Variant variant : type.variants()) {
      cases.add("case $L -> $L;\n", Literals.text(variant.tag()), decoders.read(variant.type()));
    }
    cases.add(
        "default -> throw new $T(\"there is no variant \" + tag);\n", IllegalStateException.class);
    return method.addCode(cases.unindent().add("};\n").build()).build();
  }
}
