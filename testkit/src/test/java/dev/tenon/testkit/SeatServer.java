package dev.tenon.testkit;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Root;
import dev.tenon.runtime.ask.Sampled;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** A server whose tools ask everything that can be asked. */
final class SeatServer {
  private SeatServer() {}

  /**
   * Starts it.
   *
   * @param ends gets a line for each call that ended without an answer
   */
  static TestServer start(ServerConfig config, FakeClock clock, BlockingQueue<String> ends) {
    return new Sketch()
        .form(Seat.FORM)
        .form(Seat.MEALS)
        .tool(
            "seat",
            call -> {
              try {
                Seat seat = call.context().interaction().form("seat", Seat.MESSAGE, Seat.class);
                return Outcome.ToolResult.text(seat.row() + seat.side());
              } catch (UnansweredException e) {
                ends.add(String.valueOf(e.getMessage()));
                throw e;
              }
            })
        .tool(
            "meals",
            call -> {
              Seat.Meals unused =
                  call.context().interaction().form("meals", "What to eat?", Seat.Meals.class);
              return Outcome.ToolResult.empty();
            })
        .tool(
            "page",
            call -> {
              call.context()
                  .interaction()
                  .url("page", "Sign in", URI.create("https://example.com/"));
              return Outcome.ToolResult.text("seen");
            })
        .tool(
            "sample",
            call -> {
              Sampled sampled =
                  call.context().interaction().sample("poem", Sampling.of("A poem, please", 100));
              return Outcome.ToolResult.text(sampled.text() + " by " + sampled.model());
            })
        .tool(
            "tools",
            call -> {
              Sampled sampled =
                  call.context()
                      .interaction()
                      .sample(
                          "poem",
                          Sampling.of("A poem, please", 100).withTools(RawJson.of("[]"), null));
              return Outcome.ToolResult.text(sampled.text());
            })
        .tool(
            "roots",
            call -> {
              List<Root> roots = call.context().interaction().roots("roots");
              return Outcome.ToolResult.text(roots.get(0).uri());
            })
        .tool(
            "all",
            call -> {
              Question<Sampled> sample = Question.sample("sample", Sampling.of("Say", 9));
              Question<List<Root>> roots = Question.roots("roots");
              Answers answers = call.context().interaction().askAll(sample, roots);
              return Outcome.ToolResult.text(
                  answers.get(sample).text() + answers.get(roots).get(0).uri());
            })
        .tool("echo", call -> Outcome.ToolResult.text("echo"))
        .start(config, clock);
  }
}
