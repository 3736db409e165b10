package dev.tenon.runtime.contract;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a server was compiled with; generated code makes it. Immutable and thread-safe.
 *
 * @param server the generated class of the server; its class loader has the file
 * @param resource the path of the file on the class path
 * @param digest what the file says is its digest, which tells it from those of other servers
 * @param fingerprint the number that stands for what the server offers
 */
public record Contract(Class<?> server, String resource, String digest, int fingerprint) {
  /**
   * Compares {@code registry} with what the server was compiled with.
   *
   * @throws ContractMismatchException if it offers anything else; the message names what
   */
  public void check(Registry registry) {
    if (Fingerprint.of(registry) != fingerprint) {
      throw new ContractMismatchException(message(registry));
    }
  }

  /**
   * The file, byte for byte as it was compiled.
   *
   * @throws IOException if it is not on the class path; the message says so
   */
  public byte[] read() throws IOException {
    Enumeration<URL> found = server.getClassLoader().getResources(resource);
    boolean isAnyThere = found.hasMoreElements();
    while (found.hasMoreElements()) {
      byte[] file;
      try (InputStream in = found.nextElement().openStream()) {
        file = in.readAllBytes();
      }
      // Several servers on one class path have a file with this name each.
      if (digest.equals(digest(file))) {
        return file;
      }
    }
    throw new IOException(
        isAnyThere
            ? "the file " + resource + " on the class path is of another server or another build"
            : "there is no file " + resource + " on the class path");
  }

  private static @Nullable String digest(byte[] file) {
    try (JsonParser in = Json.trusted(file, 0, file.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken value = in.nextToken();
        if (name.equals("digest")) {
          return value == JsonToken.VALUE_STRING ? in.getString() : null;
        }
        in.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private String message(Registry registry) {
    StringBuilder message =
        new StringBuilder("it offers other things than it was compiled with, and does not start:");
    try {
      List<String> differences = Differences.between(read(), registry);
      for (String difference : differences) {
        message.append("\n- ").append(difference);
      }
    } catch (IOException e) {
      message.append("\n- what they are cannot be told: ").append(e.getMessage());
    }
    return message
        .append("\nList each class with features in @McpServer(features = ...), and compile all of")
        .append(" them anew; what comes and goes is added while the server runs, with")
        .append(" server.tools().add(...), and is no part of its contract.")
        .toString();
  }
}
