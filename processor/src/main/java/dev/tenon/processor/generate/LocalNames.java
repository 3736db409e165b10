package dev.tenon.processor.generate;

import com.palantir.javapoet.NameAllocator;

/** The names of the parameters and variables of one method, each once. */
final class LocalNames {
  private final NameAllocator names = new NameAllocator();
  private int given;

  /** With names that are taken. */
  LocalNames(String... taken) {
    for (String name : taken) {
      name(name);
    }
  }

  /** The name itself, or one like it when it is taken or a keyword. */
  String name(String suggestion) {
    // Without a tag of ours, the allocator makes one by secure random numbers.
    return names.newName(suggestion, given++);
  }
}
