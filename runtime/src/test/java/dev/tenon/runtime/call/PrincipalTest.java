package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Who calls. */
final class PrincipalTest {
  @Test
  void scopesAreAddedToACopy() {
    Principal ada = Principal.of("ada");
    Principal reading = ada.scopes("orders:read").scopes("orders:write", "orders:read");

    assertThat(ada.scopes()).isEmpty();
    assertThat(reading.scopes()).containsExactlyInAnyOrder("orders:read", "orders:write");
    assertThat(reading.isKnown()).isTrue();
  }

  @Test
  void nobodyMayDoAnything() {
    assertThat(Principal.NOBODY.isKnown()).isFalse();
    assertThatThrownBy(() -> Principal.NOBODY.scopes("orders:read"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody has no scopes");
  }
}
