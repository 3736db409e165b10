package dev.tenon.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name. */
final class Words {
  private static final Pattern HUMP = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");
  private static final Pattern ABBREVIATION = Pattern.compile("(\\p{Lu})(\\p{Lu}\\p{Ll})");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** {@code getUserID}, {@code get_user_id} and {@code get-user.id} all are get, user, id. */
  static List<String> of(String name) {
    String humps = HUMP.matcher(name).replaceAll("$1 $2");
    String separated = ABBREVIATION.matcher(humps).replaceAll("$1 $2");
    List<String> words = new ArrayList<>();
    for (String word : SEPARATORS.split(separated, -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
