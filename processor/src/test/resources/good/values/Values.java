package good.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tenon.McpArg;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.Presence;
import dev.tenon.runtime.json.RawJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values whose type says little, or says it in an unusual way. */
@McpServer(name = "values", version = "1")
public class Values {
  static Object returned = "";

  record Anything(
      Object any,
      JsonNode tree,
      RawJson raw,
      @Nullable Object perhaps,
      @Nullable JsonNode perhapsTree,
      Optional<RawJson> perhapsRaw,
      List<Object> list,
      Map<String, Object> map,
      List<JsonNode> trees) {}

  record Nested(int depth) {}

  record Patch(
      Presence<String> name,
      Presence<@Max(9) Integer> count,
      Presence<List<Integer>> numbers,
      Presence<Nested> nested,
      Presence<Object> any,
      Presence<JsonNode> tree) {}

  /** On the wire a text of capitals. */
  record Code(@JsonValue @Pattern(regexp = "[A-Z]{2,4}") String value) {
    Code {
      if (value.equals("BAD")) {
        throw new IllegalArgumentException("the code must not be BAD");
      }
    }
  }

  /** On the wire a number. */
  static final class Amount {
    private final long cents;

    private Amount(long cents) {
      this.cents = cents;
    }

    @JsonCreator
    static Amount ofCents(@Min(0) long cents) {
      return new Amount(cents);
    }

    @JsonValue
    long cents() {
      return cents;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Amount amount && amount.cents == cents;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(cents);
    }
  }

  record Tags(@JsonValue List<Code> tags) {}

  record Box<T>(@JsonValue T content) {}

  enum Colour {
    RED,
    GREEN
  }

  record Wrapped(
      Code code,
      Amount amount,
      Tags tags,
      Box<Nested> box,
      Box<Colour> colour,
      Optional<Amount> perhaps,
      @Nullable Code nullable,
      @McpArg(defaultValue = "AB") Code preset,
      @McpArg(defaultValue = "5") Amount price) {}

  record Keys(
      Map<Colour, Integer> enums,
      Map<UUID, Integer> uuids,
      Map<Integer, Integer> wholes,
      Map<@Positive Long, Integer> positive,
      Map<@Size(max = 2) String, Integer> brief,
      Map<Code, Integer> codes,
      Map<Amount, Integer> amounts,
      Map<Box<Colour>, Integer> boxes) {}

  record Formats(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int whole,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Min(1) @Max(5) Long bounded,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal decimal,
      @JsonFormat(shape = JsonFormat.Shape.STRING) double real,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Float single,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) int usual,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
      @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
      @JsonFormat(pattern = "HH:mm") Optional<LocalTime> time,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm", timezone = "Europe/Zurich") Instant instant,
      @JsonFormat(pattern = "d MMMM yyyy", locale = "de") Presence<LocalDate> german,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @McpArg(defaultValue = "3") int preset) {}

  /** Formats. */
  @McpTool
  Formats formats(Formats value) {
    return value;
  }

  /** Says a day in the form of a prompt. */
  @McpPrompt
  String day(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {
    return day.toString();
  }

  /** Wrappers. */
  @McpTool
  Wrapped wrapped(Wrapped value) {
    return value;
  }

  /** Keys of maps. */
  @McpTool
  Keys keys(Keys value) {
    return value;
  }

  /** A wrapper as the whole result. */
  @McpTool
  Code code(Code value) {
    return value;
  }

  /** Wrappers as variables. */
  @McpResource("values://{code}/{amount}")
  String resource(Code code, Amount amount) {
    return code.value() + amount.cents();
  }

  /** Wrappers as arguments of a prompt. */
  @McpPrompt
  String wrappers(Code code, @McpArg(defaultValue = "7") Amount amount, Optional<Box<Colour>> box) {
    return code.value() + amount.cents() + box;
  }

  /** Anything. */
  @McpTool
  Anything anything(Anything value) {
    return value;
  }

  /** Returns what the test says. */
  @McpTool
  Object returned() {
    return returned;
  }

  /** Presence. */
  @McpTool
  Patch patch(Patch value) {
    return value;
  }

  /** Says whether a limit was given. */
  @McpTool
  String limit(Presence<Integer> limit) {
    return limit.toString();
  }

  /** Presence in a prompt. */
  @McpPrompt
  String prompt(Presence<String> text, Presence<Boolean> flag) {
    return text + " " + flag;
  }
}
