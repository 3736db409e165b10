package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.method.ClientSource;
import dev.tenon.runtime.protocol.method.QuestionWriter;
import dev.tenon.runtime.registry.Registry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks as 2026-07-28 does: the questions are the answer of the call, and the client calls again
 * with their answers and with the state that it was given. A call that asks nothing and brings
 * nothing costs this object and no more.
 */
final class ModernAsking implements Asking {
  private final Registry registry;
  private final StateSeal seal;
  private final Message message;
  private final Principal principal;
  private final ClientSource client;

  /** What came with this request and was not looked at yet. */
  private Map<String, RawJson> fresh = Map.of();

  /** What fitted its question, in this round or before; it goes on to the next. */
  private Map<String, RawJson> taken = Map.of();

  /** The values of steps. */
  private Map<String, RawJson> kept = Map.of();

  /** How often the call has asked before this request. */
  private int round;

  private List<Question<?>> asked = List.of();

  ModernAsking(
      Registry registry,
      StateSeal seal,
      Message message,
      Principal principal,
      ClientSource client) {
    this.registry = registry;
    this.seal = seal;
    this.message = message;
    this.principal = principal;
    this.client = client;
  }

  @Override
  public @Nullable String begin() {
    Members params = message.params();
    boolean hasState = params.hasValue("requestState");
    if (!hasState && !params.hasValue("inputResponses")) {
      return null;
    }
    Map<String, RawJson> responses = params.objects("inputResponses");
    if (responses == null) {
      return "params.inputResponses must be an object whose values are objects.";
    }
    if (hasState) {
      return resume(responses);
    }
    // An answer is worth what the client's word is worth, with a state or without; but where each
    // answer counts once, only a state can be counted.
    if (!seal.singleUse()) {
      fresh = new HashMap<>(responses);
    }
    return null;
  }

  private @Nullable String resume(Map<String, RawJson> responses) {
    String sealed = message.params().text("requestState");
    if (sealed == null) {
      return "params.requestState must be a string.";
    }
    byte[] binding = binding();
    if (binding == null) {
      return null;
    }
    try {
      RequestState state = seal.open(binding, sealed);
      round = state.round();
      taken = new HashMap<>(state.answers());
      kept = new HashMap<>(state.kept());
      fresh = new HashMap<>(responses);
      fresh.keySet().retainAll(state.asked());
      return null;
    } catch (RefusedStateException e) {
      return e.sentence();
    }
  }

  private byte @Nullable [] binding() {
    return CallBinding.of(
        registry, seal.server(), principal.identity(), message.method(), message.params());
  }

  @Override
  public @Nullable RawJson answer(String key) {
    RawJson known = taken.get(key);
    if (known != null) {
      return known;
    }
    RawJson answer = fresh.get(key);
    if (answer != null) {
      taken = with(taken, key, answer);
    }
    return answer;
  }

  @Override
  public void reject(String key) {
    if (taken.containsKey(key)) {
      taken.remove(key);
      fresh.remove(key);
    }
  }

  @Override
  public void put(List<Question<?>> open) {
    if (asked.isEmpty()) {
      QuestionWriter.require(client.client(), open);
      asked = List.copyOf(open);
    }
    throw new InputRequiredSignal(asked);
  }

  @Override
  public List<Question<?>> asked() {
    return asked;
  }

  @Override
  public @Nullable String seal(List<Question<?>> questions) {
    Set<String> keys = new HashSet<>();
    for (Question<?> question : questions) {
      keys.add(question.key());
    }
    byte[] binding = Objects.requireNonNull(binding(), "what was called is not there");
    return seal.seal(binding, round + 1, keys, taken, kept);
  }

  @Override
  public @Nullable RawJson kept(String key) {
    return kept.get(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    kept = with(kept, key, value);
  }

  /** The map with one more entry; the empty map, which most calls keep, is not changed. */
  private static Map<String, RawJson> with(Map<String, RawJson> map, String key, RawJson value) {
    Map<String, RawJson> changed = map.isEmpty() ? new HashMap<>() : map;
    changed.put(key, value);
    return changed;
  }
}
