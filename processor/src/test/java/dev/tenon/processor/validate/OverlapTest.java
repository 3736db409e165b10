package dev.tenon.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.registry.UriTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a://{x}/list a://users/{y} true true",
        "a://{x} a://{+y} false true",
        "a://{x}/{y} a://{x}/z true false",
        "a://{x} a://{x}{?q} false true",
        "a://{x}{.y} a://{z} false true",
        "a://{x}{/y} a://{z}/b true false",
        "a://{x}{#y} a://{z}#part true false",
        "a://{x,y} a://{+z} false true",
        "a://b{x} a://{x}b true true",
        "a://{x}{;p} a://{x}{?p} true true"
      })
  void overlapsAndTheRuntimeSaysSoToo(
      String first, String second, boolean onlyFirst, boolean onlySecond) {
    Overlap overlap = Overlap.of(UriLanguage.of(first), UriLanguage.of(second));

    assertThat(overlap.both()).isNotNull();
    String uri = String.valueOf(overlap.both());
    assertThat(UriTemplate.parse(first).match(uri)).as("%s matches %s", first, uri).isNotNull();
    assertThat(UriTemplate.parse(second).match(uri)).as("%s matches %s", second, uri).isNotNull();
    assertThat(overlap.onlyFirst()).isEqualTo(onlyFirst);
    assertThat(overlap.onlySecond()).isEqualTo(onlySecond);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a://{x} b://{x}",
        "a://users/{x} a://orders/{x}",
        "a://{x} a://{x}/{y}",
        "a://{x} a://{x,y}",
        "a://x{y} a://y{x}"
      })
  void liesApart(String first, String second) {
    assertThat(Overlap.of(UriLanguage.of(first), UriLanguage.of(second)).both()).isNull();
  }
}
