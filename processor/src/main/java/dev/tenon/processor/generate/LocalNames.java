package dev.tenon.processor.generate;

import com.palantir.javapoet.NameAllocator;
import java.util.function.Consumer;

/** The names of the parameters and variables of one method, each once. */
final class LocalNames {
  private final NameAllocator names = new NameAllocator();
  private final Consumer<String> listener;
  private int given;

  /**
   * @param listener hears of each name that is given
   * @param taken names of variables that are there already
   */
  LocalNames(Consumer<String> listener, String... taken) {
    this.listener = listener;
    for (String name : taken) {
      take(name);
    }
  }

  /** Gives a name to nobody. */
  void take(String name) {
    // Without a tag of ours, the allocator makes one by secure random numbers.
    names.newName(name, given++);
  }

  /** The name itself, or one like it when it is taken or a keyword. */
  String name(String suggestion) {
    String name = names.newName(suggestion, given++);
    listener.accept(name);
    return name;
  }
}
