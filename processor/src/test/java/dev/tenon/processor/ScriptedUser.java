package dev.tenon.processor;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.RawJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A user whose answers were laid down, in the order of asking; keeps what it was asked. */
final class ScriptedUser implements Asking {
  private final Map<String, RawJson> answers = new HashMap<>();
  private final Map<String, RawJson> kept = new HashMap<>();
  private final Queue<String> script = new ArrayDeque<>();
  private final List<String> messages = new ArrayList<>();

  /** Enters these values into the next form. */
  ScriptedUser enters(String content) {
    script.add("{\"action\":\"accept\",\"content\":" + content + "}");
    return this;
  }

  /** Says no to the next form. */
  ScriptedUser declines() {
    script.add("{\"action\":\"decline\"}");
    return this;
  }

  /** The messages of all questions so far, those asked at once in one text. */
  List<String> messages() {
    return messages;
  }

  /** What the steps returned, by key. */
  Map<String, RawJson> kept() {
    return kept;
  }

  /** Forgets all answers and questions. */
  void forget() {
    answers.clear();
    messages.clear();
    script.clear();
  }

  @Override
  public @Nullable RawJson answer(String key) {
    return answers.get(key);
  }

  @Override
  public void reject(String key) {
    answers.remove(key);
  }

  @Override
  public void put(List<Question<?>> open) {
    List<String> together = new ArrayList<>();
    for (Question<?> question : open) {
      together.add(question.key() + ": " + ((Question.Form<?>) question).message());
      answers.put(question.key(), RawJson.of(script.remove()));
    }
    messages.add(String.join(" | ", together));
  }

  @Override
  public @Nullable RawJson kept(String key) {
    return kept.get(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    kept.put(key, value);
  }
}
