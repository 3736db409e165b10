package dev.tenon.runtime.config;

/** What the values of settings look like. */
public enum Kind {
  /** A {@code String} without white space, not empty. */
  TEXT("TEXT"),
  /** A {@code String} that begins with a slash. */
  PATH("PATH"),
  /** An {@code Integer}. */
  NUMBER("N"),
  /** A {@code Duration}. */
  DURATION("TIME"),
  /** A {@code List<String>} of origins, or {@code *}. */
  ORIGINS("A,B"),
  /** A {@code List<String>} of host names, or {@code *}. */
  HOSTS("A,B"),
  /** A {@code List<String>} of keys in Base64, which is never printed. */
  SECRETS("A,B"),
  /** A {@code String} that is a key in Base64, which is never printed; empty for none. */
  SECRET("KEY"),
  /** A {@code String} that names a file; empty for none. */
  FILE("FILE"),
  /** A {@code String} that is one of a few words. */
  CHOICE("WORD");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** Whether values are secret: they are in no message and no text of settings. */
  public boolean isSecret() {
    return this == SECRET || this == SECRETS;
  }

  /** What stands for a value in the usage text. */
  public String label() {
    return label;
  }
}
