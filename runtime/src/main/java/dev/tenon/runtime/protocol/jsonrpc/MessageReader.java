package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads the envelope of a message. The one pass goes over every byte, so that depth, duplicate keys
 * and UTF-8 are checked before anything acts on the message; what is deeper than {@code params} and
 * {@code _meta} is only located. Thread-safe.
 */
public final class MessageReader {
  /** The longest batch that is served. */
  private static final int MAX_BATCH = 100;

  private final MessageParsers parsers;
  private final int maxDepth;

  /**
   * @param maxDepth the deepest nesting of a message
   */
  public MessageReader(int maxDepth) {
    this.parsers = new MessageParsers(maxDepth);
    this.maxDepth = maxDepth;
  }

  /**
   * Reads one message.
   *
   * @throws RpcException if it is not JSON (-32700), or not one JSON-RPC message (-32600)
   */
  public Message read(byte[] bytes, int offset, int length) throws RpcException {
    Envelope envelope = new Envelope();
    JsonToken first = scan(bytes, offset, length, envelope, null);
    if (first != JsonToken.START_OBJECT) {
      throw invalid(
          null,
          first == JsonToken.START_ARRAY
              ? "The message is an array; send one JSON-RPC message at a time."
              : "The message is not an object.");
    }
    return envelope.toMessage();
  }

  /** Whether the bytes are those of a JSON array, as far as their beginning tells. */
  public static boolean isArray(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      byte c = bytes[i];
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return c == '[';
      }
    }
    return false;
  }

  /**
   * Reads a JSON-RPC batch, an array of messages.
   *
   * @return its elements in order; what is wrong with one of them stands in its place
   * @throws RpcException if it is not JSON (-32700), or is empty or too long (-32600)
   */
  public List<BatchElement> readBatch(byte[] bytes, int offset, int length) throws RpcException {
    List<int[]> places = new ArrayList<>();
    JsonToken first = scan(bytes, offset, length, null, places);
    if (first != JsonToken.START_ARRAY) {
      throw invalid(null, "The message is not an array.");
    }
    if (places.isEmpty() || places.size() > MAX_BATCH) {
      throw invalid(
          null,
          places.isEmpty()
              ? "The batch is empty."
              : "The batch has more than " + MAX_BATCH + " messages.");
    }
    List<BatchElement> elements = new ArrayList<>();
    for (int[] place : places) {
      try {
        elements.add(new BatchElement(read(bytes, place[0], place[1] - place[0]), null));
      } catch (RpcException e) {
        elements.add(new BatchElement(null, e));
      }
    }
    return elements;
  }

  /**
   * Goes over every byte.
   *
   * @param envelope filled in if the message is an object; null to skip it
   * @param places where the elements of an array begin and end; null to skip it
   * @return the first token
   */
  private JsonToken scan(
      byte[] bytes,
      int offset,
      int length,
      @Nullable Envelope envelope,
      @Nullable List<int[]> places)
      throws RpcException {
    if (!Utf8.isText(bytes, offset, length)) {
      throw new RpcException(
          RpcError.of(RpcError.PARSE_ERROR, "The message is not text in UTF-8."), null);
    }
    MessageParser in = parsers.message(bytes, offset, length);
    boolean isKept = false;
    try {
      JsonToken first = in.nextToken();
      if (first == null) {
        throw new RpcException(RpcError.of(RpcError.PARSE_ERROR, "The message is empty."), null);
      }
      MessageScan scan = MessageScan.ofMessage(in, bytes);
      if (first == JsonToken.START_OBJECT && envelope != null) {
        envelope.read(scan);
      } else if (first == JsonToken.START_ARRAY && places != null) {
        elements(scan, places);
      } else {
        scan.skip();
      }
      if (in.nextToken() != null) {
        throw new RpcException(
            RpcError.of(RpcError.PARSE_ERROR, "There is more after the end of the message."), null);
      }
      isKept = envelope != null && envelope.keep(in);
      return first;
    } catch (StreamConstraintsException e) {
      throw new RpcException(
          RpcError.of(
              RpcError.PARSE_ERROR,
              "The message is nested deeper than "
                  + maxDepth
                  + " levels, or a number or name in it is too long."),
          null);
    } catch (JacksonException e) {
      throw new RpcException(RpcError.of(RpcError.PARSE_ERROR, parseError(e)), null);
    } finally {
      if (!isKept) {
        in.release();
      }
    }
  }

  /** Notes where the elements of the array lie whose first token is current. */
  private static void elements(MessageScan scan, List<int[]> places) {
    for (JsonToken token = scan.next(); token != JsonToken.END_ARRAY; token = scan.next()) {
      int start = scan.start();
      if (!token.isStructStart()) {
        // Reads the value to its end.
        scan.text();
      }
      scan.skip();
      if (places.size() <= MAX_BATCH) {
        places.add(new int[] {start, scan.end()});
      }
    }
  }

  static RpcException invalid(@Nullable RequestId id, String message) {
    return new RpcException(RpcError.of(RpcError.INVALID_REQUEST, message), id);
  }

  private static String parseError(JacksonException e) {
    String original = e.getOriginalMessage();
    String reason =
        original != null && original.startsWith("Duplicate")
            ? "a property stands twice in one object"
            : "it is not valid JSON";
    long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    return "The message cannot be read: " + reason + (at < 0 ? "." : ", near byte " + at + ".");
  }
}
