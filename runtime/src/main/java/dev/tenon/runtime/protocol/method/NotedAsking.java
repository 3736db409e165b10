package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks as another one does, and notes in the call that it does so: its result is nobody else's. */
record NotedAsking(Asking asking, ActiveCall call) implements Asking {
  @Override
  public @Nullable RawJson answer(String key) {
    // Each question looks for its answer first.
    call.asks();
    return asking.answer(key);
  }

  @Override
  public void reject(String key) {
    asking.reject(key);
  }

  @Override
  public void put(List<Question<?>> open) throws InterruptedException {
    asking.put(open);
  }

  @Override
  public @Nullable RawJson kept(String key) {
    call.asks();
    return asking.kept(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    asking.keep(key, value);
  }
}
