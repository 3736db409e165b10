package dev.tenon.conformance;

import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Both samples over HTTP, each in a process that all tests of a class share. */
final class Samples implements AutoCloseable {
  private final Map<Sample, ServerProcess> servers = new EnumMap<>(Sample.class);
  private final Path notes;

  /** Starts them; their notes are in {@code folder}. */
  Samples(Path folder) throws IOException {
    notes = Garden.plant(folder);
    for (Sample sample : Sample.values()) {
      servers.put(sample, sample.command(notes).http());
    }
  }

  /** What the quickstart serves. */
  Path notes() {
    return notes;
  }

  /**
   * The words by which a client is told of a sample: its URL, which says when to use the transport
   * of 2024-11-05, or the command that starts it.
   */
  List<String> target(Sample sample, Transport transport) {
    ServerProcess server = servers.get(sample);
    if (server == null) {
      throw new IllegalStateException(sample + " was not started");
    }
    return switch (transport) {
      case STDIO -> sample.command(notes).words();
      case HTTP -> List.of(server.uri().toString());
      case SSE -> List.of("sse+" + server.uri());
    };
  }

  @Override
  public void close() {
    servers.values().forEach(ServerProcess::close);
  }
}
