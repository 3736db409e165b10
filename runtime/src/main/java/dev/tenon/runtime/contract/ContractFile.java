package dev.tenon.runtime.contract;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Policy;
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

/** The file of a contract; a server that starts as it should does not load this class. */
final class ContractFile {
  private ContractFile() {}

  static byte[] read(Contract contract) throws IOException {
    Enumeration<URL> found = contract.server().getClassLoader().getResources(contract.resource());
    boolean isAnyThere = found.hasMoreElements();
    while (found.hasMoreElements()) {
      byte[] file;
      try (InputStream in = found.nextElement().openStream()) {
        file = in.readAllBytes();
      }
      // Several servers on one class path have a file with this name each.
      if (contract.digest().equals(digest(file))) {
        return file;
      }
    }
    throw new IOException(
        isAnyThere
            ? "the file "
                + contract.resource()
                + " on the class path is of another server or another build"
            : "there is no file " + contract.resource() + " on the class path");
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

  /** What a server offers otherwise, in words. */
  static String explain(
      Contract contract, Registry registry, List<Policy> policies, @Nullable Scopes scopes) {
    StringBuilder message =
        new StringBuilder("it offers other things than it was compiled with, and does not start:");
    try {
      List<String> differences =
          Differences.between(read(contract), new Offered(registry, policies, scopes));
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
