package dev.tenon.testkit.fault;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import java.time.Duration;

/** An endpoint whose connections are lost when a test says so. */
final class LossyEndpoint implements HttpEndpoint {
  private final HttpEndpoint endpoint;
  private final Connections connections;

  LossyEndpoint(HttpEndpoint endpoint, Connections connections) {
    this.endpoint = endpoint;
    this.connections = connections;
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    Connections.Loss loss = connections.take();
    if (loss == null) {
      endpoint.post(body, offset, length, exchange);
      return;
    }
    if (loss != Connections.Loss.REQUEST) {
      endpoint.post(
          body, offset, length, new LostExchange(exchange, loss == Connections.Loss.MIDST));
    }
    throw new ConnectionLostException(
        switch (loss) {
          case REQUEST -> "the connection was lost before the server saw the request";
          case MIDST -> "the connection was lost while the server worked";
          case ANSWER -> "the connection was lost before the answer arrived";
        });
  }

  @Override
  public void get(HttpExchange exchange) {
    endpoint.get(exchange);
  }

  @Override
  public void delete(HttpExchange exchange) {
    endpoint.delete(exchange);
  }

  @Override
  public void endStreams(Duration grace) {
    endpoint.endStreams(grace);
  }

  @Override
  public Scopes scopes() {
    return endpoint.scopes();
  }

  @Override
  public byte[] refusal(int code, String message) {
    return endpoint.refusal(code, message);
  }
}
