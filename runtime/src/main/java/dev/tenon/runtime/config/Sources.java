package dev.tenon.runtime.config;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings may stand, besides the command line.
 *
 * @param environment the environment variables
 * @param systemProperties the system properties
 * @param directory where {@code tenon.properties} is looked for
 * @param classes whose root is searched for {@code tenon.properties} too, or null
 */
public record Sources(
    Map<String, String> environment,
    Map<?, ?> systemProperties,
    File directory,
    @Nullable ClassLoader classes) {
  /** The sources of this process. */
  public static Sources ofProcess() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return new Sources(
        System.getenv(),
        System.getProperties(),
        new File("").getAbsoluteFile(),
        context != null ? context : Sources.class.getClassLoader());
  }
}
