package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private final Scopes scopes =
      new Scopes(
          List.of("read", "write", "admin", "other"),
          Map.of("admin", Set.of("write"), "write", Set.of("read")));

  @Test
  void aScopeCoversWhatItsPartsCover() {
    assertThat(scopes.closure(Set.of("admin"))).containsExactlyInAnyOrder("admin", "write", "read");
    assertThat(scopes.closure(Set.of("write", "other")))
        .containsExactlyInAnyOrder("write", "read", "other");
  }

  @Test
  void whatNobodyDeclaredIsKeptAndCoversNothing() {
    assertThat(scopes.closure(Set.of("elsewhere"))).containsExactly("elsewhere");
    assertThat(Scopes.NONE.closure(Set.of("read"))).containsExactly("read");
  }

  @Test
  void scopesThatCoverEachOtherCoverTheSame() {
    Scopes circle = new Scopes(List.of("a", "b"), Map.of("a", Set.of("b"), "b", Set.of("a")));

    assertThat(circle.closure(Set.of("a"))).containsExactlyInAnyOrder("a", "b");
    assertThat(circle.includes()).containsEntry("a", Set.of("b"));
  }

  @Test
  void clientsBeginWithTheScopesThatCoverNoOthers() {
    assertThat(scopes.least()).containsExactly("read", "other");
  }
}
