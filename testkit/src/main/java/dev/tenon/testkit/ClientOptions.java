package dev.tenon.testkit;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.token.AccessToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who a test's client is and what it can do. Immutable.
 *
 * <pre>{@code
 * McpTestClient client = server.client(revision, ClientOptions.declaring("elicitation", "roots"));
 * }</pre>
 *
 * @param principal the caller that the transport has authenticated
 * @param capabilities what the client can do, such as {@code elicitation.url}
 * @param token what each request brings over HTTP, or null for none
 */
public record ClientOptions(
    Principal principal, List<String> capabilities, @Nullable AccessToken token) {
  /** A client that nobody knows and that can do nothing. */
  public static final ClientOptions NONE = new ClientOptions(Principal.NOBODY, List.of(), null);

  private static final String META = "io.modelcontextprotocol/";
  private static final String EXTENSIONS = "extensions.";

  /** Copies the capabilities. */
  public ClientOptions {
    capabilities = List.copyOf(capabilities);
  }

  /**
   * A client that declares capabilities: {@code elicitation} (forms), {@code elicitation.url},
   * {@code sampling}, {@code sampling.tools}, {@code roots}, or an extension as {@code
   * extensions.io.modelcontextprotocol/tasks}.
   */
  public static ClientOptions declaring(String... capabilities) {
    return NONE.and(capabilities);
  }

  /** A client for whom the transport vouches as {@code principal}. */
  public static ClientOptions of(String principal) {
    return NONE.as(principal);
  }

  /** The same with more capabilities. */
  public ClientOptions and(String... more) {
    List<String> all = new ArrayList<>(capabilities);
    all.addAll(List.of(more));
    return new ClientOptions(principal, all, token);
  }

  /** The same for another caller. */
  public ClientOptions as(String other) {
    return as(Principal.of(other));
  }

  /** The same for another caller. */
  public ClientOptions as(Principal other) {
    return new ClientOptions(other, capabilities, null);
  }

  /**
   * The same for a caller who brings {@code bearer} with each request. Who that is, the server has
   * to find out: nobody vouches for it.
   */
  public ClientOptions as(AccessToken bearer) {
    return new ClientOptions(Principal.NOBODY, capabilities, bearer);
  }

  /** The same without a caller, for what says elsewhere who calls. */
  ClientOptions anonymous() {
    return new ClientOptions(Principal.NOBODY, capabilities, null);
  }

  /** A message without an id, with the {@code _meta} that a modern client adds to its params. */
  ObjectNode message(ProtocolRevision revision, String method, ObjectNode params) {
    ObjectNode copy = params.deepCopy();
    if (revision.isModern()) {
      ObjectNode meta = object(copy, "_meta");
      meta.put(META + "protocolVersion", revision.version());
      if (!meta.has(META + "clientCapabilities")) {
        meta.set(META + "clientCapabilities", capabilitiesJson());
      }
      object(meta, META + "clientInfo").put("name", "testkit").put("version", "1");
    }
    ObjectNode message =
        JsonMapper.shared().createObjectNode().put("jsonrpc", "2.0").put("method", method);
    message.set("params", copy);
    return message;
  }

  /** The capabilities as they stand on the wire. */
  ObjectNode capabilitiesJson() {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    for (String capability : capabilities) {
      if (capability.startsWith(EXTENSIONS)) {
        object(object(root, "extensions"), capability.substring(EXTENSIONS.length()));
        continue;
      }
      ObjectNode at = root;
      for (String part : capability.split("\\.", -1)) {
        at = object(at, part);
      }
    }
    return root;
  }

  private static ObjectNode object(ObjectNode in, String name) {
    return in.get(name) instanceof ObjectNode there ? there : in.putObject(name);
  }
}
