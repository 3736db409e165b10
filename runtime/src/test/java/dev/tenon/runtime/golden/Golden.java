package dev.tenon.runtime.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a test expects, kept in a file; {@code -Dtenon.goldens.update=true} rewrites it. */
public final class Golden {
  private Golden() {}

  /**
   * Fails when {@code actual} is not what the file holds.
   *
   * @param path below the folder of the module that is tested
   */
  public static void assertMatches(String path, String actual) throws IOException {
    Path file = Path.of(System.getProperty("basedir", "")).resolve(path);
    if (Boolean.getBoolean("tenon.goldens.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertThat(actual)
        .as("%s; run with -Dtenon.goldens.update=true to rewrite it", file)
        .isEqualTo(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
  }
}
