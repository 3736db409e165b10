package dev.tenon.testkit.process;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the processes that {@link ServerProcessTest} starts; says on stderr what it
 * does.
 */
final class ProcessServer implements Features, AutoCloseable {
  private static final List<String> TOOLS = List.of("noisy", "slow", "stubborn", "asking", "roots");

  public static void main(String[] args) {
    ProcessServer features = new ProcessServer();
    Server.builder(ServerInfo.of("process", "1"))
        .features(features)
        .closing(features)
        .build()
        .run(args);
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    for (String tool : TOOLS) {
      registry.add(
          new ToolEntry(
              Presentation.of(tool, null, null),
              Hints.NONE,
              RawJson.of("{\"type\":\"object\",\"additionalProperties\":false}"),
              null,
              false,
              List.of(),
              this,
              TOOLS.indexOf(tool)));
    }
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader arguments) {
    return "";
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments arguments) {
    return "";
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    System.err.println("begun");
    switch (TOOLS.get(feature)) {
      case "noisy" -> System.out.println("this must not reach the client");
      case "slow" -> Thread.sleep(700);
      case "roots" -> {
        return Outcome.ToolResult.text(call.context().interaction().roots("roots").get(0).uri());
      }
      case "asking" -> call.context().interaction().roots("folders");
      default -> sleepThroughInterrupts();
    }
    return Outcome.ToolResult.text("done");
  }

  private static void sleepThroughInterrupts() {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        // A tool may be like that.
      }
    }
  }

  @Override
  public void close() {
    System.err.println("closed");
  }
}
