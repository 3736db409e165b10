package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.registry.HeaderParameter;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Checks that the headers of a modern request say what its body says, so that a proxy which routes
 * by the headers is not deceived.
 */
final class HeaderAgreement {
  private static final String PARAM_PREFIX = "Mcp-Param-";

  private final Registry registry;
  private final Methods methods;

  /**
   * @param methods who may call what
   */
  HeaderAgreement(Registry registry, Methods methods) {
    this.registry = registry;
    this.methods = methods;
  }

  /** Checks {@code MCP-Protocol-Version}; null when it agrees. */
  static @Nullable RpcError version(HttpExchange exchange, String version) {
    return equal(exchange, "MCP-Protocol-Version", version, false);
  }

  /** The error for a handshake under a version that has none. */
  static RpcError handshake() {
    return mismatch(
        "The header MCP-Protocol-Version names a version without initialize: leave the header out,"
            + " or send server/discover.");
  }

  /** Checks {@code Mcp-Method} and {@code Mcp-Name}; null when they agree. */
  static @Nullable RpcError methodAndName(HttpExchange exchange, Message message) {
    RpcError error = equal(exchange, "Mcp-Method", message.method(), false);
    if (error != null) {
      return error;
    }
    String member =
        switch (message.method()) {
          case "tools/call", "prompts/get" -> "name";
          case "resources/read" -> "uri";
          case "tasks/get", "tasks/update", "tasks/cancel" -> "taskId";
          default -> null;
        };
    // A body without the member is told so by the method itself.
    String name = member == null ? null : message.params().text(member);
    return name == null ? null : equal(exchange, "Mcp-Name", name, true);
  }

  private static @Nullable RpcError equal(
      HttpExchange exchange, String header, String expected, boolean encoded) {
    List<String> values = exchange.headers(header);
    if (values.isEmpty()) {
      return mismatch("The header " + header + " is missing.");
    }
    if (values.size() > 1) {
      return mismatch("The header " + header + " stands more than once.");
    }
    String value = encoded ? HeaderValue.decode(values.get(0)) : HeaderValue.trim(values.get(0));
    if (value == null) {
      return mismatch("The header " + header + " is malformed.");
    }
    return value.equals(expected)
        ? null
        : mismatch(
            "The header "
                + header
                + " says "
                + Violations.quote(value)
                + ", but the body says "
                + Violations.quote(expected)
                + ".");
  }

  /**
   * Checks the {@code Mcp-Param-} headers of a tool call; null when they agree, or when the caller
   * may not call the tool: then it must not learn what headers that has.
   */
  @Nullable RpcError parameters(HttpExchange exchange, Message message, Principal caller) {
    String name = message.method().equals("tools/call") ? message.params().text("name") : null;
    ToolEntry tool = name == null ? null : registry.tool(name);
    if (tool == null
        || tool.headerParameters().isEmpty()
        || !methods.mayCall(tool.name(), caller)) {
      return null;
    }
    Map<String, Mirrored> arguments = scalars(message.params());
    for (HeaderParameter parameter : tool.headerParameters()) {
      RpcError error =
          parameter(
              exchange, PARAM_PREFIX + parameter.header(), arguments.get(parameter.argument()));
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  /** An argument that a header may mirror: a text, number or boolean, as text. */
  private record Mirrored(String text, boolean isNumber) {
    boolean agreesWith(String value) {
      return value.equals(text) || (isNumber && sameNumber(value, text));
    }
  }

  private static @Nullable RpcError parameter(
      HttpExchange exchange, String header, @Nullable Mirrored argument) {
    List<String> values = exchange.headers(header);
    if (argument == null) {
      return values.isEmpty()
          ? null
          : mismatch("There is a header " + header + ", but the body has no such argument.");
    }
    if (values.size() != 1) {
      return mismatch(
          "The header " + header + (values.isEmpty() ? " is missing." : " stands more than once."));
    }
    String value = HeaderValue.decode(values.get(0));
    if (value == null) {
      return mismatch("The header " + header + " is malformed.");
    }
    return argument.agreesWith(value)
        ? null
        : mismatch("The header " + header + " differs from the argument in the body.");
  }

  /** {@code 42} and {@code 42.0} are the same integer. */
  private static boolean sameNumber(String value, String argument) {
    if (value.length() > 40 || argument.length() > 40) {
      return false;
    }
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(argument)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The arguments that a header may mirror; null values are left out. */
  private static Map<String, Mirrored> scalars(Members params) {
    Map<String, Mirrored> scalars = new HashMap<>();
    if (!params.isObject("arguments")) {
      return scalars;
    }
    try (JsonParser in = params.parser("arguments")) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken token = in.nextToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          scalars.put(name, new Mirrored(in.getString(), token.isNumeric()));
        }
        in.skipChildren();
      }
    }
    return scalars;
  }

  private static RpcError mismatch(String message) {
    return RpcError.of(RpcError.HEADER_MISMATCH, message);
  }
}
