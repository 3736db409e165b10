package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of a tool smaller that are over its bound. Questions, failures and a tool's own
 * errors pass untouched. Thread-safe.
 */
final class BudgetInterceptor implements Interceptor {
  private static final String COUNTER = "tenon.budget.results";
  private static final String RESULT = "result";

  private final Feature feature;
  private final BudgetPolicy policy;
  private final Access access;
  private final Meter meter;
  private final long amount;
  private final StructuredContent structured;
  private final @Nullable Rests rests;
  private final @Nullable Conversations conversations;
  private final Counter whole;
  private final Counter truncated;
  private final Counter tooLarge;

  BudgetInterceptor(
      Served served,
      BudgetPolicy policy,
      Access access,
      @Nullable Rests rests,
      @Nullable Conversations conversations,
      Measurements measurements) {
    this.feature = served.feature();
    this.policy = policy;
    this.access = access;
    this.meter = Meter.of(policy);
    this.amount = Math.max(policy.bytes(), policy.tokens());
    this.structured = new StructuredContent(served.outputSchema(), Set.copyOf(policy.keep()));
    this.rests = policy.keepRest().isZero() ? null : rests;
    this.conversations = conversations;
    this.whole = measurements.counter(COUNTER, feature, RESULT, "whole");
    this.truncated = measurements.counter(COUNTER, feature, RESULT, "truncated");
    this.tooLarge = measurements.counter(COUNTER, feature, RESULT, "too_large");
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    Outcome outcome = next.handle(call);
    if (!(outcome instanceof ToolResult result) || result.isError()) {
      return outcome;
    }
    long most = share(call);
    if (fits(result, most)) {
      whole.increment();
      return result;
    }
    return smaller(call, result, meter.units(most));
  }

  private long share(Call call) {
    return conversations == null ? amount : conversations.share(call, amount, policy.bytes() == 0);
  }

  private boolean fits(ToolResult result, long most) {
    RawJson json = result.structured();
    RawJson content = result.content();
    String text = result.text();
    return (json == null || isWithin(json, most))
        && (content == null || isWithinBlocks(content, most))
        && (text == null || isWithin(text, most));
  }

  /** Bytes tell enough where they are few: each token has one at least. */
  private boolean isWithin(RawJson json, long most) {
    return json.length() <= most || meter.of(json.utf8(), 0, json.length()) <= meter.units(most);
  }

  private boolean isWithinBlocks(RawJson content, long most) {
    return content.length() <= most || Blocks.size(content, meter) <= meter.units(most);
  }

  private boolean isWithin(String text, long most) {
    // A character is six bytes at most, when it is escaped.
    return text.length() * 6L + 2 <= most || isWithin(Blocks.json(text), most);
  }

  private ToolResult smaller(Call call, ToolResult result, long room) {
    RawJson json = result.structured();
    RawJson blocks = blocks(result);
    String rest = rests == null ? null : rests.keep(call, access, result, policy.keepRest());
    Smaller data = json == null ? null : structured.shrink(json, meter, room, rest);
    // A copy of the data is made anew; other content is cut by itself.
    boolean isCopied = json != null && (blocks == null || Copy.is(blocks, json));
    Smaller content = isCopied || blocks == null ? null : Blocks.shrink(blocks, meter, room, rest);
    Smaller first = data == null ? content : data;
    if (first == null || (isWhole(data) && isWhole(content))) {
      whole.increment();
      return result;
    }
    if (isTooLarge(data) || isTooLarge(content)) {
      tooLarge.increment();
      BudgetLog.tooLarge(feature, amount, policy.bytes() > 0);
    } else {
      truncated.increment();
    }
    return new SmallerResult(data, content, rest, call.context().protocolVersion()).of(result);
  }

  private static @Nullable RawJson blocks(ToolResult result) {
    String text = result.text();
    return text == null ? result.content() : Blocks.ofText(text);
  }

  private static boolean isWhole(@Nullable Smaller part) {
    return part == null || part.truncation().isNothing();
  }

  private static boolean isTooLarge(@Nullable Smaller part) {
    return part != null && !part.fits();
  }
}
