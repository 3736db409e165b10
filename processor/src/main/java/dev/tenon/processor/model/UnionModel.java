package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is one of several classes, told apart by a property: a sealed interface, or a type
 * with {@code @JsonTypeInfo}. Like {@link StructureModel}, one object for each such type, filled in
 * when its variants have been read.
 */
public final class UnionModel implements TypeModel.Definition {
  private final TypeName type;
  private final ClassName name;
  private final Discriminator discriminator;
  private @Nullable String description;
  private List<Variant> variants = List.of();
  private boolean isDeprecated;

  /**
   * A union whose variants are not read yet.
   *
   * @param discriminator what tells the variants apart
   */
  public UnionModel(TypeName type, ClassName name, Discriminator discriminator) {
    this.type = type;
    this.name = name;
    this.discriminator = discriminator;
  }

  /**
   * What tells the variants apart.
   *
   * @param property the property that says which one an object is
   * @param isKept whether the variants have that property themselves
   */
  public record Discriminator(String property, boolean isKept) {}

  /**
   * One of the classes.
   *
   * @param tag what the property says for it
   * @param type the class
   */
  public record Variant(String tag, StructureModel type) {}

  /** What a property of a variant says. */
  public record Tag(String property, String value) {}

  /** Fills it in; once. */
  public void complete(List<Variant> read, @Nullable String says, boolean drawsWarning) {
    variants = List.copyOf(read);
    description = says;
    isDeprecated = drawsWarning;
  }

  @Override
  public TypeName type() {
    return type;
  }

  @Override
  public ClassName name() {
    return name;
  }

  /** The property that tells the variants apart. */
  public String property() {
    return discriminator.property();
  }

  /** Whether the variants have that property themselves. */
  public boolean keepsProperty() {
    return discriminator.isKept();
  }

  /** Whether a variant takes that property itself, so that it must not be read before. */
  public boolean takesProperty() {
    return keepsProperty() && variants.stream().anyMatch(variant -> takesProperty(variant.type()));
  }

  /** Whether {@code variant} takes that property. */
  public boolean takesProperty(StructureModel variant) {
    return variant.writable().stream().anyMatch(component -> component.name().equals(property()));
  }

  /** What the property may say. */
  public List<String> tags() {
    return variants.stream().map(Variant::tag).toList();
  }

  /** Whether naming it draws a warning. */
  public boolean isDeprecated() {
    return isDeprecated;
  }

  /** The classes in the order of declaration. */
  public List<Variant> variants() {
    return variants;
  }

  /** What it is, or null. */
  public @Nullable String description() {
    return description;
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
