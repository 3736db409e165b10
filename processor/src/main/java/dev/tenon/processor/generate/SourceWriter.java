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
import javax.annotation.processing.Generated;

/** Writes the sources of a compilation: one for each class with features, one for each server. */
public final class SourceWriter {
  private static final String GENERATOR = "dev.tenon.processor.TenonProcessor";

  /** Writes sources; keeps nothing between calls. */
  public SourceWriter() {}

  /** The sources of a compilation that has no problems. */
  public List<JavaFile> write(CompilationModel compilation) {
    List<JavaFile> files = new ArrayList<>();
    for (FeatureClassModel feature : compilation.classes()) {
      boolean isPublic = feature.isPublic() && isUsedElsewhere(feature, compilation);
      files.add(features(feature, compilation, isPublic));
    }
    for (ServerModel server : compilation.servers()) {
      String packageName = server.generated().packageName();
      TypeSpec type = new ServerWriter(server).write();
      files.add(file(packageName, type, mentioned(packageName, type, server.origin())));
    }
    return files;
  }

  private static JavaFile features(
      FeatureClassModel feature, CompilationModel compilation, boolean isPublic) {
    String packageName = feature.generated().packageName();
    GivenNames names = new GivenNames();
    TypeSpec type = new FeaturesWriter(feature, compilation, isPublic, names).write();
    MentionedNames mentioned = mentioned(packageName, type, feature.origin());
    GivenNames others = names.withoutHiding(mentioned.all());
    return others == null
        ? file(packageName, type, mentioned)
        : file(
            packageName,
            new FeaturesWriter(feature, compilation, isPublic, others).write(),
            mentioned);
  }

  private static MentionedNames mentioned(String packageName, TypeSpec type, Origin origin) {
    return new MentionedNames(JavaFile.builder(packageName, type).build(), origin.element());
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

  static AnnotationSpec generated() {
    return AnnotationSpec.builder(Generated.class).addMember("value", "$S", GENERATOR).build();
  }

  /** For code that must name what its author has deprecated. */
  static AnnotationSpec deprecationAllowed() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .addMember("value", "$S", "removal")
        .build();
  }

  private static JavaFile file(String packageName, TypeSpec type, MentionedNames mentioned) {
    return JavaFile.builder(packageName, type)
        .skipJavaLangImports(!mentioned.needsJavaLang())
        .indent("  ")
        .build();
  }
}
