package dev.tenon.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the texts and the order of a prompt's arguments; their schema has the rest. */
final class Arguments {
  private static final List<String> TEXTS = List.of("title", "description");

  private Arguments() {}

  static void compare(
      String path, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    Map<Object, Map<?, ?>> from = byName(before);
    Map<Object, Map<?, ?>> to = byName(after);
    from.forEach((name, argument) -> {
      Map<?, ?> other = to.get(name);
      if (other != null) {
        for (String text : TEXTS) {
          Object was = argument.get(text);
          Object is = other.get(text);
          if (was == null ? is != null : !was.equals(is)) {
            changes.add(Change.of(ChangeClass.TEXT, path + '.' + name + '.' + text, was, is));
          }
        }
      }
    });
    List<Object> kept = new ArrayList<>(from.keySet());
    kept.retainAll(to.keySet());
    List<Object> keptNow = new ArrayList<>(to.keySet());
    keptNow.retainAll(from.keySet());
    if (!kept.equals(keptNow)) {
      // Some clients take them by position.
      changes.add(Change.of(ChangeClass.BEHAVIOURAL, path, kept, keptNow));
    }
  }

  private static Map<Object, Map<?, ?>> byName(@Nullable Object arguments) {
    Map<Object, Map<?, ?>> byName = new LinkedHashMap<>();
    if (arguments instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> argument && argument.get("name") != null) {
          byName.put(argument.get("name"), argument);
        }
      }
    }
    return byName;
  }
}
