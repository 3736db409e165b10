package dev.tenon.processor.collect;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The forms that methods ask for in their course. Only javac shows what stands in a method. */
public interface FormCalls {
  /** For compilers that show no bodies: what a method asks for is seen when it runs. */
  FormCalls UNKNOWN = type -> List.of();

  /**
   * A type that a method asks for.
   *
   * @param method the method
   * @param type the type whose class literal it names
   */
  record Call(ExecutableElement method, TypeElement type) {}

  /** Whether the compiler has the source of {@code type} and not its class file alone. */
  default boolean hasSource(TypeElement type) {
    return true;
  }

  /** What the methods of {@code type} ask for, as far as it can be told for certain. */
  List<Call> in(TypeElement type);
}
