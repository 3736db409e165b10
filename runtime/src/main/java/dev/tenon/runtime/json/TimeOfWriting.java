package dev.tenon.runtime.json;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The clock that a generator carries, so that what it writes is compared with the server's. */
final class TimeOfWriting extends ObjectWriteContext.Base {
  private final Clock clock;

  TimeOfWriting(InstantSource now) {
    this.clock = now.withZone(ZoneId.systemDefault());
  }

  /** The clock that {@code out} carries; that of the system when it carries none. */
  static Clock of(JsonGenerator out) {
    return out.objectWriteContext() instanceof TimeOfWriting carried
        ? carried.clock
        : Clock.system(ZoneId.systemDefault());
  }
}
