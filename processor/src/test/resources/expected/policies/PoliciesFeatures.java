package good.policies;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.policy.Slot;
import dev.tenon.policy.WhenUnhealthy;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.HealthEntry;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Policies}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class PoliciesFeatures implements Features {
  private static final int FIND = 0;

  private static final int FIND_FALLBACK = 1;

  private static final int ADD = 2;

  private static final int ALL = 3;

  private static final int ALL_FALLBACK = 4;

  private static final int ADVICE = 5;

  private static final int ADVICE_FALLBACK = 6;

  private static final int IS_UP = 7;

  private static final int REACH = 8;

  private static final String FIND_INPUT = "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\",\"description\":\"a part of the title\"},\"most\":{\"type\":\"integer\",\"description\":\"how many at the most\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"title\",\"most\"],\"additionalProperties\":false}";

  private static final String FIND_OUTPUT = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"A book.\",\"properties\":{\"title\":{\"type\":\"string\"},\"pages\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"title\",\"pages\"],\"additionalProperties\":false}}";

  private static final String ADD_INPUT = "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\",\"description\":\"its title\"},\"request\":{\"type\":\"string\",\"description\":\"tells one wish from the next\",\"format\":\"uuid\"}},\"required\":[\"title\",\"request\"],\"additionalProperties\":false}";

  private final Policies policies;

  private final Audit audit;

  private final Tenants tenants;

  PoliciesFeatures(Policies policies, Audit audit, Tenants tenants) {
    this.policies = Objects.requireNonNull(policies, "policies");
    this.audit = Objects.requireNonNull(audit, "audit");
    this.tenants = Objects.requireNonNull(tenants, "tenants");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("find", null, "Finds books."),
            new Hints(true, null, null, null),
            RawJson.of(FIND_INPUT),
            RawJson.of(FIND_OUTPUT),
            false,
            List.of(),
            this,
            FIND)
            .policies(
                new TimeoutPolicy(Duration.ofSeconds(2)),
                new RateLimitPolicy("", 60, Duration.ofMinutes(1), 60, LimitBy.USER),
                new BudgetPolicy(2000, 0, List.of("title"), Duration.ofHours(1)),
                new FallbackPolicy(FIND_FALLBACK),
                new CachedPolicy(Duration.ofMinutes(5), List.of("title"), CacheScope.TENANT, 500,
                    65536, Duration.ofSeconds(30)),
                new BulkheadPolicy("books", 4, 8, Duration.ofMillis(500), Priority.HIGH),
                new CircuitBreakerPolicy("books", 40, Duration.ofSeconds(1), 80, 50, 5,
                    Duration.ofMinutes(1), 2, List.of(IOException.class),
                    List.of(FileNotFoundException.class)),
                new RetryPolicy(4, Backoff.LINEAR, Duration.ofMillis(100), Duration.ofMillis(250),
                    Jitter.EQUAL, List.of(IOException.class, IllegalStateException.class),
                    List.of(FileNotFoundException.class), 10),
                new InterceptedPolicy(audit, Slot.CALL),
                new InterceptedPolicy(tenants, Slot.ATTEMPT)));
    registry.add(
        new ToolEntry(
            Presentation.of("add", null, "Adds a book."),
            new Hints(null, false, null, null),
            RawJson.of(ADD_INPUT),
            null,
            false,
            List.of(),
            this,
            ADD)
            .policies(
                new EvictsPolicy(List.of("find"), List.of("title")),
                new EvictsPolicy(List.of("books://all"), List.of()),
                new IdempotencyPolicy("request", Duration.ofMinutes(30), 100),
                new InterceptedPolicy(audit, Slot.ATTEMPT)));
    registry.add(
        new ResourceEntry(
            "books://all",
            Presentation.of("all", null, "All books."),
            "text/plain",
            this,
            ALL)
            .policies(
                new FallbackPolicy(ALL_FALLBACK),
                new CachedPolicy(Duration.ofHours(1), List.of(), CacheScope.PUBLIC, 1000, 262144,
                    Duration.ZERO)));
    registry.add(
        new PromptEntry(
            Presentation.of("advice", null, "Asks for advice."),
            List.of(new PromptEntry.Argument("title", null, "what is to be read", true)),
            this,
            ADVICE)
            .policies(
                new TimeoutPolicy(Duration.ofMillis(500)),
                new RateLimitPolicy("", 10, Duration.ofSeconds(1), 20, LimitBy.CLIENT),
                new RateLimitPolicy("", 5, Duration.ofSeconds(1), 5, LimitBy.USER),
                new FallbackPolicy(ADVICE_FALLBACK)));
    registry.add(
        new HealthEntry("isUp", List.of("find", "add"), Duration.ofSeconds(10),
            Duration.ofMillis(500), 2, 1, WhenUnhealthy.FAIL_FAST, this, IS_UP));
    registry.add(
        new HealthEntry("reach", List.of("find"), Duration.ofSeconds(30), Duration.ofSeconds(2), 3,
            2, WhenUnhealthy.KEEP, this, REACH));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return new Calls().invoke(feature, call);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case FIND -> decodeFindArguments(arguments);
        case ADD -> decodeAddArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case ADVICE -> readAdviceArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) throws Exception {
      return switch (feature) {
        case FIND -> callFind(call);
        case FIND_FALLBACK -> callKnown(call);
        case ADD -> callAdd(call);
        case ALL -> callAll(call);
        case ALL_FALLBACK -> callNone(call);
        case ADVICE -> callAdvice(call);
        case ADVICE_FALLBACK -> callShort1(call);
        case IS_UP -> checkIsUp();
        case REACH -> checkReach();
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static FindArguments decodeFindArguments(JsonReader in) {
      String title = null;
      int most = 0;
      ObjectReader object = Names.FIND_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> title = in.string();
          case 1 -> most = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new FindArguments(title, most);
    }

    private static void encodeBook(JsonGenerator out, Policies.Book value) {
      out.writeStartObject();
      Required.string(out, "title", value.title());
      out.writeNumberProperty("pages", value.pages());
      out.writeEndObject();
    }

    private static void encodeListOfBook(JsonGenerator out, List<Policies.Book> values) {
      out.writeStartArray();
      for (Policies.Book value : values) {
        Required.value(value, "element");
        encodeBook(out, value);
      }
      out.writeEndArray();
    }

    private Outcome callFind(Call call) throws Exception {
      FindArguments arguments = (FindArguments) call.arguments();
      List<Policies.Book> result = policies.find(arguments.title, arguments.most);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfBook(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private Outcome callKnown(Call call) {
      FindArguments arguments = (FindArguments) call.arguments();
      List<Policies.Book> result = policies.known(arguments.title, arguments.most, call.cause());
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeListOfBook(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static AddArguments decodeAddArguments(JsonReader in) {
      String title = null;
      UUID request = null;
      ObjectReader object = Names.ADD_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> title = in.string();
          case 1 -> request = in.scalar(Scalars.UUID);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new AddArguments(title, request);
    }

    private Outcome callAdd(Call call) {
      AddArguments arguments = (AddArguments) call.arguments();
      policies.add(arguments.title, arguments.request);
      return Outcome.ToolResult.empty();
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callAll(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      String result = policies.all();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static Outcome callNone(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      String result = Policies.none();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static AdviceArguments readAdviceArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("title");
      String title = in.require("title") ? in.string("title") : null;
      return in.violations() == before ? new AdviceArguments(title) : null;
    }

    private Outcome callAdvice(Call call) {
      AdviceArguments arguments = (AdviceArguments) call.arguments();
      String result = policies.advice(arguments.title);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private Outcome callShort1(Call call) throws Exception {
      AdviceArguments arguments = (AdviceArguments) call.arguments();
      String result = policies.short1(arguments.title);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private Outcome checkIsUp() {
      if (policies.isUp()) {
        return Outcome.ToolResult.empty();
      }
      return Outcome.Failure.of(ErrorCode.UNAVAILABLE, "isUp says no.");
    }

    private static Outcome checkReach() throws Exception {
      Policies.reach();
      return Outcome.ToolResult.empty();
    }
  }

  private static final class FindArguments {
    final String title;

    final int most;

    FindArguments(String title, int most) {
      this.title = title;
      this.most = most;
    }
  }

  private static final class AddArguments {
    final String title;

    final UUID request;

    AddArguments(String title, UUID request) {
      this.title = title;
      this.request = request;
    }
  }

  private static final class AdviceArguments {
    final String title;

    AdviceArguments(String title) {
      this.title = title;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames FIND_ARGUMENTS = PropertyNames.of("title", "most");

    static final PropertyNames ADD_ARGUMENTS = PropertyNames.of("title", "request");
  }
}
