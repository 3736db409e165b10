package dev.tenon.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name. */
final class Words {
  private Words() {}

  /** {@code getUserID}, {@code get_user_id} and {@code get-user.id} all are get, user, id. */
  static List<String> of(String name) {
    String separated =
        name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2");
    List<String> words = new ArrayList<>();
    for (String word : separated.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
