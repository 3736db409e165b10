package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.registry.ServerInfo;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server whose class path has neither Bean Validation nor a validator. */
final class WithoutValidatorTest {
  @Test
  void serversAreMadeAndServe() throws Exception {
    URL[] classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("validation-api") && !entry.contains("hibernate"))
            .map(entry -> new File(entry).toURI())
            .map(WithoutValidatorTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("jakarta.validation.ValidatorFactory"))
          .isInstanceOf(ClassNotFoundException.class);
      Callable<?> program =
          (Callable<?>)
              loader.loadClass(Program.class.getName()).getDeclaredConstructor().newInstance();

      assertThat(program.call()).isEqualTo("plain");
    }
  }

  private static URL url(URI uri) {
    try {
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  /** What runs there. */
  public static final class Program implements Callable<String> {
    /** Made by the test. */
    public Program() {}

    @Override
    public String call() throws Exception {
      Server server = Server.builder(ServerInfo.of("plain", "1")).build();
      assertThat(server.engine(ServerConfig.DEFAULT)).isNotNull();
      try (ServerHandle handle = server.start(ServerConfig.DEFAULT.withPort(0))) {
        assertThat(handle.port()).isPositive();
      }
      return server.info().name();
    }
  }
}
