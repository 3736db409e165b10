package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.protocol.jsonrpc.BatchElement;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the elements of a batch have in common on every transport. */
public final class LegacyBatch {
  private LegacyBatch() {}

  /** What is answered to an element that is no request which can be served; null for others. */
  public static byte @Nullable [] refusal(BatchElement element) {
    RpcException refusal = element.refusal();
    if (refusal != null) {
      return MessageWriter.error(refusal.id(), refusal.error());
    }
    Message message = element.message();
    RequestId id = message == null ? null : message.id();
    return message != null && id != null && message.method().equals("initialize")
        ? MessageWriter.error(
            id, RpcError.of(RpcError.INVALID_REQUEST, "initialize must not be part of a batch."))
        : null;
  }

  /** The answers as one JSON array. */
  public static byte[] join(List<byte[]> answers) {
    int length = 1 + answers.size();
    for (byte[] answer : answers) {
      length += answer.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] answer : answers) {
      joined[at++] = (byte) (at == 1 ? '[' : ',');
      System.arraycopy(answer, 0, joined, at, answer.length);
      at += answer.length;
    }
    joined[at] = ']';
    return joined;
  }
}
