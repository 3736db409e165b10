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
  private final String property;
  private @Nullable String description;
  private List<Variant> variants = List.of();

  /**
   * A union whose variants are not read yet.
   *
   * @param property the property that tells the variants apart
   */
  public UnionModel(TypeName type, ClassName name, String property) {
    this.type = type;
    this.name = name;
    this.property = property;
  }

  /**
   * One of the classes.
   *
   * @param tag what the property says for it
   * @param type the class
   */
  public record Variant(String tag, StructureModel type) {}

  /** Fills it in; once. */
  public void complete(List<Variant> read, @Nullable String says) {
    variants = List.copyOf(read);
    description = says;
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
    return property;
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
