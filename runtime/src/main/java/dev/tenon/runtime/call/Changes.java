package dev.tenon.runtime.call;

/**
 * Tells clients that what the server offers has changed. Clients that subscribed are told, each in
 * the way of its era; changes of lists that come close together are told once. Thread-safe, and
 * valid for as long as the server runs.
 */
public interface Changes {
  /** The list of tools changed. */
  void toolsChanged();

  /** The list of prompts changed. */
  void promptsChanged();

  /** The list of resources or templates changed. */
  void resourcesChanged();

  /** The contents of the resource with this URI changed. */
  void resourceUpdated(String uri);
}
