package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  @Test
  void theIdentityTellsCallersOfAllTenantsApart() {
    Principal ada = Principal.of("ada");

    assertThat(ada.identity()).isEqualTo("ada");
    assertThat(Principal.NOBODY.identity()).isEmpty();
    assertThat(
            List.of(
                ada.identity(),
                ada.tenant("acme").identity(),
                ada.tenant("rival").identity(),
                Principal.of("adaacme").identity(),
                Principal.of("ada\nacme").identity(),
                Principal.of("3\nadaacme").identity(),
                Principal.of("ad").tenant("aacme").identity()))
        .doesNotHaveDuplicates();
    assertThat(ada.isSameAs(ada.scopes("x").roles("y"))).isTrue();
    assertThat(ada.isSameAs(ada.tenant("acme"))).isFalse();
    assertThat(ada.isSameAs(Principal.of("bob"))).isFalse();
  }
}
