package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private final Scopes scopes =
      new Scopes(
          List.of("all", "write", "read", "audit"),
          Map.of("all", Set.of("write", "audit"), "write", Set.of("read")));

  @Test
  void aScopeCoversWhatItsCoveredScopesCover() {
    assertThat(scopes.closure(Set.of("all")))
        .containsExactlyInAnyOrder("all", "write", "audit", "read");
    assertThat(scopes.closure(Set.of("write"))).containsExactlyInAnyOrder("write", "read");
    assertThat(scopes.closure(Set.of("read", "foreign")))
        .containsExactlyInAnyOrder("read", "foreign");
    assertThat(scopes.closure(Set.of())).isEmpty();
  }

  @Test
  void aCircleEnds() {
    Scopes circle = new Scopes(List.of("a", "b"), Map.of("a", Set.of("b"), "b", Set.of("a")));

    assertThat(circle.closure(Set.of("a"))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void withoutIncludesEverybodyHasWhatWasGranted() {
    assertThat(Scopes.NONE.closure(Set.of("all"))).containsExactly("all");
  }
}
