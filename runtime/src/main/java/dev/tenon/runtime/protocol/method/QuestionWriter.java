package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Questions as the requests that both eras know: {@code method} and {@code params}. */
public final class QuestionWriter {
  private QuestionWriter() {}

  /**
   * Checks that the client can be asked all of {@code questions}.
   *
   * @throws MissingCapabilityException which names everything that it did not declare
   */
  public static void require(ClientInfo client, List<Question<?>> questions) {
    List<String> missing = new ArrayList<>();
    for (Question<?> question : questions) {
      String capability = missing(client, question);
      if (capability != null && !missing.contains(capability)) {
        missing.add(capability);
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingCapabilityException(missing);
    }
  }

  /** Writes the params of a question as 2026-07-28 has them. */
  public static void writeParams(JsonGenerator out, Question<?> question) {
    out.writeStartObject();
    if (question instanceof Question.Form<?> form) {
      out.writeStringProperty("mode", "form");
      out.writeStringProperty("message", form.message());
      out.writeName("requestedSchema");
      out.writeRawValue(form.form().schema());
    } else if (question instanceof Question.Page page) {
      out.writeStringProperty("mode", "url");
      out.writeStringProperty("message", page.message());
      out.writeStringProperty("url", page.url().toString());
    } else if (question instanceof Question.Sample sample) {
      sampling(out, sample.request());
    }
    out.writeEndObject();
  }

  private static @Nullable String missing(ClientInfo client, Question<?> question) {
    if (question instanceof Question.Form<?>) {
      // An empty elicitation capability means forms; one that names modes means those.
      boolean forms =
          client.can("elicitation.form")
              || (client.can("elicitation") && !client.can("elicitation.url"));
      return forms ? null : "elicitation.form";
    }
    if (question instanceof Question.Page) {
      return client.can("elicitation.url") ? null : "elicitation.url";
    }
    if (question instanceof Question.Sample sample) {
      if (!client.can("sampling")) {
        return "sampling";
      }
      boolean usesTools = sample.request().tools() != null;
      return usesTools && !client.can("sampling.tools") ? "sampling.tools" : null;
    }
    return client.can("roots") ? null : "roots";
  }

  private static void sampling(JsonGenerator out, Sampling request) {
    out.writeArrayPropertyStart("messages");
    for (Sampling.Message message : request.messages()) {
      out.writeStartObject();
      out.writeStringProperty("role", message.role());
      out.writeName("content");
      out.writeRawValue(message.content());
      out.writeEndObject();
    }
    out.writeEndArray();
    raw(out, "modelPreferences", request.modelPreferences());
    Lists.optional(out, "systemPrompt", request.systemPrompt());
    Double temperature = request.temperature();
    if (temperature != null) {
      out.writeNumberProperty("temperature", temperature);
    }
    out.writeNumberProperty("maxTokens", request.maxTokens());
    if (!request.stopSequences().isEmpty()) {
      out.writeArrayPropertyStart("stopSequences");
      request.stopSequences().forEach(out::writeString);
      out.writeEndArray();
    }
    raw(out, "tools", request.tools());
    raw(out, "toolChoice", request.toolChoice());
  }

  private static void raw(JsonGenerator out, String name, @Nullable RawJson value) {
    if (value != null) {
      out.writeName(name);
      out.writeRawValue(value);
    }
  }
}
