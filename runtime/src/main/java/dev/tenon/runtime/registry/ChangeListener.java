package dev.tenon.runtime.registry;

/** Is told when what a server offers changes. Must return soon; may be called by any thread. */
public interface ChangeListener {
  /** A list changed. */
  void listChanged(ListKind kind);

  /** The contents of a resource changed. */
  void resourceUpdated(String uri);
}
