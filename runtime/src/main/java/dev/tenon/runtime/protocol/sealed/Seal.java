package dev.tenon.runtime.protocol.sealed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Seals bytes into a text that nobody else can read or change, with AES-256-GCM and a fresh random
 * nonce each time. Thread-safe.
 */
public final class Seal {
  private static final int TAG_BYTES = 16;

  private final KeyRing ring;

  /** Seals with the keys of {@code ring}. */
  public Seal(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * Seals {@code content}.
   *
   * @param context what the text belongs to; it opens with the same bytes only
   */
  public String seal(byte[] context, byte[] content) {
    SealingKey key = ring.first();
    byte[] header = Token.header(key);
    byte[] nonce = ring.random(SealingKey.NONCE_BYTES);
    byte[] sealed = key.seal(nonce, Token.join(header, context), content);
    return Token.write(Token.join(header, nonce, sealed));
  }

  /**
   * The content of {@code text}; null when it was not sealed with a key of the ring, was changed,
   * or belongs to another context.
   */
  public byte @Nullable [] open(byte[] context, String text) {
    byte[] token = Token.read(text, SealingKey.NONCE_BYTES + TAG_BYTES);
    if (token == null) {
      return null;
    }
    int sealedAt = Token.HEADER_BYTES + SealingKey.NONCE_BYTES;
    byte[] nonce = Arrays.copyOfRange(token, Token.HEADER_BYTES, sealedAt);
    byte[] sealed = Arrays.copyOfRange(token, sealedAt, token.length);
    for (SealingKey key : ring.keys()) {
      if (Token.names(token, key)) {
        byte[] content = key.open(nonce, Token.join(Token.header(key), context), sealed);
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  /** Bytes that nobody can guess, as text. */
  public String unguessable(int length) {
    return Token.write(ring.random(length));
  }
}
