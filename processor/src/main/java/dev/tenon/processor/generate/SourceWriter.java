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
  private static final String JAVA_LANG = "\nimport java.lang.";

  /** Writes sources; keeps nothing between calls. */
  public SourceWriter() {}

  /** The sources of a compilation that has no problems. */
  public List<GeneratedSource> write(CompilationModel compilation) {
    List<GeneratedSource> files = new ArrayList<>();
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

  /** For code that must name what its author has deprecated, or uses raw. */
  static AnnotationSpec warningsAllowed() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .addMember("value", "$S", "removal")
        .addMember("value", "$S", "rawtypes")
        .build();
  }

  private static GeneratedSource file(
      String packageName, Origin origin, Function<GivenNames, TypeSpec> writer) {
    GivenNames names = new GivenNames();
    TypeSpec type = writer.apply(names);
    String text = text(packageName, type);
    MentionedNames mentioned = new MentionedNames(text, origin.element());
    GivenNames others = names.withoutHiding(mentioned.all());
    if (others != null) {
      type = writer.apply(others);
      text = text(packageName, type);
    }
    return new GeneratedSource(
        packageName,
        type.name(),
        type.originatingElements(),
        mentioned.needsJavaLang() ? text : withoutJavaLang(text));
  }

  /** As one text, with all its imports: JavaPoet would write thousands of small ones to a file. */
  private static String text(String packageName, TypeSpec type) {
    return JavaFile.builder(packageName, type).indent("  ").build().toString();
  }

  private static String withoutJavaLang(String text) {
    StringBuilder without = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(JAVA_LANG); at >= 0; at = text.indexOf(JAVA_LANG, at + 1)) {
      int end = text.indexOf(';', at);
      if (text.lastIndexOf('.', end) < at + JAVA_LANG.length()) {
        without.append(text, from, at);
        from = end + 1;
      }
    }
    return without.append(text, from, text.length()).toString();
  }
}
