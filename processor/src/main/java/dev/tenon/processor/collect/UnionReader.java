package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads sealed types, and types with {@code @JsonTypeInfo}, into {@link UnionModel}s. */
final class UnionReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Definitions definitions;
  private final JavadocReader javadoc;
  private final Variants variants;

  UnionReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      JavadocReader javadoc,
      Definitions definitions) {
    this.javadoc = javadoc;
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.definitions = definitions;
    this.variants = new Variants(types);
  }

  /** Whether a value of the type says which of several classes it is. */
  boolean isUnion(TypeElement element) {
    AnnotationReader info = info(element);
    if (info != null) {
      return !UnionStyle.isNone(info);
    }
    return element.getModifiers().contains(Modifier.SEALED)
        && element.getModifiers().contains(Modifier.ABSTRACT);
  }

  TypeModel read(DeclaredType type, TypeElement element, TypeReader reader, Site site) {
    Definitions.Key key = Definitions.Key.of(type, site.packageName());
    Definitions.Key own = new Definitions.Key("one of " + key.type(), key.packageName());
    TypeModel.Definition known = definitions.get(own);
    if (known != null) {
      return known;
    }
    String name = element.getSimpleName().toString();
    AnnotationReader info = info(element);
    UnionStyle style =
        info == null ? UnionStyle.DEFAULT : UnionStyle.of(info, name, site, diagnostics);
    UnionModel union =
        new UnionModel(TypeReader.plain(type), ClassName.get(element), style.discriminator());
    definitions.put(own, union);
    Site inside = site.inside(name, element.getQualifiedName().toString());
    Map<DeclaredType, Variants.Named> found = variants.of(type, element);
    for (AnnotationReader refused : variants.namesWithAliases(element)) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.UNION_STYLE,
          refused.origin("names"),
          "JsonSubTypes.Type",
          name,
          "names gives one class several tags",
          "Use name");
    }
    for (AnnotationReader stranger : variants.strangers(element)) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.UNION_VARIANT,
          stranger.origin("value"),
          site.path(),
          name,
          String.valueOf(stranger.text("value")),
          "it is no subtype of it",
          "Let it extend or implement it, or take it out of @JsonSubTypes");
    }
    if (found.isEmpty()) {
      diagnostics.reportFor(
          site.subject(), ShapeProblem.UNION_EMPTY, site.origin(), site.path(), name);
    }
    List<UnionModel.Variant> read = new ArrayList<>();
    boolean isDeprecated = Warnings.isDeprecated(elements, element);
    for (Map.Entry<DeclaredType, Variants.Named> entry : found.entrySet()) {
      TypeElement variant = entry.getValue().element();
      String tag = entry.getValue().tag();
      isDeprecated |= Warnings.isDeprecated(elements, variant);
      StructureModel structure = variant(entry.getKey(), variant, name, reader, inside);
      if (structure != null) {
        read.add(new UnionModel.Variant(tag == null ? defaultTag(variant, style) : tag, structure));
      }
    }
    AnnotationReader described = AnnotationReader.of(element, JacksonNames.CLASS_DESCRIPTION);
    String description = described == null ? null : described.text("value");
    union.complete(
        read, description == null ? javadoc.of(element).description() : description, isDeprecated);
    return union;
  }

  private @Nullable StructureModel variant(
      DeclaredType type, TypeElement element, String union, TypeReader reader, Site site) {
    String fault = null;
    String remedy = "Make it a record";
    if (element.getKind() == ElementKind.ENUM) {
      fault = "it is an enum, which is no object";
    } else if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      fault = "it is abstract, and no classes of it are known";
      remedy = "Make it sealed";
    } else if (type.getTypeArguments().size() < element.getTypeParameters().size()) {
      fault = "nothing says what its type arguments are";
      remedy = "Give it the type parameters of " + union + ", or none";
    }
    if (fault == null) {
      TypeModel model =
          reader.structure(
              type, element, site.component(element.getSimpleName().toString(), site.origin()));
      if (model instanceof StructureModel structure) {
        return structure;
      }
      if (model instanceof TypeModel.Unsupported) {
        // A problem says why.
        return null;
      }
      fault = "it is no object on the wire";
    }
    diagnostics.reportFor(
        site.subject(),
        ShapeProblem.UNION_VARIANT,
        site.origin(),
        site.path(),
        union,
        element.getSimpleName(),
        fault,
        remedy);
    return null;
  }

  private String defaultTag(TypeElement variant, UnionStyle style) {
    if (!style.isNested()) {
      return variant.getSimpleName().toString();
    }
    String binaryName = elements.getBinaryName(variant).toString();
    return binaryName.substring(binaryName.lastIndexOf('.') + 1);
  }

  /** {@code @JsonTypeInfo} of the type, or of one that it extends or implements. */
  private static @Nullable AnnotationReader info(TypeElement element) {
    for (TypeElement type : Supertypes.of(element)) {
      AnnotationReader info = AnnotationReader.of(type, JacksonNames.TYPE_INFO);
      if (info != null) {
        return info;
      }
    }
    return null;
  }
}
