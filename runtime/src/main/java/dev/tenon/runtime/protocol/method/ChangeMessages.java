package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.registry.ListKind;

/** The notifications of changes, by their names. */
public final class ChangeMessages {
  /** The contents of a resource changed. */
  public static final String RESOURCE_UPDATED = "notifications/resources/updated";

  /** The most URIs that one subscription or session may name. */
  public static final int MAX_URIS = 500;

  /** The longest URI that may be subscribed to, in characters. */
  public static final int MAX_URI_LENGTH = 2_000;

  private ChangeMessages() {}

  /** The notification that a list changed. */
  public static String listChanged(ListKind kind) {
    return switch (kind) {
      case TOOLS -> "notifications/tools/list_changed";
      case PROMPTS -> "notifications/prompts/list_changed";
      case RESOURCES -> "notifications/resources/list_changed";
    };
  }
}
