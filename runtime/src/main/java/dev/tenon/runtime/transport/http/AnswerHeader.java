package dev.tenon.runtime.transport.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;

/** Writes the status and the header fields of answers; the fields are encoded once for all. */
final class AnswerHeader {
  private static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaTypes.JSON);
  private static final HttpField EVENT_STREAM =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaTypes.EVENT_STREAM);
  private static final HttpField NOT_STORED =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final HttpField NOT_BUFFERED = new PreEncodedHttpField("X-Accel-Buffering", "no");
  private static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
  private static final HttpField POST_ONLY = new PreEncodedHttpField(HttpHeader.ALLOW, "POST");

  private AnswerHeader() {}

  /** For a body of JSON. */
  static void json(Response response, int status) {
    response.getHeaders().add(JSON);
    status(response, status);
  }

  /** For a stream of events, which nothing on the way may keep. */
  static void stream(Response response) {
    response.setStatus(HttpStatus.OK_200);
    HttpFields.Mutable fields = response.getHeaders();
    fields.add(EVENT_STREAM);
    fields.put(NOT_STORED);
    fields.add(NOT_BUFFERED);
  }

  /** For an answer without a body. */
  static void status(Response response, int status) {
    response.setStatus(status);
    HttpFields.Mutable fields = response.getHeaders();
    if (status == HttpStatus.METHOD_NOT_ALLOWED_405 && !fields.contains(HttpHeader.ALLOW)) {
      fields.add(POST_ONLY);
    }
  }

  /** Says that the connection is closed after the answer. */
  static void close(Response response) {
    response.getHeaders().put(CLOSE);
  }
}
