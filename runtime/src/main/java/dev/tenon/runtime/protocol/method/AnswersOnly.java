package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the answers that another one has, and asks nobody for more. */
record AnswersOnly(Asking asking) implements Asking {
  @Override
  public @Nullable RawJson answer(String key) {
    return asking.answer(key);
  }

  /** Left to whoever asks again. */
  @Override
  public void reject(String key) {}

  @Override
  public void put(List<Question<?>> open) {
    throw new InputRequiredSignal(open);
  }

  @Override
  public @Nullable RawJson kept(String key) {
    return asking.kept(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    asking.keep(key, value);
  }
}
