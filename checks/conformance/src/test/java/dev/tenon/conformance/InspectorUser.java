package dev.tenon.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sits before the inspector's command line: follows the links that it shows, and agrees. */
final class InspectorUser {
  private static final Pattern LINK = Pattern.compile("Please navigate to: (\\S+)");
  private static final Pattern SCOPE = Pattern.compile("[?&]scope=([^&]*)");

  private final Path home;
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final List<String> asked = new ArrayList<>();

  /**
   * @param home where the inspector keeps what it keeps
   */
  InspectorUser(Path home) {
    this.home = home;
  }

  /** The scopes that the user was asked for, one text for each link, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Runs the inspector until it ends. */
  Node.Outcome run(List<String> arguments) throws Exception {
    Path out = Files.createTempFile(home, "inspector", ".out");
    ProcessBuilder builder = Node.builder("mcp-inspector", arguments).redirectOutput(out.toFile());
    // It shows links to people only, or to who says that a browser is there; this one does nothing.
    builder
        .environment()
        .putAll(
            Map.of("HOME", home.toString(), "MCP_AUTO_OPEN_ENABLED", "true", "BROWSER", "true"));
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> watch(process));
      // The answer to whether it may ask for more.
      in.write("y\n".getBytes(StandardCharsets.UTF_8));
      in.flush();
      String told = err.get(Node.DEADLINE_SECONDS, TimeUnit.SECONDS);
      int exitCode = process.waitFor();
      return new Node.Outcome(exitCode, Files.readString(out), told);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      Process unused = process.destroyForcibly();
    }
  }

  private String watch(Process process) {
    StringBuilder told = new StringBuilder();
    try (BufferedReader err = process.errorReader()) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        told.append(line).append('\n');
        Matcher link = LINK.matcher(line);
        if (link.find()) {
          follow(URI.create(link.group(1)));
        }
      }
      return told.toString();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the link did not lead back to the inspector: " + told, e);
    }
  }

  private void follow(URI link) throws IOException, InterruptedException {
    Matcher scope = SCOPE.matcher(link.toString());
    String asks = scope.find() ? scope.group(1) : "";
    asked.add(URLDecoder.decode(asks, StandardCharsets.UTF_8));
    int status =
        browser
            .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding())
            .statusCode();
    if (status != 200) {
      throw new IOException("the page behind " + link + " has the status " + status);
    }
  }
}
