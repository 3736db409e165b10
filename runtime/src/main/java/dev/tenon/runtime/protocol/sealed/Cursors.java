package dev.tenon.runtime.protocol.sealed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cursors that name the last entry of a page and are signed. The same entry has the same cursor on
 * every instance with the same keys, and it holds when entries come and go. Thread-safe.
 */
public final class Cursors {
  /** What a client is told whose cursor names nothing. */
  public static final String REFUSED =
      "params.cursor is not a cursor of this list: send back the nextCursor of its last page"
          + " unchanged, or none to begin anew.";

  private static final int SIGNATURE_BYTES = 16;

  private final KeyRing ring;
  private final String server;

  /** Signs with the keys of {@code ring} for the server of this name. */
  public Cursors(KeyRing ring, String server) {
    this.ring = ring;
    this.server = server;
  }

  /** The cursor of what follows {@code name} in {@code list}. */
  public String after(String list, String name) {
    SealingKey key = ring.first();
    return Token.write(Token.join(Token.header(key), signature(key, list, name), utf8(name)));
  }

  /** The name in a cursor of {@code list}; null when it is none. */
  public @Nullable String name(String list, String cursor) {
    byte[] token = Token.read(cursor, SIGNATURE_BYTES);
    if (token == null) {
      return null;
    }
    int nameAt = Token.HEADER_BYTES + SIGNATURE_BYTES;
    byte[] signature = Arrays.copyOfRange(token, Token.HEADER_BYTES, nameAt);
    String name = new String(token, nameAt, token.length - nameAt, StandardCharsets.UTF_8);
    for (SealingKey key : ring.keys()) {
      if (Token.names(token, key) && MessageDigest.isEqual(signature, signature(key, list, name))) {
        return name;
      }
    }
    return null;
  }

  private byte[] signature(SealingKey key, String list, String name) {
    // The length keeps a part of the server's name from being taken for one of the list's.
    byte[] signed = utf8("cursor " + server.length() + " " + server + " " + list + " " + name);
    return Arrays.copyOf(key.sign(Token.join(Token.header(key), signed)), SIGNATURE_BYTES);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
