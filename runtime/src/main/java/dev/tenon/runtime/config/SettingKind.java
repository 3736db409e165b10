package dev.tenon.runtime.config;

/** What the values of settings look like. */
public enum SettingKind {
  /** A {@code String} without white space, not empty; the default is empty where there is none. */
  TEXT("TEXT"),
  /** A {@code String} that begins with a slash. */
  PATH("PATH"),
  /** An {@code Integer}. */
  NUMBER("N"),
  /** A {@code Duration}. */
  DURATION("TIME"),
  /** A {@code Boolean}. */
  FLAG("true|false"),
  /** A {@code String}: an absolute URL of HTTP. */
  URL("URL"),
  /** A {@code String}: the name of a file, which may have spaces in it. */
  FILE("FILE"),
  /** A {@code List<String>} of texts without white space. */
  WORDS("A,B"),
  /** A {@code List<String>} of origins, or {@code *}. */
  ORIGINS("A,B"),
  /** A {@code List<String>} of host names, or {@code *}. */
  HOSTS("A,B"),
  /** A {@code String} as {@link #TEXT}, which is never printed. */
  SECRET("TEXT"),
  /** A {@code String}: one of a few words. */
  CHOICE("WORD"),
  /** A {@code String}: a key in Base64, which is never printed. */
  KEY("KEY"),
  /** A {@code List<String>} of keys in Base64, which is never printed. */
  SECRETS("A,B");

  private final String label;

  SettingKind(String label) {
    this.label = label;
  }

  /** What stands for a value in the usage text. */
  public String label() {
    return label;
  }

  /** Whether a value must not be printed anywhere. */
  public boolean isSecret() {
    return this == SECRET || this == KEY || this == SECRETS;
  }
}
