package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which package of a module may see which. */
final class RoomTest {
  @Test
  void runtime() {
    Rooms rooms =
        Rooms.of("dev.tenon.runtime")
            .room("", Rooms.EVERYTHING)
            .room("json")
            .room("concurrent")
            .room("call", "json")
            .room("registry", "call", "json")
            .room("sdk", "call", "json")
            .room("protocol", "registry", "call", "json", "concurrent");

    assertThat(rooms.violations(Tenon.classes())).isEmpty();
  }
}
