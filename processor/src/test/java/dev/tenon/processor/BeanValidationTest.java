package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of generated code come to the verdict of Hibernate Validator, value by value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeanValidationTest {
  /** Where we differ, and on purpose: docs/constraints.md says why. */
  private static final Set<String> DIFFERENT =
      Set.of(
          "mail \"\"", "home \"\"", "price 1.000", "longer \"\ud83d\ude00\"", "title \"\u2003\"");

  private static final Map<String, String> VALID =
      Map.of(
          "Flags",
          "{\"yes\":true,\"no\":false,\"terms\":true}",
          "Numbers",
          "{\"price\":1,\"small\":1,\"rate\":1,\"part\":1,\"debt\":0,\"pairs\":2,\"cost\":1,\"ids\":[]}",
          "Texts",
          "{\"code\":\"AB-123\",\"word\":\"a\",\"both\":\"az\",\"title\":\"t\",\"mail\":\"a@b.c\","
              + "\"own\":\"x@example.com\",\"home\":\"h@i.j\",\"longer\":\"ab\",\"tags\":[\"a\"],"
              + "\"labels\":{}}",
          "Times",
          "{\"born\":\"2000-01-01\",\"seen\":\"2000-01-01T00:00:00Z\",\"due\":\"2999-01\","
              + "\"year\":2999,\"begin\":\"2999-01-01T00:00Z\"}");

  private final Set<String> differences = new TreeSet<>();
  private LoadedServer server;
  private ValidatorFactory factory;
  private Validator validator;

  @BeforeAll
  void load() {
    server = LoadedServer.of("constraints", "good.constraints.Constraints");
    factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(LoadedServer.NOW, ZoneId.systemDefault()))
            .buildValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterAll
  void close() {
    factory.close();
    // None of the differences is a thing of the past.
    assertThat(differences).isEqualTo(new TreeSet<>(DIFFERENT));
  }

  static Stream<Arguments> values() {
    List<Arguments> all = new ArrayList<>();
    List<String> texts =
        List.of(
            "",
            " ",
            "\t",
            "\u00a0",
            "\u2003",
            "a",
            "A",
            "az",
            "Az",
            "ab",
            "a1",
            "AB-123",
            "ab-123",
            "AB-123\n",
            "AB-1234",
            "ñ",
            "日本",
            "\ud83d\ude00",
            "a;b",
            ";",
            "a@b",
            "a@b.c",
            "a b@c.d",
            "x@example.com",
            "X@EXAMPLE.COM",
            "@",
            "a@",
            "a@b@c",
            "z\n",
            "a\nz",
            "x".repeat(20),
            "x".repeat(21));
    for (String name : List.of("code", "word", "both", "title", "mail", "own", "home", "longer")) {
      texts.forEach(text -> all.add(Arguments.of("Texts", name, text)));
    }
    for (String number :
        List.of(
            "0", "1", "-1", "0.1", "0.01", "0.001", "9.9", "10", "999", "999.99", "1000", "-999.99",
            "-1000", "1.5", "1.51", "1E+2", "1.000")) {
      BigDecimal decimal = new BigDecimal(number);
      all.add(Arguments.of("Numbers", "price", decimal));
      all.add(Arguments.of("Numbers", "cost", decimal));
      all.add(Arguments.of("Numbers", "rate", decimal.doubleValue()));
      all.add(Arguments.of("Numbers", "part", decimal.floatValue()));
    }
    for (int whole : new int[] {-1000, -100, -99, -1, 0, 1, 2, 7, 8, 9, 99, 100}) {
      all.add(Arguments.of("Numbers", "small", whole));
      all.add(Arguments.of("Numbers", "pairs", whole));
      all.add(Arguments.of("Numbers", "debt", BigInteger.valueOf(whole)));
      all.add(Arguments.of("Numbers", "ids", List.of((long) whole)));
    }
    for (boolean flag : new boolean[] {true, false}) {
      List.of("yes", "no", "terms", "maybe")
          .forEach(name -> all.add(Arguments.of("Flags", name, flag)));
    }
    all.add(Arguments.of("Flags", "nothing", "x"));
    all.add(Arguments.of("Texts", "tags", List.of()));
    all.add(Arguments.of("Texts", "tags", List.of("a", "-")));
    all.add(Arguments.of("Texts", "tags", List.of("a_1")));
    for (int days = -1; days <= 1; days++) {
      Instant time = LoadedServer.NOW.plusSeconds(days * 86_400L);
      ZonedDateTime zoned = time.atZone(ZoneId.systemDefault());
      all.add(Arguments.of("Times", "born", LocalDate.from(zoned)));
      all.add(Arguments.of("Times", "seen", time));
      all.add(Arguments.of("Times", "begin", zoned));
      all.add(Arguments.of("Times", "due", YearMonth.from(zoned).plusMonths(days)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void verdictIsThatOfBeanValidation(String type, String property, Object value) {
    boolean theirs = validator.validateValue(server.type(type), property, value).isEmpty();

    boolean ours = isTaken(type, property, value);

    String name = property + " " + json(value);
    if (DIFFERENT.contains(name)) {
      assertThat(ours).as(name).isNotEqualTo(theirs);
      differences.add(name);
    } else {
      assertThat(ours).as(name).isEqualTo(theirs);
    }
  }

  private boolean isTaken(String type, String property, Object value) {
    String valid = VALID.getOrDefault(type, "");
    String pattern = "\"" + property + "\":(\\[[^]]*]|\"[^\"]*\"|[^,}]*)";
    String member = "\"" + property + "\":" + json(value);
    String arguments =
        valid.contains("\"" + property + "\":")
            ? valid.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(member))
            : valid.substring(0, valid.length() - 1) + "," + member + "}";
    Object outcome = decoded(type.toLowerCase(Locale.ROOT), "{\"value\":" + arguments + "}");
    return !(outcome instanceof List<?> violations)
        || violations.stream().noneMatch(said -> said.toString().startsWith("value." + property));
  }

  /** What is wrong; a result that cannot be returned is none of the arguments' business. */
  private Object decoded(String tool, String arguments) {
    try {
      return server.call(tool, arguments);
    } catch (dev.tenon.runtime.json.InvalidResultException e) {
      return Map.of();
    }
  }

  private static String json(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(BeanValidationTest::json).toList().toString();
    }
    Map<String, String> escapes = new HashMap<>(Map.of("\n", "\\n", "\t", "\\t"));
    String text = value.toString();
    for (Map.Entry<String, String> escape : escapes.entrySet()) {
      text = text.replace(escape.getKey(), escape.getValue());
    }
    return '"' + text + '"';
  }
}
