package dev.tenon.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the sources of a compilation: one for each class with features, one for each server. */
public final class SourceWriter {
  /** Writes sources; keeps nothing between calls. */
  public SourceWriter() {}

  /** The sources of a compilation that has no problems. */
  public List<JavaFile> write(CompilationModel compilation) {
    List<JavaFile> files = new ArrayList<>();
    for (FeatureClassModel feature : compilation.classes()) {
      boolean isPublic = feature.isPublic() && isUsedElsewhere(feature, compilation);
      TypeSpec type = new FeaturesWriter(feature, compilation, isPublic).write();
      files.add(file(feature.generated().packageName(), type));
    }
    for (ServerModel server : compilation.servers()) {
      files.add(file(server.generated().packageName(), new ServerWriter(server).write()));
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

  private static JavaFile file(String packageName, TypeSpec type) {
    return JavaFile.builder(packageName, type).skipJavaLangImports(true).indent("  ").build();
  }
}
