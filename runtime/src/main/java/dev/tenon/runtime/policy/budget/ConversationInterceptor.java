package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.PromptResult;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Counter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Counts what a conversation has had in results, says what is left, and answers no more calls once
 * nothing is. Calls that belong to no conversation pass. Thread-safe.
 */
final class ConversationInterceptor implements Interceptor {
  private static final String META_KEY = "dev.tenon/conversation";

  private final Conversations conversations;
  private final Counter refused;

  ConversationInterceptor(Conversations conversations, Counter refused) {
    this.conversations = conversations;
    this.refused = refused;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    long used = conversations.used(call);
    if (used < 0) {
      return next.handle(call);
    }
    if (used >= conversations.budget()) {
      refused.increment();
      return Outcome.Failure.of(
          ErrorCode.BUDGET_EXCEEDED,
          "This conversation has had results of about "
              + used
              + " tokens, and "
              + conversations.budget()
              + " is all it may have (setting conversation-budget). Work with what you have, or"
              + " begin a new conversation with another handle.");
    }
    Outcome outcome = next.handle(call);
    if (outcome instanceof ToolResult tool) {
      RawJson meta = counted(call, Spent.by(tool), tool.meta());
      return new ToolResult(tool.text(), tool.content(), tool.structured(), tool.isError(), meta);
    }
    if (outcome instanceof ResourceResult resource) {
      return new ResourceResult(
          resource.contents(), counted(call, Spent.by(resource.contents()), resource.meta()));
    }
    if (outcome instanceof PromptResult prompt) {
      return new PromptResult(
          prompt.description(),
          prompt.messages(),
          counted(call, Spent.by(prompt.messages()), prompt.meta()));
    }
    return outcome;
  }

  private RawJson counted(Call call, long tokens, @Nullable RawJson meta) {
    long used = conversations.add(call, tokens);
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeNumberProperty("budget", conversations.budget());
    out.writeNumberProperty("used", used);
    out.writeNumberProperty("left", Math.max(0, conversations.budget() - used));
    out.writeEndObject();
    return Meta.with(meta, META_KEY, buffer.toRawJson());
  }
}
