package dev.tenon.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that a server has in a list. */
public sealed interface Offer {
  /** What it is called by: the name of a tool or prompt, the URI of a resource or template. */
  String key();

  /** The whole entry, as it came. */
  JsonNode json();

  /** What is said of it; empty when nothing is. */
  default String description() {
    return json().path("description").asString("");
  }

  /** Its name for people; empty when it has none. */
  default String title() {
    return json().path("title").asString("");
  }

  /**
   * A tool.
   *
   * @param json the whole entry
   */
  record Tool(JsonNode json) implements Offer {
    @Override
    public String key() {
      return json.path("name").asString("");
    }

    /** The schema of its arguments. */
    public JsonNode inputSchema() {
      return json.path("inputSchema");
    }

    /** The schema of its structured content; a missing node when it has none. */
    public JsonNode outputSchema() {
      return json.path("outputSchema");
    }

    /** The names of its arguments. */
    public List<String> arguments() {
      return List.copyOf(inputSchema().path("properties").propertyNames());
    }

    /** The names of the arguments that must be given. */
    public List<String> required() {
      return inputSchema().path("required").valueStream().map(JsonNode::asString).toList();
    }

    /** What it says of itself, such as {@code readOnlyHint}; null when it does not say. */
    public @Nullable Boolean hint(String name) {
      JsonNode hint = json.path("annotations").get(name);
      return hint == null ? null : hint.asBoolean();
    }
  }

  /**
   * A resource.
   *
   * @param json the whole entry
   */
  record Resource(JsonNode json) implements Offer {
    @Override
    public String key() {
      return json.path("uri").asString("");
    }

    /** Its media type; empty when it has none. */
    public String mimeType() {
      return json.path("mimeType").asString("");
    }
  }

  /**
   * A template of resources.
   *
   * @param json the whole entry
   */
  record Template(JsonNode json) implements Offer {
    @Override
    public String key() {
      return json.path("uriTemplate").asString("");
    }

    /** The media type of its resources; empty when it has none. */
    public String mimeType() {
      return json.path("mimeType").asString("");
    }
  }

  /**
   * A prompt.
   *
   * @param json the whole entry
   */
  record Prompt(JsonNode json) implements Offer {
    @Override
    public String key() {
      return json.path("name").asString("");
    }

    /** The names of its arguments. */
    public List<String> arguments() {
      return names(false);
    }

    /** The names of the arguments that must be given. */
    public List<String> required() {
      return names(true);
    }

    private List<String> names(boolean requiredOnly) {
      return json.path("arguments")
          .valueStream()
          .filter(argument -> !requiredOnly || argument.path("required").asBoolean(false))
          .map(argument -> argument.path("name").asString(""))
          .toList();
    }
  }
}
