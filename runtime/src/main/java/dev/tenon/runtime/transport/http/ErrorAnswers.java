package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.protocol.HttpEndpoint;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The bodies of the answers that Jetty gives by itself: short, in JSON, and silent about its
 * insides.
 */
final class ErrorAnswers implements Request.Handler {
  private final HttpEndpoint endpoint;
  private final HttpSettings settings;

  ErrorAnswers(HttpEndpoint endpoint, HttpSettings settings) {
    this.endpoint = endpoint;
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    int code =
        status >= HttpStatus.INTERNAL_SERVER_ERROR_500
            ? ErrorCodes.INTERNAL
            : ErrorCodes.INVALID_REQUEST;
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.JSON);
    response.write(true, ByteBuffer.wrap(endpoint.refusal(code, sentence(status))), callback);
    return true;
  }

  private String sentence(int status) {
    return switch (status) {
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, HttpStatus.URI_TOO_LONG_414 ->
          "The header section is longer than "
              + settings.maxHeaderBytes()
              + " bytes, the most that this server reads.";
      case HttpStatus.BAD_REQUEST_400 ->
          "The request is not valid HTTP/1.1; check its request line and header fields.";
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "internal error";
      default -> HttpStatus.getMessage(status) + ".";
    };
  }
}
