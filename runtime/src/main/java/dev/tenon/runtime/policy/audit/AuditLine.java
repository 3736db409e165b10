package dev.tenon.runtime.policy.audit;

/**
 * The part of a record that says what happened, without braces. All of it is printable ASCII: what
 * comes from outside can break no line and turn no text. For one thread.
 */
final class AuditLine {
  private static final int LAST_PLAIN = 0x7e;

  private final StringBuilder text = new StringBuilder(256);

  /** Adds a member that is a text; an empty one says nothing and is left out. */
  AuditLine add(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /** Adds a member that is a text, an empty one too. */
  AuditLine put(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  /** Adds a member that is a number. */
  AuditLine add(String name, long value) {
    name(name);
    text.append(value);
    return this;
  }

  /** Adds a member that is true. */
  AuditLine flag(String name) {
    name(name);
    text.append("true");
    return this;
  }

  /** Begins a member that is an object, which {@link #end} ends. */
  AuditLine begin(String name) {
    name(name);
    text.append('{');
    return this;
  }

  /** Ends an object. */
  void end() {
    text.append('}');
  }

  private void name(String name) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '{') {
      text.append(',');
    }
    quote(name);
    text.append(':');
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c >= ' ' && c <= LAST_PLAIN) {
        text.append(c);
      } else {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
