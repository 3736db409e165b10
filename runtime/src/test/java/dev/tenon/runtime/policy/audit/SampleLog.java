package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.json.HiddenPlaces;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Measurements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A log with a few calls in it, its keys beside it. */
final class SampleLog {
  static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  static final Feature DELETE = new Feature(Feature.Kind.TOOL, "delete");

  final Path file;
  final Path copies;
  final Path privateKey;
  final Path publicKey;
  final StepTicker ticker = new StepTicker();
  final Measurements measurements = new Measurements();
  private final Random random = new Random(5);

  SampleLog(Path directory) throws IOException, GeneralSecurityException {
    file = directory.resolve("audit.log");
    copies = directory.resolve("copies.log");
    privateKey = directory.resolve("private.pem");
    publicKey = directory.resolve("public.pem");
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem(privateKey, "PRIVATE KEY", keys.getPrivate().getEncoded());
    pem(publicKey, "PUBLIC KEY", keys.getPublic().getEncoded());
  }

  private static void pem(Path path, String kind, byte[] key) throws IOException {
    Files.writeString(
        path,
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder().encodeToString(key)
            + "\n-----END "
            + kind
            + "-----\n");
  }

  AuditSettings settings() {
    // So that checkpoints come at the same places each time.
    return settings(AuditSync.ALWAYS, 1 << 20);
  }

  AuditSettings settings(int checkpointEvery) {
    return settings(AuditSync.ALWAYS, 1 << 20, checkpointEvery);
  }

  AuditSettings settings(AuditSync sync, int maxBytes) {
    return settings(sync, maxBytes, 3);
  }

  private AuditSettings settings(AuditSync sync, int maxBytes, int checkpointEvery) {
    return new AuditSettings(
        file.toString(),
        KEY,
        privateKey.toString(),
        copies.toString(),
        checkpointEvery,
        Duration.ofMinutes(1),
        true,
        sync,
        maxBytes,
        64,
        40,
        Duration.ofSeconds(5));
  }

  AuditLog open(AuditSettings settings) {
    return AuditLog.open(settings, "shop 1", "sha256:abc", List.of(), ticker, random, measurements);
  }

  /** Some calls, and the end. */
  SampleLog write(int calls) throws Exception {
    try (AuditLog log = open(settings())) {
      call(log, calls);
    }
    return this;
  }

  void call(AuditLog log, int calls) throws Exception {
    Handler handler =
        handler(log, call -> Outcome.ToolResult.text("deleted"), List.of("id"), List.of("/pin"));
    for (int i = 0; i < calls; i++) {
      Outcome unused = handler.handle(call("{\"id\":" + i + ",\"pin\":\"4711\"}"));
    }
  }

  static Handler handler(AuditLog log, Handler method, List<String> selected, List<String> hidden) {
    var around = log.around(DELETE, new AuditPolicy(selected), HiddenPlaces.of(hidden));
    return call -> around.intercept(call, method);
  }

  static Call call(String arguments) {
    return call(arguments, Deadline.NONE);
  }

  static Call call(String arguments, Deadline deadline) {
    Principal ann = new Principal("ann", java.util.Set.of(), "shop");
    StubContext context = new StubContext(ann, "10.0.0.1", deadline, false);
    CallSource source = () -> RawJson.of(arguments);
    return new Call(DELETE, "", context, context.call("delete").clock(), source, null, null);
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(file, StandardCharsets.US_ASCII);
  }

  void lines(List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  /** What the kinds of its records are. */
  List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (String line : lines()) {
      kinds.add(record(line).kind());
    }
    return kinds;
  }

  static AuditRecord record(String line) {
    AuditRecord record = AuditRecord.parse(line.getBytes(StandardCharsets.US_ASCII));
    if (record == null) {
      throw new AssertionError("no record: " + line);
    }
    return record;
  }

  AuditReport verify() throws IOException {
    return new AuditVerifier(file, KEY, publicKey.toString(), copies.toString()).verify();
  }

  AuditReport verifyInPublic() throws IOException {
    return new AuditVerifier(file, "", publicKey.toString(), copies.toString()).verify();
  }

  AuditReport verifyWithKey() throws IOException {
    return new AuditVerifier(file, KEY, "", "").verify();
  }
}
