package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.Question;
import java.util.List;

/** Knows what a call has asked. Used by the thread that runs the method. */
@FunctionalInterface
public interface Asked {
  /** The questions whose answers come with another request; empty for none. */
  List<Question<?>> asked();
}
