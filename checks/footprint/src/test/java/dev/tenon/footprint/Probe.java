package dev.tenon.footprint;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The program of the process that is measured: prints a name and a number in each line. */
final class Probe implements Channel {
  private final Allocation allocation = new Allocation();
  private byte[] answer = {};

  private Probe() {}

  /** Measures everything. */
  public static void main(String[] args) throws IOException {
    new Probe().measure();
    System.exit(0);
  }

  private void measure() throws IOException {
    inMemory(true);
    inMemory(false);
    overHttp(true);
    overHttp(false);
  }

  private void inMemory(boolean modern) throws IOException {
    Server server = ShelfMcp.create();
    ChannelEndpoint.Connection connection = server.engine(ServerConfig.DEFAULT).connect(this);
    if (!modern) {
      connection.receive(Asked.INITIALIZE, 0, Asked.INITIALIZE.length);
      connection.receive(Asked.INITIALIZED, 0, Asked.INITIALIZED.length);
    }
    for (Asked asked : Asked.values()) {
      byte[] message = asked.message(modern);
      connection.receive(message, 0, message.length);
      check(asked, new String(answer, StandardCharsets.UTF_8));
      print(
          "allocated.memory",
          modern,
          asked,
          allocation.here(() -> {
            connection.receive(message, 0, message.length);
          }));
      print("written.memory", modern, asked, answer.length);
    }
  }

  private void overHttp(boolean modern) throws IOException {
    try (ServerHandle server = ShelfMcp.create().start(ServerConfig.DEFAULT.withPort(0));
        HttpClientOfBytes client = new HttpClientOfBytes(server.port())) {
      String session = modern ? "" : client.session();
      for (Asked asked : Asked.values()) {
        byte[] request = asked.request(modern, session);
        int length = client.send(request);
        check(asked, client.text());
        print("allocated.http", modern, asked, allocation.elsewhere(() -> client.send(request)));
        print("written.http", modern, asked, length);
      }
    }
  }

  private static void check(Asked asked, String answer) {
    if (!asked.isAnsweredBy(answer)) {
      throw new IllegalStateException(asked + " was answered by " + answer);
    }
  }

  private static void print(String what, boolean modern, Asked asked, long value) {
    System.out.println(
        what
            + (modern ? ".modern." : ".legacy.")
            + asked.name().toLowerCase(Locale.ROOT)
            + " "
            + value);
  }

  @Override
  public void send(byte[] message) {
    answer = message;
  }

  @Override
  public void execute(Runnable call) {
    call.run();
  }
}
