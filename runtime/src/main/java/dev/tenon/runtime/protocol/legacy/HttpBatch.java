package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.jsonrpc.BatchElement;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the requests of a batch one after the other. When the time of one is over and its method
 * goes on, another thread goes on with the batch, and that of the method waits for its end. Used by
 * one of these threads at a time.
 */
final class HttpBatch {
  private final LegacyEngine engine;
  private final List<BatchElement> elements;
  private final LegacyHttp.Line line;
  private final List<byte[]> answers = new ArrayList<>();
  private int next;

  /** Whether the thread that began still serves one of the requests. */
  private boolean leftBehind;

  HttpBatch(LegacyEngine engine, List<BatchElement> elements, LegacyHttp.Line line) {
    this.engine = engine;
    this.elements = elements;
    this.line = line;
  }

  /** Serves all that is left, and ends the exchange. */
  void serve() {
    while (next < elements.size()) {
      BatchElement element = elements.get(next++);
      byte[] refusal = LegacyBatch.refusal(element);
      Message message = element.message();
      RequestId id = message == null ? null : message.id();
      if (refusal != null || message == null || id == null) {
        add(refusal);
      } else if (message.kind() == Message.Kind.REQUEST) {
        Request request = line.request(engine, message, id);
        request.call().earlyEnd(failure -> goOn(request, failure));
        Answer answer = line.serve(engine, request);
        if (request.call().isAnswered()) {
          // Another thread has served the rest.
          return;
        }
        add(answer == null ? null : answer.message());
      }
    }
    Answer answer = answers.isEmpty() ? null : new Answer(Answer.OK, LegacyBatch.join(answers));
    if (leftBehind) {
      line.stream().endEarly(answer);
    } else {
      line.stream().end(answer);
    }
  }

  private void goOn(Request late, Outcome.Failure failure) {
    leftBehind = true;
    add(engine.failed(late, failure).message());
    serve();
  }

  private void add(byte @Nullable [] answer) {
    if (answer != null) {
      answers.add(answer);
    }
    if (line.stream().isStream()) {
      answers.forEach(line.stream()::notify);
      answers.clear();
    }
  }
}
