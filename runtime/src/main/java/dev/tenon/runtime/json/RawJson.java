package dev.tenon.runtime.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.SerializableString;

/**
 * A JSON value that is already written, as UTF-8 bytes. Immutable; writing it into a message copies
 * the bytes and looks at none of them.
 */
public final class RawJson implements SerializableString {
  private final byte[] utf8;

  private RawJson(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Takes over {@code utf8}, which must hold one JSON value and must not change any more. */
  public static RawJson of(byte[] utf8) {
    return new RawJson(utf8);
  }

  /** Returns {@code json}, which must be one JSON value. */
  public static RawJson of(String json) {
    return new RawJson(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies {@code length} bytes of a message. */
  public static RawJson copyOf(byte[] bytes, int offset, int length) {
    return new RawJson(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** The length in bytes. */
  public int length() {
    return utf8.length;
  }

  /** The bytes themselves, not a copy: they must not be changed. */
  public byte[] utf8() {
    return utf8;
  }

  @Override
  public String getValue() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public int charLength() {
    return getValue().length();
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return utf8;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (offset + utf8.length > buffer.length) {
      return -1;
    }
    System.arraycopy(utf8, 0, buffer, offset, utf8.length);
    return utf8.length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(utf8);
    return utf8.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (utf8.length > buffer.remaining()) {
      return -1;
    }
    buffer.put(utf8);
    return utf8.length;
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    String value = getValue();
    if (offset + value.length() > buffer.length) {
      return -1;
    }
    value.getChars(0, value.length(), buffer, offset);
    return value.length();
  }

  @Override
  public char[] asQuotedChars() {
    throw rawOnly();
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw rawOnly();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw rawOnly();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw rawOnly();
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw rawOnly();
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw rawOnly();
  }

  private static UnsupportedOperationException rawOnly() {
    return new UnsupportedOperationException("raw JSON is written as a value, never as a string");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawJson json && Arrays.equals(utf8, json.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return getValue();
  }
}
