package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a client asks to be told of.
 *
 * @param tools {@code toolsListChanged}
 * @param prompts {@code promptsListChanged}
 * @param resources {@code resourcesListChanged}
 * @param uris {@code resourceSubscriptions}, or null when the client did not speak of them
 * @param taskIds {@code taskIds} of the extension for tasks, or null when it did not speak of them
 */
record SubscriptionFilter(
    boolean tools,
    boolean prompts,
    boolean resources,
    @Nullable Set<String> uris,
    @Nullable Set<String> taskIds) {

  /**
   * The part of it that a server with {@code registry} can honour.
   *
   * @param known those of the URIs that the client may read; null when it did not speak of them
   * @param tasks the tasks among those that the client may see; null when it did not speak of them
   */
  SubscriptionFilter honouredBy(
      Registry registry, @Nullable Set<String> known, @Nullable Set<String> tasks) {
    boolean hasResources = registry.offers(ListKind.RESOURCES);
    return new SubscriptionFilter(
        tools && registry.offers(ListKind.TOOLS),
        prompts && registry.offers(ListKind.PROMPTS),
        resources && hasResources,
        hasResources ? known : null,
        tasks);
  }

  boolean wants(ListKind kind) {
    return switch (kind) {
      case TOOLS -> tools;
      case PROMPTS -> prompts;
      case RESOURCES -> resources;
    };
  }

  boolean wantsResource(String uri) {
    return uris != null && uris.contains(uri);
  }

  boolean wantsTask(String taskId) {
    return taskIds != null && taskIds.contains(taskId);
  }

  /** What is wanted, in words. */
  String about() {
    List<String> wanted = new ArrayList<>();
    for (ListKind kind : ListKind.values()) {
      if (wants(kind)) {
        wanted.add("the list of " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    wanted.addAll(uris == null ? Set.of() : uris);
    if (taskIds != null) {
      taskIds.forEach(task -> wanted.add("task " + task));
    }
    return wanted.isEmpty() ? "nothing" : String.join(", ", wanted);
  }

  /** Writes it as a {@code SubscriptionFilter}. */
  void write(JsonGenerator out) {
    out.writeStartObject();
    flag(out, "toolsListChanged", tools);
    flag(out, "promptsListChanged", prompts);
    flag(out, "resourcesListChanged", resources);
    texts(out, "resourceSubscriptions", uris);
    texts(out, "taskIds", taskIds);
    out.writeEndObject();
  }

  private static void flag(JsonGenerator out, String name, boolean value) {
    if (value) {
      out.writeBooleanProperty(name, true);
    }
  }

  private static void texts(JsonGenerator out, String name, @Nullable Set<String> texts) {
    if (texts != null) {
      out.writeArrayPropertyStart(name);
      for (String text : texts) {
        out.writeString(text);
      }
      out.writeEndArray();
    }
  }
}
