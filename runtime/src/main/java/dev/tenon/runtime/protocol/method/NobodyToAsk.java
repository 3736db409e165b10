package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.json.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves calls that cannot ask, such as completions. */
public enum NobodyToAsk implements Asking {
  /** The only one. */
  INSTANCE;

  @Override
  public @Nullable RawJson answer(String key) {
    return null;
  }

  @Override
  public void reject(String key) {}

  @Override
  public void put(List<Question<?>> open) {
    throw new UnansweredException("Nobody can be asked in the course of this request.");
  }

  @Override
  public @Nullable RawJson kept(String key) {
    return null;
  }

  @Override
  public void keep(String key, RawJson value) {}
}
