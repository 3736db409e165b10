package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.task.LegacyTasks;
import dev.tenon.runtime.protocol.task.TaskQuestions;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Asks what a task asks by requests of the server, on the stream of {@code tasks/result}. Each says
 * which task it belongs to.
 */
record TaskAsking(Session session, NotificationSink sink, WaitingRoom room)
    implements TaskQuestions {
  @Override
  public Map<String, RawJson> ask(String taskId, Map<String, RawJson> requests)
      throws InterruptedException {
    ServerRequests.Round round = session.requests().begin();
    try {
      for (Map.Entry<String, RawJson> request : requests.entrySet()) {
        sink.notify(message(round.expect(request.getKey()), taskId, request.getValue()));
      }
      return round.await(room.patience(), room.ticker());
    } finally {
      LegacyQuestions.withdraw(round, sink);
    }
  }

  private byte[] message(RequestId id, String taskId, RawJson request) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("jsonrpc", "2.0");
    out.writeName("id");
    id.write(out);
    try (JsonParser in = Json.trusted(request.utf8(), 0, request.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        out.writeName(name);
        if (name.equals("params")) {
          params(out, in, taskId);
        } else {
          out.copyCurrentStructure(in);
        }
      }
    }
    out.writeEndObject();
    return buffer.toBytes();
  }

  private void params(JsonGenerator out, JsonParser in, String taskId) {
    boolean opensPage = false;
    out.writeStartObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      opensPage |= name.equals("mode") && in.getString().equals("url");
      out.writeName(name);
      out.copyCurrentStructure(in);
    }
    if (opensPage) {
      // This revision wants a name for what happens on the page.
      out.writeStringProperty("elicitationId", room.newId());
    }
    out.writeName("_meta");
    LegacyTasks.writeRelated(out, taskId);
    out.writeEndObject();
  }
}
