package dev.tenon.runtime.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The SHA-256 of what a JSON value means, however it is written: the order of members does not
 * count, nor does white space, nor the way of writing a text or a number.
 */
public final class JsonDigest {
  private JsonDigest() {}

  /**
   * The digest of the value whose first token is current. Its nesting must have been bounded
   * before.
   */
  public static byte[] of(JsonParser in) {
    MessageDigest digest = sha256();
    digest.update(canonical(in));
    return digest.digest();
  }

  /** The bytes that the digest is made of: equal for values that mean the same, and only then. */
  public static byte[] canonical(JsonParser in) {
    Canonical out = new Canonical();
    write(in, out);
    return out.toByteArray();
  }

  /** What is written so far, of which parts can change places. */
  private static final class Canonical extends ByteArrayOutputStream {
    /** Puts the bytes from {@code from} on into the order of these members. */
    void order(int from, List<Member> members) {
      byte[] written = Arrays.copyOfRange(buf, from, count);
      count = from;
      for (Member member : members) {
        write(written, member.from - from, member.to - member.from);
      }
    }
  }

  /** A member of an object, and where it was written. */
  private record Member(String name, int from, int to) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      return name.compareTo(other.name);
    }
  }

  /** All parts say where they end, so that no two values run together to the same bytes. */
  private static void write(JsonParser in, Canonical out) {
    switch (in.currentToken()) {
      case START_OBJECT -> object(in, out);
      case START_ARRAY -> {
        out.write('[');
        while (in.nextToken() != JsonToken.END_ARRAY) {
          write(in, out);
        }
        out.write(']');
      }
      case VALUE_STRING -> part('"', chars(in.getString()), out);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> part('0', utf8(number(in.getString())), out);
      case VALUE_TRUE -> out.write('t');
      case VALUE_FALSE -> out.write('f');
      default -> out.write('n');
    }
  }

  private static void object(JsonParser in, Canonical out) {
    out.write('{');
    int begin = out.size();
    boolean ordered = true;
    List<Member> members = new ArrayList<>(4);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      int from = out.size();
      part('"', chars(name), out);
      write(in, out);
      Member member = new Member(name, from, out.size());
      ordered &= members.isEmpty() || members.get(members.size() - 1).compareTo(member) < 0;
      members.add(member);
    }
    if (!ordered) {
      Collections.sort(members);
      out.order(begin, members);
    }
    out.write('}');
  }

  private static void part(char kind, byte[] bytes, ByteArrayOutputStream out) {
    out.write(kind);
    out.writeBytes(length(bytes));
    out.writeBytes(bytes);
  }

  private static byte[] length(byte[] bytes) {
    int length = bytes.length;
    return new byte[] {
      (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
  }

  /**
   * The digest of several parts in their order; others cannot have the same by being cut elsewhere.
   */
  public static byte[] ofParts(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(length(part));
      digest.update(part);
    }
    return digest.digest();
  }

  /** {@code 1}, {@code 1.0} and {@code 10e-1} are the same number. */
  private static String number(String written) {
    try {
      return new BigDecimal(written).stripTrailingZeros().toString();
    } catch (NumberFormatException | ArithmeticException e) {
      // Its exponent is beyond all use; then only the same writing is the same number.
      return "=" + written;
    }
  }

  /** Not in UTF-8, in which half a surrogate pair is a question mark. */
  private static byte[] chars(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[2 * i] = (byte) (c >> 8);
      bytes[2 * i + 1] = (byte) c;
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
