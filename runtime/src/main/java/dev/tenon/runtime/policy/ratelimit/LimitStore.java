package dev.tenon.runtime.policy.ratelimit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how often everybody has called. Several instances of a server share limits when they share
 * a store, such as one in Redis whose script does all of {@link #take} at once, at the time of the
 * store. Must be thread-safe.
 *
 * <p>A call waits for it no longer than the setting {@code store-timeout}, and not at all while it
 * is known to be away; each instance then goes on by itself with what it has counted.
 */
@FunctionalInterface
public interface LimitStore {
  /**
   * Takes one permit for each charge, or none at all if one of them has none left.
   *
   * @param charges not empty, and no two have the same key
   * @return null when all were taken
   * @throws Exception if the store cannot say; the server counts by itself then
   */
  @Nullable Refusal take(List<Charge> charges) throws Exception;

  /**
   * Why nothing was taken.
   *
   * @param charge the number of the charge that there was no permit for; the one with the longest
   *     wait if there are several
   * @param waitNanos how long it takes until there is one
   */
  record Refusal(int charge, long waitNanos) {}

  /**
   * A bucket, which holds at most {@code burst} permits, gains {@code permits} of them in {@code
   * perNanos}, evenly, and is full at the beginning.
   *
   * @param id what tells the limit from all others of the server
   * @param permits how many are gained
   * @param perNanos in which time
   * @param burst how many it holds
   */
  record Limit(String id, int permits, long perNanos, int burst) {
    /** In which time {@code permits} are gained. */
    public Duration per() {
      return Duration.ofNanos(perNanos);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Limit limit
          && id.equals(limit.id)
          && permits == limit.permits
          && perNanos == limit.perNanos
          && burst == limit.burst;
    }

    @Override
    public int hashCode() {
      return 31 * id.hashCode() + permits;
    }
  }

  /** Whose bucket it is. */
  enum Owner {
    /** That of a caller, by name. */
    USER,
    /** That of a tenant, by name. */
    TENANT,
    /** That of a network address. */
    ADDRESS,
    /** That of everybody; there is no name. */
    ALL
  }

  /**
   * One permit of one bucket.
   *
   * @param limit what the bucket is like; each owner has one of its own
   * @param owner whose it is
   * @param name the owner's name
   */
  record Charge(Limit limit, Owner owner, String name) {
    /** What tells the bucket from all others of the server. */
    public String key() {
      return limit.id() + '\n' + owner + '\n' + name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Charge charge
          && owner == charge.owner
          && name.equals(charge.name)
          && limit.equals(charge.limit);
    }

    @Override
    public int hashCode() {
      return 31 * limit.hashCode() + name.hashCode();
    }
  }
}
