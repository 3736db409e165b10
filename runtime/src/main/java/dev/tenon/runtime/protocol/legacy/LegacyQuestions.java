package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.QuestionWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Questions as requests of the revisions with a handshake, each as it knows them. */
final class LegacyQuestions {
  private LegacyQuestions() {}

  /**
   * Checks that the client and its revision can be asked all of {@code questions}.
   *
   * @throws MissingCapabilityException which names the first thing that cannot be asked
   */
  static void require(ProtocolRevision revision, ClientInfo client, List<Question<?>> questions) {
    for (Question<?> question : questions) {
      boolean newest = revision.isAtLeast(ProtocolRevision.V2025_11_25);
      if (question instanceof Question.Page && !newest) {
        throw new MissingCapabilityException("elicitation.url");
      }
      if (question instanceof Question.Form<?> form && !newest) {
        boolean known = revision.isAtLeast(ProtocolRevision.V2025_06_18);
        if (!known || !OlderForm.canShow(form.form().schema())) {
          throw new MissingCapabilityException("elicitation.form");
        }
      }
      if (question instanceof Question.Sample sample
          && sample.request().tools() != null
          && !newest) {
        throw new MissingCapabilityException("sampling.tools");
      }
    }
    QuestionWriter.require(client, questions);
  }

  /** Writes the request that asks {@code question}, which passed {@link #require}. */
  static byte[] write(
      ProtocolRevision revision, RequestId id, Question<?> question, WaitingRoom room) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("jsonrpc", "2.0");
    out.writeName("id");
    id.write(out);
    out.writeStringProperty("method", question.method());
    out.writeName("params");
    boolean newest = revision.isAtLeast(ProtocolRevision.V2025_11_25);
    if (question instanceof Question.Page page) {
      out.writeStartObject();
      out.writeStringProperty("mode", "url");
      out.writeStringProperty("message", page.message());
      out.writeStringProperty("url", page.url().toString());
      out.writeStringProperty("elicitationId", room.newId());
      out.writeEndObject();
    } else if (question instanceof Question.Form<?> form && !newest) {
      out.writeStartObject();
      out.writeStringProperty("message", form.message());
      out.writeName("requestedSchema");
      OlderForm.write(out, form.form().schema());
      out.writeEndObject();
    } else if (question instanceof Question.Sample sample && !newest) {
      QuestionWriter.writeParams(
          out, Question.sample(sample.key(), oneBlockEach(sample.request())));
    } else {
      QuestionWriter.writeParams(out, question);
    }
    out.writeEndObject();
    return buffer.toBytes();
  }

  /** The same sampling with one message for each block, since lists of blocks are newer. */
  private static Sampling oneBlockEach(Sampling request) {
    List<Sampling.Message> messages = new ArrayList<>();
    for (Sampling.Message message : request.messages()) {
      RawJson content = message.content();
      try (JsonParser in = Json.trusted(content.utf8(), 0, content.length())) {
        if (in.nextToken() != JsonToken.START_ARRAY) {
          messages.add(message);
          continue;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
          JsonBuffer block = new JsonBuffer();
          block.out().copyCurrentStructure(in);
          messages.add(new Sampling.Message(message.role(), block.toRawJson()));
        }
      }
    }
    return new Sampling(
        messages,
        request.maxTokens(),
        request.systemPrompt(),
        request.temperature(),
        request.stopSequences(),
        request.modelPreferences(),
        null,
        null);
  }

  /** Ends a round, and tells the client that answers are not waited for any more. */
  static void withdraw(ServerRequests.Round round, NotificationSink sink) {
    for (RequestId id : round.end()) {
      if (round.reachesClient()) {
        JsonBuffer buffer = MessageWriter.beginNotification("notifications/cancelled");
        buffer.out().writeName("requestId");
        id.write(buffer.out());
        buffer.out().writeStringProperty("reason", "The answer is not waited for any more.");
        sink.notify(MessageWriter.endParams(buffer));
      }
    }
  }
}
