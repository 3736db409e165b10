package dev.tenon.runtime.config;

import dev.tenon.runtime.json.Violations;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands elsewhere: <code>${file:/run/secrets/key}</code> or <code>${env:NAME}</code>.
 * It is read once, when the server starts. No message says what was read.
 */
final class Reference {
  static final String BEGIN = "${";

  private static final String FILE = "${file:";
  private static final String VARIABLE = "${env:";
  private static final int MAX_BYTES = 64 * 1024;

  private Reference() {}

  static boolean isOne(String text) {
    return text.startsWith(BEGIN);
  }

  /**
   * Reads what {@code text}, which begins like one, stands for.
   *
   * @throws IllegalArgumentException if that cannot be found; the message goes on after the name of
   *     the setting
   */
  static String resolve(String text, Map<String, String> environment) {
    String name = text.substring(text.indexOf(':') + 1, text.length() - 1).strip();
    boolean isWhole = text.endsWith("}") && text.indexOf('}') == text.length() - 1;
    if (isWhole && !name.isEmpty() && text.startsWith(FILE)) {
      return file(name);
    }
    if (isWhole && !name.isEmpty() && text.startsWith(VARIABLE)) {
      return variable(name, environment.get(name));
    }
    throw new IllegalArgumentException(
        "must be a value, or ${file:NAME} for what is in a file, or ${env:NAME} for what an"
            + " environment variable has, and nothing around it");
  }

  private static String variable(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "names the environment variable " + Violations.clip(name) + ", which is not set");
    }
    return value.strip();
  }

  private static String file(String name) {
    byte[] bytes;
    try (InputStream in = new FileInputStream(name)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "names the file " + Violations.clip(name) + ", which cannot be read", e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "names the file " + Violations.clip(name) + ", which is longer than 64 KiB");
    }
    try {
      // Editors end a file with a line break, which is no part of a secret.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "names the file " + Violations.clip(name) + ", which is no text in UTF-8", e);
    }
  }
}
