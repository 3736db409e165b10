package good.constraints;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tenon.McpArg;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constraints of Bean Validation, in and out. */
@McpServer(name = "constraints", version = "1")
public class Constraints {
  record Flags(
      @AssertTrue boolean yes,
      @AssertFalse Boolean no,
      @AssertTrue(message = "The terms must be accepted.") boolean terms,
      @Nullable @AssertTrue Boolean maybe,
      @Null String nothing,
      @Null(message = "Leave it out.") String never) {}

  record Numbers(
      @Digits(integer = 3, fraction = 2) BigDecimal price,
      @Digits(integer = 2, fraction = 0) int small,
      @Digits(integer = 1, fraction = 1) double rate,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax("1.5") float part,
      @NegativeOrZero BigInteger debt,
      @Min(value = 2, message = "Fewer than two make no pair.") @Max(8) int pairs,
      @Positive(message = "It costs something.") BigDecimal cost,
      List<@Min(1) Long> ids) {}

  record Texts(
      @Pattern(regexp = "[A-Z]{2}-\\d{3}") String code,
      @Pattern(regexp = "\\p{L}+", message = "Letters only.") @Size(max = 20) String word,
      @Pattern(regexp = "a.*", flags = Pattern.Flag.CASE_INSENSITIVE) @Pattern(regexp = ".*z")
          String both,
      @NotBlank @Pattern(regexp = "[^;]*") String title,
      @Email String mail,
      @Email(regexp = ".+@example\\.com") String own,
      @Email(message = "Where do you live?") String home,
      @Size(min = 2, message = "Longer, please.") String longer,
      @NotEmpty(message = "At least one.") List<@Pattern(regexp = "\\w+") String> tags,
      Map<@Size(max = 3) @Pattern(regexp = "[a-z]+") String, @NotBlank String> labels,
      Optional<@Pattern(regexp = "\\d+") String> number) {}

  record Times(
      @Past LocalDate born,
      @PastOrPresent Instant seen,
      @Future YearMonth due,
      @FutureOrPresent Year year,
      @Future(message = "It has begun.") ZonedDateTime begin,
      Optional<@Past Year> since) {}

  /** Flags. */
  @McpTool
  Flags flags(Flags value) {
    return value;
  }

  /** Numbers. */
  @McpTool
  Numbers numbers(Numbers value) {
    return value;
  }

  /** Texts. */
  @McpTool
  Texts texts(Texts value) {
    return value;
  }

  /**
   * Times.
   *
   * @param value the times
   */
  @McpTool
  Times times(Times value) {
    return value;
  }

  /**
   * Passes on whatever it is given, so that results can be wrong.
   *
   * @param number from 1 to 10
   * @param tags at most two of at least 3 characters
   */
  @McpTool
  @Size(max = 2)
  Map<@Size(min = 3) String, @Max(10) Integer> result(int number, List<String> tags) {
    return tags.stream().collect(java.util.stream.Collectors.toMap(tag -> tag, tag -> number));
  }

  /** Bytes, counted as bytes. */
  @McpTool
  @Size(max = 32)
  byte[] bytes(@Size(min = 1, max = 16) byte[] key) {
    return key;
  }

  record Tag(@JsonValue @Size(max = 3) String text) {}

  record Quoted(
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Max(10) int whole,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Digits(integer = 2, fraction = 1)
          BigDecimal price) {}

  /** Numbers that are text in a result. */
  @McpTool
  Quoted quoted(int whole, BigDecimal price) {
    return new Quoted(whole, price);
  }

  /** Keys that are whole numbers. */
  @McpTool
  Map<@Max(10) Integer, List<String>> numbered(int key) {
    return Map.of(key, List.of());
  }

  /** Keys that wrap a text. */
  @McpTool
  Map<Tag, List<String>> tagged(String key) {
    return Map.of(new Tag(key), List.of());
  }

  /** A text that must not be empty. */
  @McpTool
  @NotBlank
  String text(String text) {
    return text;
  }

  /** A list in a result. */
  @McpTool
  List<@Past Instant> past(List<Instant> times) {
    return times;
  }

  /** A day. */
  @McpTool
  void day(@McpArg(description = "the day") @PastOrPresent LocalDate day, @McpArg(defaultValue = "AB-123")
      @Pattern(regexp = "[A-Z]{2}-\\d{3}") String code) {}

  /** All as texts. */
  @McpPrompt
  String prompt(
      @AssertTrue boolean yes,
      @AssertFalse(message = "No.") boolean no,
      @Min(value = 2, message = "Two.") int two,
      @Pattern(regexp = "x+") String pattern,
      @Past LocalDate born,
      @Future Year year,
      Optional<@Past Year> since) {
    return "" + yes + no + two + pattern + born + year + since;
  }

  /** A template. */
  @McpResource("constraints://{code}")
  @Size(max = 5)
  String template(@Pattern(regexp = "[a-z]{3,9}") String code) {
    return code;
  }
}
