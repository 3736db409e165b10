package dev.tenon.processor.validate;

import java.util.List;
import java.util.Locale;

/** Names of what must neither be asked in a form nor be copied into a header. */
final class SecretNames {
  private static final List<String> SECRETS =
      List.of(
          "password",
          "passphrase",
          "secret",
          "apikey",
          "token",
          "creditcard",
          "cardnumber",
          "cvv",
          "cvc");

  /** What ends in one of the words and is none: the number of tokens that a model may use. */
  private static final List<String> HARMLESS = List.of("pagetoken", "maxtoken");

  private SecretNames() {}

  static boolean isSecret(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return SECRETS.stream().anyMatch(letters::endsWith)
        && HARMLESS.stream().noneMatch(letters::endsWith);
  }
}
