package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.method.QuestionWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Asks in the course of a task: its thread waits until the client, which sees the questions when it
 * looks at the task, has answered all. What was answered before the task began is still known.
 */
final class TaskAsking implements Asking {
  private final Asking before;
  private final TaskRun run;
  private final Map<String, RawJson> answers = new HashMap<>();
  private final Map<String, RawJson> kept = new HashMap<>();

  /** Keys of questions whose answers did not fit. */
  private final Set<String> rejected = new HashSet<>();

  /** Keys on the wire; none stands for two questions, not even for one that is asked again. */
  private final Set<String> used = new HashSet<>();

  TaskAsking(Asking before, TaskRun run) {
    this.before = before;
    this.run = run;
  }

  @Override
  public @Nullable RawJson answer(String key) {
    RawJson answer = answers.get(key);
    return answer != null || rejected.contains(key) ? answer : before.answer(key);
  }

  @Override
  public void reject(String key) {
    answers.remove(key);
    rejected.add(key);
  }

  @Override
  public void put(List<Question<?>> open) throws InterruptedException {
    QuestionWriter.require(run.client(), open);
    Map<String, RawJson> requests = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Question<?> question : open) {
      String onWire = unused(question.key());
      requests.put(onWire, request(question));
      keys.put(onWire, question.key());
    }
    run.ask(requests)
        .forEach((onWire, answer) -> {
          String key = keys.get(onWire);
          if (key != null) {
            answers.put(key, answer);
          }
        });
  }

  private String unused(String key) {
    String candidate = key;
    for (int n = 2; !used.add(candidate); n++) {
      candidate = key + "-" + n;
    }
    return candidate;
  }

  private static RawJson request(Question<?> question) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("method", question.method());
    out.writeName("params");
    QuestionWriter.writeParams(out, question);
    out.writeEndObject();
    return buffer.toRawJson();
  }

  @Override
  public @Nullable RawJson kept(String key) {
    RawJson value = kept.get(key);
    return value != null ? value : before.kept(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    kept.put(key, value);
  }
}
