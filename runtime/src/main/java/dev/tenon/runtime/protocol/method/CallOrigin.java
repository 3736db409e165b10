package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.FormTypes;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from, and how what it says on its way gets there.
 *
 * @param revision the revision that the call is answered in
 * @param client what the client says of itself
 * @param principal the caller that the transport has authenticated
 * @param clientAddress the network address that it comes from, without port; empty for none
 * @param sink where its notifications go
 * @param progressToken what progress is reported under, or null when the client wants none
 * @param logLevel the least level that the client wants to be told, or null for none
 * @param asking how its questions reach the client
 * @param forms the forms of the server
 * @param changes where its changes are told
 * @param trace the trace that it belongs to
 * @param conversation the conversation that it belongs to
 */
public record CallOrigin(
    ProtocolRevision revision,
    ClientSource client,
    Principal principal,
    String clientAddress,
    NotificationSink sink,
    @Nullable RequestId progressToken,
    @Nullable LogLevel logLevel,
    Asking asking,
    FormTypes forms,
    Changes changes,
    TraceContext trace,
    Conversation conversation) {
  /**
   * Where the call comes from that a task makes for this one: it outlives the request, so it has
   * neither its stream nor its message, and asks through {@code other}.
   */
  public CallOrigin forTask(Asking other) {
    return new CallOrigin(
        revision,
        new KnownClient(client.client()),
        principal,
        clientAddress,
        NoSink.INSTANCE,
        null,
        null,
        other,
        forms,
        changes,
        trace,
        conversation);
  }

  /** A client that was read already. */
  private record KnownClient(ClientInfo client) implements ClientSource {}

  /** Drops notifications: nobody listens to those of a task. */
  private enum NoSink implements NotificationSink {
    INSTANCE;

    @Override
    public void notify(byte[] message) {}
  }
}
