package dev.tenon.runtime.call;

import dev.tenon.runtime.call.Outcome.ResourceResult;
import org.jspecify.annotations.Nullable;

/** Results that are kept for their callers, under URIs that no list shows. Thread-safe. */
public interface KeptResults {
  /** Whether {@code uri} is of their kind, be there such a one or not. */
  boolean claims(String uri);

  /** What {@code uri} names; null when there is no such, or none of {@code reader}. */
  @Nullable Kept read(String uri, Principal reader);

  /**
   * A result that was kept.
   *
   * @param tool the tool that it is a result of: who may not call that may not read it either
   * @param access who could call the tool then: who could not may not read it, be the tool gone or
   *     not
   * @param contents what is read
   */
  record Kept(String tool, Access access, ResourceResult contents) {}

  /** Forgets what is kept in this process, because the server stops. */
  void close();
}
