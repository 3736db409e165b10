package dev.tenon.processor.collect;

import dev.tenon.processor.model.StructureModel.Construction;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * How values of a class come about.
 *
 * @param construction what generated code does
 * @param method the constructor or static method, or null when there is none
 */
record Creator(Construction construction, @Nullable ExecutableElement method) {
  /** A constructor. */
  static Creator of(ExecutableElement constructor) {
    return new Creator(new Construction.Constructor(), constructor);
  }

  /** None, because of {@code reason}. */
  static Creator none(String reason, String remedy) {
    return new Creator(new Construction.None(reason, remedy), null);
  }

  List<? extends VariableElement> parameters() {
    return method == null ? List.of() : method.getParameters();
  }
}
