package dev.tenon.processor.collect;

import dev.tenon.processor.model.FeatureClassModel.Construction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out how instances of the user's classes come about. */
public final class Constructions {
  private final Elements elements;
  private final Types types;

  /** Reads with the compiler's {@code elements} and {@code types}. */
  public Constructions(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** How an instance of {@code type} comes about, if one is needed. */
  public Construction of(TypeElement type, boolean needsInstance, boolean takesValidation) {
    boolean isForPackage = false;
    boolean isForAll = false;
    if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(type.getEnclosedElements())) {
        // One that throws would make the author handle an exception of code that is not theirs.
        if (constructor.getParameters().isEmpty() && constructor.getThrownTypes().isEmpty()) {
          isForPackage = !constructor.getModifiers().contains(Modifier.PRIVATE);
          isForAll = constructor.getModifiers().contains(Modifier.PUBLIC);
        }
      }
    }
    return new Construction(
        needsInstance, isForPackage, isForAll, mayBeCloseable(type), takesValidation);
  }

  private boolean mayBeCloseable(TypeElement type) {
    return !type.getModifiers().contains(Modifier.FINAL)
        || types.isSubtype(
            type.asType(), elements.getTypeElement("java.lang.AutoCloseable").asType());
  }
}
