package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.method.ClientInfoReader;
import dev.tenon.runtime.protocol.method.ClientSource;
import org.jspecify.annotations.Nullable;

/** The client as one request describes it, read when a method asks, which most never do. */
final class RequestClient implements ClientSource {
  private final Members meta;
  private volatile @Nullable ClientInfo client;

  RequestClient(Members meta) {
    this.meta = meta;
  }

  @Override
  public ClientInfo client() {
    ClientInfo known = client;
    if (known == null) {
      known = ClientInfoReader.read(meta, MetaKeys.CLIENT_INFO, MetaKeys.CLIENT_CAPABILITIES);
      client = known;
    }
    return known;
  }
}
