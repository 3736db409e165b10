package dev.tenon.testkit.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The main class of processes that are no good servers, each in its own way. */
final class BrokenServer {
  private BrokenServer() {}

  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    switch (args[0]) {
      case "dies" -> {
        System.err.println("the database is gone");
        String unused = in.readLine();
        System.exit(3);
      }
      case "prints" -> {
        System.out.println("Welcome to the server!");
        while (in.readLine() != null) {}
      }
      case "lies" -> {
        String asked = in.readLine();
        System.out.println(
            "{\"jsonrpc\":\"2.0\",\"id\":"
                + asked.replaceAll(".*\"id\":(\\d+).*", "$1")
                + ",\"result\":{\"resultType\":\"complete\",\"tools\":7}}");
        while (in.readLine() != null) {}
      }
      case "stays" -> {
        // Neither the end of its input nor a signal ends it.
        Runtime.getRuntime().addShutdownHook(new Thread(BrokenServer::waitForever));
        System.err.println("it stays");
        waitForever();
      }
      default -> {
        for (int i = 0; i < 10_000; i++) {
          System.err.println("line " + i + " of a talkative server");
        }
        while (in.readLine() != null) {}
      }
    }
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
