package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a call remembers between its rounds; the client holds it sealed.
 *
 * @param id unguessable, new in each round
 * @param round how often the call has asked, from 1
 * @param expiry until when it is valid, in whole milliseconds
 * @param asked the keys of the questions of this round
 * @param answers the answers of earlier rounds, by the key of their question
 * @param kept the values of steps that ran, by their key
 */
record RequestState(
    String id,
    int round,
    Instant expiry,
    Set<String> asked,
    Map<String, RawJson> answers,
    Map<String, RawJson> kept) {
  /** Copies the collections. */
  RequestState {
    asked = Set.copyOf(asked);
    answers = Map.copyOf(answers);
    kept = Map.copyOf(kept);
  }

  byte[] write() {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("id", id);
    out.writeNumberProperty("round", round);
    out.writeNumberProperty("expiry", expiry.toEpochMilli());
    out.writeArrayPropertyStart("asked");
    for (String key : asked) {
      out.writeString(key);
    }
    out.writeEndArray();
    write(out, "answers", answers);
    write(out, "kept", kept);
    out.writeEndObject();
    return buffer.toBytes();
  }

  private static void write(JsonGenerator out, String name, Map<String, RawJson> values) {
    out.writeObjectPropertyStart(name);
    for (Map.Entry<String, RawJson> value : values.entrySet()) {
      out.writeName(value.getKey());
      out.writeRawValue(value.getValue());
    }
    out.writeEndObject();
  }

  /** Reads what {@link #write} wrote; only what was sealed comes here. */
  static RequestState read(byte[] json) {
    String id = "";
    int round = 0;
    Instant expiry = Instant.EPOCH;
    Set<String> asked = new HashSet<>();
    Map<String, RawJson> answers = Map.of();
    Map<String, RawJson> kept = Map.of();
    try (JsonParser in = Json.trusted(json, 0, json.length)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "id" -> id = in.getString();
          case "round" -> round = in.getIntValue();
          case "expiry" -> expiry = Instant.ofEpochMilli(in.getLongValue());
          case "asked" -> {
            while (in.nextToken() == JsonToken.VALUE_STRING) {
              asked.add(in.getString());
            }
          }
          case "answers" -> answers = values(in);
          case "kept" -> kept = values(in);
          default -> in.skipChildren();
        }
      }
    }
    return new RequestState(id, round, expiry, asked, answers, kept);
  }

  private static Map<String, RawJson> values(JsonParser in) {
    Map<String, RawJson> values = new HashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      in.nextToken();
      JsonBuffer copy = new JsonBuffer();
      copy.out().copyCurrentStructure(in);
      values.put(key, copy.toRawJson());
    }
    return values;
  }
}
