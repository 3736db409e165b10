package good.differential;

import dev.tenon.McpTool;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints in every place. */
public class Constraints {
  record Numbers(
      @Min(1) @Max(10) int bounded,
      @Positive long positive,
      @NegativeOrZero short negativeOrZero,
      @Negative BigInteger negative,
      @DecimalMin("0.5") @DecimalMax(value = "2", inclusive = false) double ratio,
      @DecimalMin(value = "-1.25", inclusive = false) float single,
      @DecimalMax("1e3") BigDecimal big,
      @PositiveOrZero BigDecimal price,
      @Nullable @Min(5) Integer nullable,
      Optional<@Max(9) Integer> digit,
      @Max(5) OptionalInt few,
      List<@Min(0) Long> list,
      Map<String, @Positive Double> map) {}

  record Texts(
      @Size(min = 2, max = 5) String code,
      @NotBlank String title,
      @NotEmpty String filled,
      @NotBlank @Size(max = 3) String both,
      @Nullable @Size(max = 1) String nullable,
      Optional<@NotBlank String> optional,
      @NotEmpty List<@NotBlank @Size(max = 3) String> tags,
      Set<@Size(min = 1, max = 1) String> letters,
      Map<String, @NotEmpty String> map) {}

  record Blobs(
      @Size(min = 1, max = 1) byte[] one,
      @Size(min = 2, max = 4) byte[] some,
      @Size(min = 3, max = 3) byte[] three,
      @NotEmpty byte[] filled,
      @Size(max = 2) byte @Nullable [] nullable,
      Optional<byte @Size(min = 3) []> optional,
      List<byte @Size(min = 5, max = 5) []> list,
      Map<String, byte @Size(min = 6, max = 8) []> map) {}

  record Sizes(
      @Size(min = 1, max = 3) List<Integer> list,
      @NotEmpty Set<Boolean> set,
      @Size(max = 2) Map<String, Integer> map,
      @Size(min = 1) int[] ints,
      @Size(max = 2) String @Nullable [] array,
      @Nullable @Size(min = 2) List<String> nullable,
      List<@Size(max = 1) List<Integer>> nested) {}

  /** Of numbers. */
  @McpTool
  Numbers numbers(Numbers value) {
    return value;
  }

  /** Of texts. */
  @McpTool
  Texts texts(Texts value) {
    return value;
  }

  /** Of bytes. */
  @McpTool
  Blobs blobs(Blobs value) {
    return value;
  }

  /** Of containers. */
  @McpTool
  Sizes sizes(Sizes value) {
    return value;
  }

  /** Of arguments. */
  @McpTool
  List<Integer> arguments(@Min(1) int value, @NotBlank String text, @Size(max = 2) List<@Positive Integer> list) {
    return list;
  }
}
