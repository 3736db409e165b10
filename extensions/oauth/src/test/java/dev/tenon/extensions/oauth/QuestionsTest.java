package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may ask an issuer when many want to. */
class QuestionsTest {
  private final Questions questions = new Questions(8);

  private int taken(String client) {
    int taken = 0;
    while (questions.begin(client)) {
      taken++;
    }
    return taken;
  }

  @Test
  void eachAddressGetsHalfOfWhatOthersHaveLeft() {
    assertThat(taken("a")).isEqualTo(4);
    assertThat(taken("b")).isEqualTo(2);
    assertThat(taken("c")).isEqualTo(1);
    assertThat(taken("d")).isEqualTo(1);
    assertThat(taken("e")).as("there are eight, and no more").isZero();
  }

  @Test
  void whatEndsIsThereAgain() {
    assertThat(taken("a")).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      questions.end("a");
    }
    assertThat(taken("b")).isEqualTo(4);
    assertThat(taken("a")).isEqualTo(2);
  }

  @Test
  void oneIsEnoughForOne() {
    Questions single = new Questions(1);
    assertThat(single.begin("a")).isTrue();
    assertThat(single.begin("b")).isFalse();
    single.end("a");
    assertThat(single.begin("b")).isTrue();
  }
}
