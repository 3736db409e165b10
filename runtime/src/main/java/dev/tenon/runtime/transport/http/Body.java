package dev.tenon.runtime.transport.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request whole, within bounds of size and time. For one thread and one
 * request.
 */
final class Body {
  private static final byte[] NOTHING = {};
  private static final int FIRST_CAPACITY = 16 * 1024;

  /**
   * Slower than this, in bytes a second, is not a slow network but an attempt to keep a thread
   * waiting.
   */
  private static final long LEAST_RATE = 512;

  private final Request request;
  private final int limit;
  private final long patienceNanos;
  private byte[] bytes = NOTHING;
  private int length;

  Body(Request request, int limit, long patienceNanos) {
    this.request = request;
    this.limit = limit;
    this.patienceNanos = patienceNanos;
  }

  /** The array that holds the body in its first {@link #length} bytes. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Reads to the end of the body, or refuses it. */
  void read() throws Refusal {
    long announced = request.getLength();
    if (announced > limit) {
      throw tooLong();
    }
    // What is announced is not yet sent: the first piece of memory stays small.
    int capacity = (int) Math.min(announced, FIRST_CAPACITY);
    if (capacity > 0) {
      bytes = new byte[capacity];
    }
    boolean last = false;
    while (!last) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        awaitMore();
      } else if (Content.Chunk.isFailure(chunk)) {
        throw broken(chunk.getFailure());
      } else {
        try {
          append(chunk.getByteBuffer());
          last = chunk.isLast();
        } finally {
          chunk.release();
        }
      }
    }
  }

  private void append(ByteBuffer more) throws Refusal {
    int count = more.remaining();
    if (count > limit - length) {
      throw tooLong();
    }
    if (count > bytes.length - length) {
      long doubled = Math.max(2L * bytes.length, FIRST_CAPACITY);
      bytes = Arrays.copyOf(bytes, (int) Math.max(Math.min(doubled, limit), length + count));
    }
    more.get(bytes, length, count);
    length += count;
  }

  private void awaitMore() throws Refusal {
    long spent = System.nanoTime() - request.getHeadersNanoTime();
    if (spent > patienceNanos && length / (spent / 1_000_000_000.0) < LEAST_RATE) {
      throw tooSlow();
    }
    Completion more = new Completion();
    request.demand(more);
    try {
      more.await();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Refusal tooLong() {
    return Refusal.closing(
        413, "The body is longer than " + limit + " bytes, the most that this server reads.");
  }

  private static Refusal tooSlow() {
    return Refusal.closing(408, "The body did not arrive in time; send it without pauses.");
  }

  private static Refusal broken(Throwable failure) {
    if (failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException) {
      return tooSlow();
    }
    return Refusal.closing(
        400, "The body ended early or is not framed as HTTP/1.1 says; send all of it.");
  }
}
