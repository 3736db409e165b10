package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer abc.DEF-1_~+/==", "bearer abc.DEF-1_~+/==", "BEARER  abc.DEF-1_~+/== "})
  void aTokenFollowsItsScheme(String field) {
    Bearer found = Bearer.of(Given.header("Authorization", field));

    assertThat(found).isEqualTo(new Bearer.Token("abc.DEF-1_~+/=="));
    assertThat(found).hasToString("Token[…]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer a,b", "Bearer é", "Bearer a\tb"})
  void whatIsNoTokenIsBroken(String field) {
    assertThat(Bearer.of(Given.header("Authorization", field))).isInstanceOf(Bearer.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic abc", "Bearers abc", "DPoP abc", ""})
  void otherSchemesAreForOthers(String field) {
    assertThat(Bearer.of(Given.header("Authorization", field))).isInstanceOf(Bearer.None.class);
  }

  @Test
  void twoHeadersAreBroken() {
    assertThat(Bearer.of(Given.header("Authorization", "Bearer a", "Bearer a")))
        .isInstanceOf(Bearer.Broken.class);
  }
}
