package dev.tenon.runtime.config;

import java.io.File;
import java.util.Map;

/**
 * Where settings may stand, besides the command line. Not on the class path: a look there opens
 * every jar of it, at each start of the server, which costs more than all other sources together.
 *
 * @param environment the environment variables
 * @param systemProperties the system properties
 * @param directory where {@code tenon.properties} is looked for
 */
public record Sources(Map<String, String> environment, Map<?, ?> systemProperties, File directory) {
  /** The sources of this process. */
  public static Sources ofProcess() {
    return new Sources(System.getenv(), System.getProperties(), new File("").getAbsoluteFile());
  }
}
