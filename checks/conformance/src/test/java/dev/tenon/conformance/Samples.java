package dev.tenon.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Both samples over HTTP, each in a process that all tests of a class share. */
final class Samples implements AutoCloseable {
  private final Map<Sample, HttpServer> servers = new EnumMap<>(Sample.class);
  private final Path notes;

  /** Starts them; their notes and what they print are in {@code folder}. */
  Samples(Path folder) throws IOException, InterruptedException {
    notes = Garden.plant(folder);
    for (Sample sample : Sample.values()) {
      servers.put(sample, HttpServer.start(sample, notes, folder));
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
    HttpServer server = servers.get(sample);
    if (server == null) {
      throw new IllegalStateException(sample + " was not started");
    }
    return switch (transport) {
      case STDIO -> sample.command();
      case HTTP -> List.of(server.url());
      case SSE -> List.of("sse+" + server.url());
    };
  }

  @Override
  public void close() {
    servers.values().forEach(HttpServer::close);
  }
}
