package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a client says of itself, from {@code initialize} or from a request's {@code _meta}.
 */
public final class ClientInfoReader {
  private static final Set<String> IDENTITY = Set.of("name", "version");
  private static final int MAX_CAPABILITIES = 100;

  private ClientInfoReader() {}

  /**
   * Reads the client information.
   *
   * @param members what holds the two members; each may be missing
   * @param infoName the member with name and version
   * @param capabilitiesName the member with the capabilities
   */
  public static ClientInfo read(Members members, String infoName, String capabilitiesName) {
    Members info = members.members(infoName, IDENTITY);
    String name = info.text("name");
    String version = info.text("version");
    return new ClientInfo(
        name == null ? "" : name,
        version == null ? "" : version,
        members.isObject(capabilitiesName) ? capabilities(members, capabilitiesName) : Set.of());
  }

  private static Set<String> capabilities(Members members, String name) {
    Set<String> paths = new HashSet<>();
    try (JsonParser in = members.parser(name)) {
      read(in, "", paths);
    }
    // An empty elicitation object means form mode, which the specification then calls form only.
    if (paths.contains("elicitation") && !paths.contains("elicitation.url")) {
      paths.add("elicitation.form");
    }
    return paths;
  }

  private static void read(JsonParser in, String prefix, Set<String> paths) {
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.nextToken();
      String path = prefix + name;
      boolean declared = token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_FALSE;
      if (declared && paths.size() < MAX_CAPABILITIES) {
        paths.add(path);
      }
      if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
        read(in, path + ".", paths);
      } else {
        in.skipChildren();
      }
    }
  }
}
