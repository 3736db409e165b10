package dev.tenon.runtime.policy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.json.HiddenPlaces;
import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments that must not be seen are in nothing that results are kept under. */
class HiddenArgumentsTest {
  private static final Feature FIND = new Feature(Feature.Kind.TOOL, "find");
  private static final CachedPolicy POLICY =
      new CachedPolicy(
          Duration.ofHours(1), List.of(), CacheScope.PUBLIC, 10, 1 << 18, Duration.ZERO);

  private static Call call(String arguments) {
    CallSource source = () -> RawJson.of(arguments);
    Call plain = StubContext.PLAIN.call("find");
    return new Call(FIND, "", StubContext.PLAIN, plain.clock(), source, null, null);
  }

  private static CacheKeys keys(byte... secret) {
    HiddenPlaces places = HiddenPlaces.of(List.of("/pin"));
    return new CacheKeys("server", FIND, POLICY, new HiddenArguments(places, secret));
  }

  @Test
  void theKeyIsADigestThatOnlyTheServerCanMake() {
    CacheStore.Key key = keys((byte) 1).key(call("{\"pin\":4711}"));
    assertThat(key).isEqualTo(keys((byte) 1).key(call("{\"pin\":4711}")));
    assertThat(key).isNotEqualTo(keys((byte) 1).key(call("{\"pin\":4712}")));
    assertThat(key.id()).isNotEqualTo(keys((byte) 2).key(call("{\"pin\":4711}")).id());
    assertThat(new String(key.call(), StandardCharsets.ISO_8859_1)).doesNotContain("4711");
    CacheKeys shown = new CacheKeys("server", FIND, POLICY, null);
    assertThat(new String(shown.key(call("{\"pin\":4711}")).call(), StandardCharsets.ISO_8859_1))
        .as("what this guards against")
        .contains("4711");
  }

  @Test
  void noLabelStandsForOne() {
    Call call = call("{\"pin\":4711,\"id\":1}");
    assertThat(keys((byte) 1).labels(call.source())).containsOnlyKeys("id");
  }
}
