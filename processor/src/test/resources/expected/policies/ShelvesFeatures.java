package good.policies;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Shelves}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class ShelvesFeatures implements Features {
  private static final int COUNT = 0;

  private static final int MOVE = 1;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String COUNT_OUTPUT = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String MOVE_INPUT = "{\"type\":\"object\",\"properties\":{\"shelf\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"shelf\"],\"additionalProperties\":false}";

  private final Shelves shelves;

  private final Audit audit;

  ShelvesFeatures(Shelves shelves, Audit audit) {
    this.shelves = Objects.requireNonNull(shelves, "shelves");
    this.audit = Objects.requireNonNull(audit, "audit");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("count", null, "Counts the shelves."),
            new Hints(true, null, null, null),
            RawJson.of(NO_INPUT),
            RawJson.of(COUNT_OUTPUT),
            false,
            List.of(),
            this,
            COUNT)
            .policies(
                new TimeoutPolicy(Duration.ofHours(1)),
                new RateLimitPolicy("good.policies.Shelves", 100, Duration.ofMinutes(1), 100,
                    LimitBy.USER),
                new CachedPolicy(Duration.ofMinutes(1), List.of(), CacheScope.USER, 1000, 262144,
                    Duration.ZERO),
                new BulkheadPolicy("good.policies.Shelves", 2, 0, Duration.ofSeconds(1),
                    Priority.NORMAL),
                new InterceptedPolicy(audit, Slot.CALL)));
    registry.add(
        new ToolEntry(
            Presentation.of("move", null, "Moves a shelf."),
            new Hints(null, null, true, null),
            RawJson.of(MOVE_INPUT),
            null,
            false,
            List.of(),
            this,
            MOVE)
            .policies(
                new RateLimitPolicy("good.policies.Shelves", 100, Duration.ofMinutes(1), 100,
                    LimitBy.USER),
                new BulkheadPolicy("good.policies.Shelves", 2, 0, Duration.ofSeconds(1),
                    Priority.NORMAL),
                new RetryPolicy(3, Backoff.IMMEDIATE, Duration.ofMillis(200), Duration.ofSeconds(5),
                    Jitter.FULL, List.of(), List.of(), 20),
                new InterceptedPolicy(audit, Slot.CALL),
                new InterceptedPolicy(audit, Slot.ATTEMPT)));
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    throw new IllegalArgumentException("there is no feature " + feature);
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return new Calls().invoke(feature, call);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case COUNT -> decodeNoArguments(arguments);
        case MOVE -> decodeMoveArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case COUNT -> callCount(call);
        case MOVE -> callMove(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private Outcome callCount(Call call) {
      int result = shelves.count();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static MoveArguments decodeMoveArguments(JsonReader in) {
      int shelf = 0;
      ObjectReader object = Names.MOVE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> shelf = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new MoveArguments(shelf);
    }

    private Outcome callMove(Call call) {
      MoveArguments arguments = (MoveArguments) call.arguments();
      shelves.move(arguments.shelf);
      return Outcome.ToolResult.empty();
    }
  }

  private static final class NoArguments {
  }

  private static final class MoveArguments {
    final int shelf;

    MoveArguments(int shelf) {
      this.shelf = shelf;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames MOVE_ARGUMENTS = PropertyNames.of("shelf");
  }
}
