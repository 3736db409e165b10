package good.types;

import dev.tenon.McpArg;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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

/** Every type, in and out. */
@McpServer(name = "types", version = "1")
public class Types {
  enum Colour {
    RED,
    GREEN
  }

  record Primitives(
      boolean flag, byte tiny, short small, int whole, long large, float single, double real, char letter) {}

  record Boxes(
      Boolean flag,
      Byte tiny,
      Short small,
      Integer whole,
      Long large,
      Float single,
      Double real,
      Character letter,
      String text,
      BigDecimal decimal,
      BigInteger big,
      Colour colour) {}

  record Texts(
      UUID uuid,
      URI uri,
      Instant instant,
      OffsetDateTime offsetDateTime,
      ZonedDateTime zonedDateTime,
      LocalDate localDate,
      LocalTime localTime,
      LocalDateTime localDateTime,
      OffsetTime offsetTime,
      Duration duration,
      Period period,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      ZoneId zoneId,
      ZoneOffset zoneOffset,
      DayOfWeek day,
      byte[] bytes) {}

  record Collections(
      List<String> list,
      Set<Integer> set,
      Collection<Long> collection,
      Iterable<Colour> iterable,
      String[] array,
      int[] ints,
      char[] chars,
      int[][] matrix,
      List<byte[]> blobs,
      Map<String, Integer> map,
      Map<Colour, List<Double>> byColour,
      Map<LocalDate, Boolean> byDate,
      List<@Nullable String> holes,
      Set<BigDecimal> amounts,
      @Nullable String @Nullable [] gaps,
      @Size(max = 2) String @Nullable [] few) {}

  record Optionals(
      Optional<String> text,
      OptionalInt whole,
      OptionalLong large,
      OptionalDouble real,
      Optional<List<Colour>> colours,
      @Nullable String name,
      @Nullable Integer count,
      @McpArg(required = false) Colour favourite,
      @Nullable Primitives nested) {}

  record Pair<A, B>(A first, B second) {}

  record Generic(Pair<String, Pair<Integer, List<Colour>>> pair, List<Pair<Colour, UUID>> pairs) {}

  record Constrained(
      @Min(1) @Max(10) int bounded,
      @Positive long positive,
      @Negative BigInteger negative,
      @DecimalMin("0.5") @DecimalMax(value = "2", inclusive = false) double ratio,
      @PositiveOrZero BigDecimal price,
      @Size(min = 2, max = 5) String code,
      @NotBlank String title,
      @NotEmpty List<@NotBlank @Size(max = 3) String> tags,
      @Size(max = 2) Map<String, @Min(0) Integer> scores,
      @Size(min = 1) int[] numbers,
      Optional<@Max(9) Integer> digit,
      @Max(5) OptionalInt few,
      Set<@Size(min = 1, max = 1) String> letters) {
    Constrained {
      if (code.equals("bad")) {
        throw new IllegalArgumentException("code must not be bad");
      }
    }
  }

  record Defaults(
      @McpArg(defaultValue = "true") boolean flag,
      @McpArg(defaultValue = "1") byte tiny,
      @McpArg(defaultValue = "2") Short small,
      @McpArg(defaultValue = "-3") int whole,
      @McpArg(defaultValue = "4000000000") Long large,
      @McpArg(defaultValue = "1.5") float single,
      @McpArg(defaultValue = "2.5") Double real,
      @McpArg(defaultValue = "'") char letter,
      @McpArg(defaultValue = "a \"quoted\" \u00e9") String text,
      @McpArg(defaultValue = "") String empty,
      @McpArg(defaultValue = "GREEN") Colour colour,
      @McpArg(defaultValue = "1.50") BigDecimal decimal,
      @McpArg(defaultValue = "12345678901234567890") BigInteger big,
      @McpArg(defaultValue = "2026-07-28") LocalDate date,
      @McpArg(defaultValue = "2026-07-28T09:30:00Z") Instant instant,
      @McpArg(defaultValue = "PT15M") Duration duration,
      @McpArg(defaultValue = "2026") Year year,
      @McpArg(defaultValue = "Europe/Zurich") ZoneId zone,
      @McpArg(defaultValue = "https://example.com") URI uri,
      @McpArg(defaultValue = "00000000-0000-0000-0000-000000000001") UUID uuid) {}

  /** Primitives. */
  @McpTool
  Primitives primitives(Primitives value) {
    return value;
  }

  /** Boxes. */
  @McpTool
  Boxes boxes(Boxes value) {
    return value;
  }

  /** Texts. */
  @McpTool
  Texts texts(Texts value) {
    return value;
  }

  /** Collections. */
  @McpTool
  Collections collections(Collections value) {
    return value;
  }

  /** Optionals. */
  @McpTool
  Optionals optionals(Optionals value) {
    return value;
  }

  /** Generic. */
  @McpTool
  Generic generic(Generic value) {
    return value;
  }

  /** Constrained. */
  @McpTool
  Constrained constrained(Constrained value) {
    return value;
  }

  /** Defaults. */
  @McpTool
  Defaults defaults(Defaults value) {
    return value;
  }

  /** Arguments that are awkwardly named. */
  @McpTool
  List<Integer> names(int in, int before, int property, int toString, int hasIn, int out, int call) {
    return List.of(in, before, property, toString, hasIn, out, call);
  }

  /** Varargs. */
  @McpTool
  String[] join(String... words) {
    return words;
  }

  /** Renamed. */
  @McpTool(name = "re.named")
  String renamed(@McpArg(name = "the-name", description = "its \"name\"") String name) {
    return name;
  }

  /** All texts. */
  @McpPrompt
  String prompt(
      boolean flag,
      Byte tiny,
      short small,
      int whole,
      long large,
      Float single,
      double real,
      char letter,
      Character other,
      @Size(max = 3) String text,
      BigDecimal decimal,
      @Positive BigInteger big,
      Colour colour,
      Optional<Colour> second,
      OptionalInt optionalInt,
      OptionalLong optionalLong,
      OptionalDouble optionalDouble,
      Optional<LocalDate> date,
      @Nullable UUID uuid,
      Year year,
      @McpArg(defaultValue = "RED") Colour third,
      @McpArg(required = false) String last) {
    return "" + flag + tiny + small + whole + large + single + real + letter + other + text + decimal + big
        + colour + second + optionalInt + optionalLong + optionalDouble + date + uuid + year + third + last;
  }

  /** A template. */
  @McpResource("types://{colour}/{+path}{?limit,flag}")
  String template(Colour colour, String path, OptionalInt limit, @McpArg(defaultValue = "true") boolean flag) {
    return "" + colour + path + limit + flag;
  }
}
