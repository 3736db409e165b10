package dev.tenon.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.validate.TextValues.Verdict;
import dev.tenon.runtime.json.Length;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.Scalar;
import dev.tenon.runtime.json.Scalars;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.Violations;
import dev.tenon.testkit.arguments.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the compiler takes for a value, as a default, is what decoders take, and nothing else. */
class TextValuesTest {
  private static final String SIGNS = "+-:.,TtZzPWYMDHSeE0123456789/[]@ _a\u00e9\u0661\uff11\n";
  private static final int NEIGHBOURS = 40;

  private static final Set<String> TEXTS = texts();

  /** Every text that tests know, and texts that differ from it in a sign or two. */
  private static Set<String> texts() {
    Random random = new Random(2026);
    Set<String> texts = new TreeSet<>();
    for (List<String> known : List.of(Vocabulary.TEXTS, Vocabulary.NUMBERS)) {
      for (String text : known) {
        texts.add(text);
        for (int i = 0; i < NEIGHBOURS; i++) {
          texts.add(changed(i % 2 == 0 ? text : changed(text, random), random));
        }
      }
    }
    texts.addAll(List.of("0-0-0-0-0", "00000000-0000-0000-0000-0000000000001", "+1", "01", "1f"));
    texts.add("0000000000-0000-0000-0000-0000000000");
    return texts;
  }

  private static String changed(String text, Random random) {
    int place = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), place + random.nextInt(2));
    char other = SIGNS.charAt(random.nextInt(SIGNS.length()));
    return text.substring(0, place) + (random.nextInt(3) == 0 ? "" : other) + text.substring(end);
  }

  @ParameterizedTest
  @EnumSource
  void textsAreValuesForBoth(TextKind kind) throws ReflectiveOperationException {
    Scalar<?> decoder = (Scalar<?>) Scalars.class.getField(kind.name()).get(null);
    TypeModel type = TypeModel.Scalar.of(ClassName.OBJECT, kind);

    assertThat(TEXTS)
        .filteredOn(text -> isValue(type, text) != (decoder.parse(text) != null))
        .isEmpty();
    assertThat(TEXTS).anyMatch(text -> isValue(type, text));
  }

  @ParameterizedTest
  @EnumSource
  void wholeNumbersAreValuesForDecodersToo(IntegerKind kind) {
    assertDecoded(
        TypeModel.Whole.of(TypeName.LONG, kind), in -> in.integer("v", kind.min(), kind.max()));
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreValuesForDecodersToo(NumberKind kind) {
    assertDecoded(
        TypeModel.Numeric.of(ClassName.OBJECT, kind),
        in -> {
          switch (kind) {
            case FLOAT -> in.smallNumber("v", Range.ANY);
            case DOUBLE -> in.number("v", Range.ANY);
            case BIG_INTEGER -> in.bigInteger("v", Range.ANY);
            case DECIMAL -> in.decimal("v", Range.ANY);
          }
        });
  }

  @Test
  void booleansAreValuesForDecodersToo() {
    assertDecoded(TypeModel.Bool.of(TypeName.BOOLEAN), in -> in.bool("v"));
  }

  @Test
  void addressesAreValuesForBoth() {
    TypeModel type =
        new TypeModel.Text(ClassName.get(String.class), Size.ANY, true, null, List.of());

    assertThat(TEXTS)
        .filteredOn(text -> isValue(type, text) != isTaken(text, in -> in.email("v", Length.ANY)))
        .isEmpty();
    assertThat(TEXTS).anyMatch(text -> isValue(type, text));
  }

  /** A decoder may take more, such as {@code 1e2}, which nobody writes in an annotation. */
  private static void assertDecoded(TypeModel type, Consumer<TextArguments> decoder) {
    assertThat(TEXTS).filteredOn(text -> isValue(type, text) && !isTaken(text, decoder)).isEmpty();
  }

  private static boolean isTaken(String text, Consumer<TextArguments> decoder) {
    Violations violations = new Violations();
    decoder.accept(new TextArguments(Map.of("v", text), violations));
    return violations.isEmpty();
  }

  private static boolean isValue(TypeModel type, String text) {
    return TextValues.check(type, text) == Verdict.FITS;
  }
}
