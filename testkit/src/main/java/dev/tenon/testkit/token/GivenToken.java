package dev.tenon.testkit.token;

/** A token that came from elsewhere. */
record GivenToken(String value, String about) implements AccessToken {
  @Override
  public String toString() {
    return "a token of " + about;
  }
}
