package dev.tenon.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The processor with a compiler of which one part fails. */
final class Sabotaged extends AbstractProcessor {
  private final TenonProcessor processor = new TenonProcessor();
  private final String part;
  private final Class<?> type;
  private final BiPredicate<String, Object> fails;

  /**
   * @param part the method of the environment that returns the part, such as {@code getFiler}
   * @param type its interface
   * @param fails whether a method with this name and first argument fails
   */
  Sabotaged(String part, Class<?> type, BiPredicate<String, Object> fails) {
    this.part = part;
    this.type = type;
    this.fails = fails;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            (method, arguments) -> {
              Object result = invoke(method, environment, arguments);
              return method.getName().equals(part) ? failing(result) : result;
            }));
  }

  private Object failing(Object original) {
    return proxy(
        type,
        (method, arguments) -> {
          if (arguments != null && fails.test(method.getName(), arguments[0])) {
            throw new IllegalStateException("sabotage");
          }
          return invoke(method, original, arguments);
        });
  }

  /** What a method of the proxy does. */
  private interface Body {
    Object run(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Body body) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> body.run(method, arguments)));
  }

  private static Object invoke(Method method, Object on, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }
}
