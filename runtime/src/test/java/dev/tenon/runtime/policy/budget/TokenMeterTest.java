package dev.tenon.runtime.policy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.tenon.runtime.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The estimate of tokens is never under what a real vocabulary comes to, nor far above it. */
final class TokenMeterTest {
  private static final Encoding O200K =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  static Stream<Arguments> texts() throws IOException {
    Random random = new Random(1);
    byte[] bytes = new byte[6000];
    random.nextBytes(bytes);
    StringBuilder ids = new StringBuilder();
    StringBuilder hex = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    StringBuilder compact = new StringBuilder();
    StringBuilder pretty = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      ids.append(new UUID(random.nextLong(), random.nextLong())).append("\",\"");
      hex.append(Long.toHexString(random.nextLong()));
      numbers.append(random.nextInt(1_000_000) / 100.0).append(',');
      compact.append("{\"id\":").append(i).append(",\"name\":\"Order of customer\",\"total\":");
      compact.append(random.nextInt(10_000) / 100.0).append(",\"tags\":[\"new\",\"paid\"],");
      compact.append("\"createdAt\":\"2026-07-28T12:00:0").append(i % 10).append("Z\"},");
      pretty.append("  {\n    \"id\": ").append(i).append(",\n    \"name\": \"Ann Smith\",\n");
      pretty.append("    \"open\": true,\n    \"price\": null\n  },\n");
    }
    return Stream.of(
        Arguments.of("English", Files.readString(Path.of("../docs/decisions.md")), 1.6),
        Arguments.of("tables", Files.readString(Path.of("../docs/settings.md")), 1.6),
        Arguments.of("code", Files.readString(source("protocol/Engine.java")), 2.0),
        Arguments.of("more code", Files.readString(source("json/JsonReader.java")), 2.0),
        Arguments.of("compact JSON", compact.toString(), 1.6),
        Arguments.of("pretty JSON", pretty.toString(), 1.6),
        Arguments.of("numbers", numbers.toString(), 1.3),
        Arguments.of("UUIDs", ids.toString(), 1.6),
        Arguments.of("hexadecimal", hex.toString(), 1.7),
        Arguments.of("Base64", Base64.getEncoder().encodeToString(bytes), 1.4),
        Arguments.of("Base64 of URLs", Base64.getUrlEncoder().encodeToString(bytes), 1.4),
        Arguments.of(
            "Chinese",
            "人工智能是计算机科学的一个分支，它企图了解智能的实质，并生产出一种新的能以人类智能相似的方式做出反应的智能机器。"
                + "订单已经发货，预计三天内送达，请注意查收。如有问题请联系客服，谢谢您的支持。",
            2.2),
        Arguments.of(
            "traditional Chinese", "臺灣的夜市文化非常豐富，觀光客可以品嘗到蚵仔煎、臭豆腐、珍珠奶茶等小吃。請於營業時間內撥打電話聯繫我們的櫃檯。", 2.2),
        Arguments.of("Japanese", "本日はお越しいただき誠にありがとうございます。ご注文の商品は三営業日以内に発送いたします。", 3.0),
        Arguments.of("Korean", "주문하신 상품은 영업일 기준 3일 이내에 발송됩니다. 감사합니다.", 3.0),
        Arguments.of(
            "Russian",
            "Ваш заказ был отправлен и будет доставлен в течение трёх рабочих дней. Если у вас"
                + " возникнут вопросы, свяжитесь с нашей службой поддержки.",
            3.0),
        Arguments.of(
            "German",
            "Die Bestellung wurde gestern verschickt und wird voraussichtlich übermorgen zugestellt;"
                + " Donaudampfschifffahrtsgesellschaft, Geschwindigkeitsbegrenzung, Größe.",
            2.0),
        Arguments.of(
            "Arabic", "تم شحن طلبك وسيتم تسليمه خلال ثلاثة أيام عمل. إذا كانت لديك أي أسئلة.", 3.0),
        Arguments.of("emoji", "😀🎉🚀👨‍👩‍👧🇩🇪❤️🔥✨🙏", 3.0));
  }

  private static Path source(String name) {
    return Path.of("src/main/java/dev/tenon/runtime/").resolve(name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isNeverUnderARealOneForUsualTexts(String kind, String text, double most) {
    // As a model reads it, and as it stands in JSON, whose escapes it reads as well.
    long written = estimate(text.getBytes(StandardCharsets.UTF_8));
    RawJson json = Blocks.json(text);

    assertThat(written).as(kind).isGreaterThanOrEqualTo(O200K.countTokensOrdinary(text));
    assertThat(written / (double) O200K.countTokensOrdinary(text)).as(kind).isLessThan(most);
    assertThat(estimate(json.utf8()))
        .as(kind)
        .isGreaterThanOrEqualTo(O200K.countTokensOrdinary(json.toString()));
  }

  @Test
  void isNeverMoreThanTheBytesByMuch() {
    String marks = "#@!%^&*()".repeat(20);
    assertThat(estimate(marks.getBytes(StandardCharsets.UTF_8))).isLessThanOrEqualTo(180);
  }

  private static long estimate(byte[] utf8) {
    return TokenMeter.tokens(TokenMeter.INSTANCE.of(utf8, 0, utf8.length));
  }
}
