package dev.tenon.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the sources of a compilation: one for each class with features, one for each server. */
public final class SourceWriter {
  /** Writes sources; keeps nothing between calls. */
  public SourceWriter() {}

  /** The sources of a compilation that has no problems. */
  public List<JavaFile> write(CompilationModel compilation) {
    List<JavaFile> files = new ArrayList<>();
    for (FeatureClassModel feature : compilation.classes()) {
      boolean isPublic = feature.isPublic() && isUsedElsewhere(feature, compilation);
      files.add(
          file(
              feature.generated().packageName(),
              feature.origin(),
              names -> new FeaturesWriter(feature, compilation, isPublic, names).write()));
    }
    for (ServerModel server : compilation.servers()) {
      files.add(
          file(
              server.generated().packageName(),
              server.origin(),
              names -> new ServerWriter(server, names).write()));
    }
    return files;
  }

  /** Whether code of another package names the generated class, now or in a later compilation. */
  private static boolean isUsedElsewhere(FeatureClassModel feature, CompilationModel compilation) {
    boolean isUsedHere = false;
    for (ServerModel server : compilation.servers()) {
      boolean isUsed = server.features().contains(feature);
      if (isUsed && !server.sharesPackage(feature)) {
        return true;
      }
      isUsedHere |= isUsed;
    }
    return !isUsedHere;
  }

  /** For code that must name what its author has deprecated. */
  static AnnotationSpec deprecationAllowed() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .addMember("value", "$S", "removal")
        .build();
  }

  private static JavaFile file(
      String packageName, Origin origin, Function<GivenNames, TypeSpec> writer) {
    GivenNames names = new GivenNames();
    TypeSpec type = writer.apply(names);
    MentionedNames mentioned =
        new MentionedNames(JavaFile.builder(packageName, type).build(), origin.element());
    GivenNames others = names.withoutHiding(mentioned.all());
    return JavaFile.builder(packageName, others == null ? type : writer.apply(others))
        .skipJavaLangImports(!mentioned.needsJavaLang())
        .indent("  ")
        .build();
  }
}
