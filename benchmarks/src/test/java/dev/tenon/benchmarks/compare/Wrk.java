package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many clients at once, which wrk plays; each of their requests has an id of its own. */
final class Wrk {
  private static final String DONE =
      """
      done = function(summary, latency, requests)
        local e = summary.errors
        io.write(string.format('RESULT{"calls":%d,"micros":%d,"bytes":%d,"p50":%d,"p99":%d,"failures":%d}\\n',
          summary.requests, summary.duration, summary.bytes, latency:percentile(50),
          latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
      end
      """;

  private final Path script;

  Wrk(Path folder) {
    this.script = folder.resolve("requests.lua");
  }

  /** Says what is missing, if anything is. */
  static void demand() throws IOException, InterruptedException {
    Process probe = new ProcessBuilder("sh", "-c", "command -v wrk").start();
    if (probe.waitFor() != 0) {
      throw new IllegalStateException(
          "wrk is not on the PATH. It is a package of most distributions: apt-get install wrk");
    }
  }

  /** Calls for so many seconds over so many connections. */
  Load run(Client client, Case what, Era.Session session, int connections, int seconds)
      throws IOException, InterruptedException {
    // More than any server answers in a second.
    long first = client.ids(seconds * 100_000L);
    Files.writeString(script, lua(client.era(), what, session, first));
    String command =
        "ulimit -n $(ulimit -Hn) && exec wrk -t1 -c%d -d%ds -s %s http://127.0.0.1:%d/mcp"
            .formatted(connections, seconds, script, client.port());
    double before = Running.childrenSeconds();
    Process wrk = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wrk.waitFor();
    int result = output.indexOf("RESULT{");
    if (result < 0) {
      throw new IllegalStateException("wrk says: " + output);
    }
    JsonNode json =
        JsonMapper.shared().readTree(output.substring(result + "RESULT".length()).strip());
    return new Load(
        json.path("calls").asLong(),
        json.path("micros").asLong() / 1e6,
        json.path("bytes").asLong(),
        json.path("p50").asLong() / 1e3,
        json.path("p99").asLong() / 1e3,
        json.path("failures").asLong(),
        Running.childrenSeconds() - before);
  }

  private static String lua(Era era, Case what, Era.Session session, long firstId) {
    StringBuilder lua = new StringBuilder("wrk.method = \"POST\"\n");
    for (Map.Entry<String, String> header :
        era.headers(what.method(), what.tool, session).entrySet()) {
      lua.append("wrk.headers[ ").append(quoted(header.getKey())).append(" ] = ");
      lua.append(quoted(header.getValue())).append('\n');
    }
    List<String> parts = new ArrayList<>();
    for (String part : what.request(era).split(Case.ID, -1)) {
      parts.add(quoted(part));
    }
    lua.append("local id = ").append(firstId).append('\n');
    lua.append("request = function()\n  id = id + 1\n");
    lua.append("  return wrk.format(nil, nil, nil, ").append(String.join(" .. id .. ", parts));
    return lua.append(")\nend\n").append(DONE).toString();
  }

  private static String quoted(String text) {
    return "[==[" + text + "]==]";
  }
}
