package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Registry;
import org.jspecify.annotations.Nullable;

/** A feature by itself, whose number is 0, and its fallback, if it has one. */
abstract class OneFeature implements Features {
  static final int NUMBER = 0;
  static final int FALLBACK = 1;

  @Override
  public final void describeTo(Registry.Builder registry) {
    throw new UnsupportedOperationException("it is added by its entry");
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader arguments) {
    throw new UnsupportedOperationException("it is no tool");
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments arguments) {
    throw new UnsupportedOperationException("it has no texts for arguments");
  }
}
