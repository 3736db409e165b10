package dev.tenon.testkit.assertions;

import dev.tenon.testkit.TestTask;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions about a task as it is now. */
public final class TaskAssert extends AbstractAssert<TaskAssert, TestTask> {
  TaskAssert(@Nullable TestTask task) {
    super(task, TaskAssert.class);
  }

  /** Its status is this, such as {@code working}. */
  public TaskAssert hasStatus(String status) {
    JsonNode state = task().state();
    String came = state.path("status").asString("");
    if (!came.equals(status)) {
      String why = state.path("statusMessage").asString("");
      throw failure(
          "%s",
          "expected the task to be "
              + status
              + ", but it is "
              + came
              + (why.isEmpty() ? "" : ": " + why));
    }
    return this;
  }

  /** It asks this (2026-07-28), by the key of the question. */
  public TaskAssert asks(String key) {
    List<String> questions = task().questions();
    if (!questions.contains(key)) {
      throw failure(
          "%s",
          "expected the task to ask '"
              + key
              + "', but it "
              + (questions.isEmpty() ? "asks nothing" : "asks " + questions));
    }
    return this;
  }

  private TestTask task() {
    isNotNull();
    return actual;
  }
}
