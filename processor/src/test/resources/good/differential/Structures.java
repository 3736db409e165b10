package good.differential;

import dev.tenon.McpArg;
import dev.tenon.McpTool;
import good.differential.LibraryTypes.Colour;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records, containers, optional parts and defaults. */
public class Structures {
  record Primitives(
      boolean flag, byte tiny, short small, int whole, long large, float single, double real, char letter) {}

  record Containers(
      Collection<Long> collection,
      Iterable<Colour> iterable,
      String[] array,
      int[] ints,
      char[] chars,
      boolean[] flags,
      double[] reals,
      int[][] matrix,
      byte[] bytes,
      List<byte[]> blobs,
      Map<Colour, List<Double>> byColour,
      Map<LocalDate, Boolean> byDate,
      Map<UUID, @Nullable String> byId,
      Map<DayOfWeek, Map<String, Integer>> byDay,
      @Nullable String @Nullable [] gaps) {}

  record Optionals(
      Optional<String> text,
      OptionalInt whole,
      OptionalLong large,
      OptionalDouble real,
      Optional<List<Colour>> colours,
      Optional<Primitives> primitives,
      @Nullable String name,
      @Nullable Integer count,
      @McpArg(required = false) Colour favourite,
      @Nullable Primitives nested,
      @Nullable List<@Nullable Integer> holes,
      @Nullable Map<String, Integer> scores) {}

  record Pair<A, B>(A first, B second) {}

  record Generic(
      Pair<String, Pair<Integer, List<Colour>>> pair,
      List<Pair<Colour, UUID>> pairs,
      Set<Pair<Boolean, Integer>> set,
      Map<String, Pair<String, Optional<String>>> map) {}

  record Defaults(
      @McpArg(defaultValue = "true") boolean flag,
      @McpArg(defaultValue = "1") byte tiny,
      @McpArg(defaultValue = "-3") int whole,
      @McpArg(defaultValue = "4000000000") Long large,
      @McpArg(defaultValue = "1.5") float single,
      @McpArg(defaultValue = "'") char letter,
      @McpArg(defaultValue = "a \"quoted\" \u00e9") String text,
      @McpArg(defaultValue = "") String empty,
      @McpArg(defaultValue = "GREEN") Colour colour,
      @McpArg(defaultValue = "RED, GREEN") List<Colour> colours,
      @McpArg(defaultValue = "1.50") BigDecimal decimal,
      @McpArg(defaultValue = "12345678901234567890") BigInteger big,
      @McpArg(defaultValue = "2026-07-28") LocalDate date,
      @McpArg(defaultValue = "2026-07-28T09:30:00Z") Instant instant,
      @McpArg(defaultValue = "PT15M") Duration duration,
      @McpArg(defaultValue = "2026") Year year,
      @McpArg(defaultValue = "Europe/Zurich") ZoneId zone) {}

  /** Each primitive. */
  @McpTool
  Primitives primitives(Primitives value) {
    return value;
  }

  /** Each container. */
  @McpTool
  Containers containers(Containers value) {
    return value;
  }

  /** Each way to be left out. */
  @McpTool
  Optionals optionals(Optionals value) {
    return value;
  }

  /** Records of records. */
  @McpTool
  Generic generic(Generic value) {
    return value;
  }

  /** Each default. */
  @McpTool
  Defaults defaults(Defaults value) {
    return value;
  }

  record Several(Optional<String> value, @Nullable String second, String third) {}

  /** Values that stand by themselves. */
  @McpTool
  Several several(
      Optional<String> value, @Nullable String second, @McpArg(name = "the-third", defaultValue = "x") String third) {
    return new Several(value, second, third);
  }
}
