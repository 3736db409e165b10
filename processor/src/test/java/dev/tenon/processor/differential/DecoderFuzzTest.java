package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever the bytes of the arguments are, they come to a value, to violations, or to an error of
 * JSON: to no fault of the server, and soon.
 *
 * <p>{@code -Dtenon.fuzz.documents} makes more documents of each kind, {@code -Dtenon.fuzz.seed}
 * others.
 */
class DecoderFuzzTest {
  private static final int ROUNDS = Integer.getInteger("tenon.fuzz.documents", 30);
  private static final long SEED = Long.getLong("tenon.fuzz.seed", 2026);

  /** Thousands of times what a document takes, so that only what hangs takes longer. */
  private static final Duration SOON = Duration.ofSeconds(2);

  @TestFactory
  Stream<DynamicTest> nothingBreaksADecoder() {
    return Stream.concat(Stream.of("differential"), Servers.OTHERS.keySet().stream())
        .map(folder -> DynamicTest.dynamicTest(folder, () -> attack(Servers.of(folder))));
  }

  /** What has become of documents; a run in which one of them is missing shows little. */
  private enum Fate {
    VALUE,
    VIOLATIONS,
    NO_JSON
  }

  private static void attack(LoadedServer server) {
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    RawCalls calls = new RawCalls(server.server());
    for (ToolEntry tool : server.server().registry().tools()) {
      String name = tool.presentation().name();
      Random random = new Random(SEED + name.hashCode());
      Vandal vandal = new Vandal(random.nextLong());
      ArgumentGenerator generator =
          ArgumentGenerator.of(tool.inputSchema().getValue(), random.nextLong());
      Mutator mutator = new Mutator(random, generator);
      for (int i = 0; i < ROUNDS; i++) {
        fates.add(attack(server, calls, name, vandal.noise()));
        fates.add(attack(server, calls, name, vandal.soup()));
        fates.add(attack(server, calls, name, vandal.spoil(generator.valid())));
        fates.add(attack(server, calls, name, vandal.spoil(mutator.mutate(generator.valid()))));
        fates.add(attack(server, calls, name, vandal.poison(generator.valid())));
        fates.add(attack(server, calls, name, vandal.poison(generator.wild())));
      }
    }
    assertThat(fates).containsExactlyInAnyOrder(Fate.values());
  }

  private static Fate attack(LoadedServer server, RawCalls calls, String tool, byte[] arguments) {
    long began = System.nanoTime();
    try {
      Fate fate = Guard.lets(arguments) ? decode(server, tool, arguments) : Fate.NO_JSON;
      if (fate != Fate.VALUE || isReturned(server, tool, arguments)) {
        assertThat(calls.answer(tool, arguments)).doesNotContain("-32603", "internal error");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
      return fate;
    } catch (RuntimeException | Error e) {
      return fail("with the seed %d: %s takes %s".formatted(SEED, tool, shown(arguments)), e);
    }
  }

  private static Fate decode(LoadedServer server, String tool, byte[] arguments) {
    List<Violation> violations = server.violations(tool, text(arguments));
    for (Violation violation : violations) {
      assertThat(violation.expected()).isNotBlank();
      // With an ellipsis, in quotes.
      assertThat(violation.actual().length()).isLessThanOrEqualTo(103);
    }
    return violations.isEmpty() ? Fate.VALUE : Fate.VIOLATIONS;
  }

  /** Whether the tool returns; a few do not, or their result has other constraints. */
  private static boolean isReturned(LoadedServer server, String tool, byte[] arguments) {
    try {
      server.call(tool, text(arguments));
      return true;
    } catch (InvalidResultException | IllegalStateException e) {
      return false;
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String shown(byte[] bytes) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    shown.write(bytes, 0, Math.min(bytes.length, 2_000));
    return shown.toString(StandardCharsets.ISO_8859_1);
  }
}
