package dev.tenon.runtime.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {
  /** {@code name=value} pairs as a CSV cell holds them, separated by blanks. */
  private static Map<String, String> pairs(String cell) {
    Map<String, String> pairs = new java.util.LinkedHashMap<>();
    for (String pair : cell.isEmpty() ? new String[0] : cell.split(" ")) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1).replace('_', ' '));
    }
    return pairs;
  }

  /** The examples of RFC 6570 section 1.2 and 3.2, read backwards. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{var}|value|var=value",
        "{hello}|Hello%20World%21|hello=Hello_World!",
        "{+var}|value|var=value",
        "{+hello}|Hello%20World!|hello=Hello_World!",
        "{+path}/here|/foo/bar/here|path=/foo/bar",
        "here?ref={+path}|here?ref=/foo/bar|path=/foo/bar",
        "X{#var}|X#value|var=value",
        "X{#hello}|X#Hello%20World!|hello=Hello_World!",
        "map?{x,y}|map?1024,768|x=1024 y=768",
        "{x,hello,y}|1024,Hello%20World%21,768|x=1024 hello=Hello_World! y=768",
        "{+x,hello,y}|1024,Hello%20World!,768|x=1024 hello=Hello_World! y=768",
        "{+path,x}/here|/foo/bar,1024/here|path=/foo/bar x=1024",
        "{#x,hello,y}|#1024,Hello%20World!,768|x=1024 hello=Hello_World! y=768",
        "{#path,x}/here|#/foo/bar,1024/here|path=/foo/bar x=1024",
        "X{.var}|X.value|var=value",
        "X{.x,y}|X.1024.768|x=1024 y=768",
        "{/var}|/value|var=value",
        "{/var,x}/here|/value/1024/here|var=value x=1024",
        "{;x,y}|;x=1024;y=768|x=1024 y=768",
        "{;x,y,empty}|;x=1024;y=768;empty|x=1024 y=768 empty=",
        "{?x,y}|?x=1024&y=768|x=1024 y=768",
        "{?x,y,empty}|?x=1024&y=768&empty=|x=1024 y=768 empty=",
        "?fixed=yes{&x}|?fixed=yes&x=1024|x=1024",
        "{&x,y,empty}|&x=1024&y=768&empty=|x=1024 y=768 empty=",
        "www{.dom}|www.example.com|dom=example.com",
        "{/who,who}|/fred/fred|who=fred",
      })
  void theExamplesOfTheRfcAreRead(String template, String uri, String values) {
    assertThat(UriTemplate.parse(template).match(uri)).isEqualTo(pairs(values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t://{a}-data|t://a-data-data|a=a-data",
        "t://{a}.md|t://x.md.md|a=x.md",
        "t://{a}-{b}|t://x-y-z|a=x b=y-z",
        "t://{a}{b}|t://xyz|a=x b=yz",
        "t://{+p}/{n}/meta|t://a/b/c/meta|p=a/b n=c",
        "t://{+p}/{n}/|t://a/b/c/|p=a/b n=c",
        "t://{+a}/x/{+b}/end|t://1/x/2/x//end|a=1 b=2/x/",
        "t://{+p}x|t://axbx|p=axb",
        "t://{+p}x|t://xx|p=x",
        "t://{+p}{?q}|t://a/b?q=1|p=a/b q=1",
        "t://{+p}{?q}|t://a?q=1?q=2|p=a?q=1 q=2",
        "t://{+p}{?q}|t://a/b?x=1|p=a/b?x=1",
        "t://{+p}{?q}|t://a/b?|p=a/b?",
        "t://{+p}{?q}|t://?q=1|p=?q=1",
        "t://{+p}{?q}/end|t://a?q=1/b/end|p=a?q=1/b",
        "t://{+p}{;v}{?q}|t://a/b;v=1?q=2|p=a/b v=1 q=2",
        "t://{+p}{;v}{?q}|t://a/b?q=2|p=a/b q=2",
        "t://{p}{?q}|t://a?q=1|p=a q=1",
        "t://{p}{?q}|t://a|p=a",
        "t://s{?a,b}|t://s?b=2&a=1|b=2 a=1",
        "t://s{?a}{&b}|t://s?b=2&a=1|b=2 a=1",
        "t://s{?a,b}/x|t://s?a=1/x|a=1",
        "t://s{;v}/x{?q}|t://s;v=1/x?q=2|v=1 q=2",
        "t://s{;v}/x{?q}|t://s/x|``",
        "t://{a}/{a}|t://1/1|a=1",
        "fixed://no/variables|fixed://no/variables|``",
        "t://zürich/{ort}|t://zürich/höngg|ort=höngg",
        "t://{a}|t://%E2%98%83|a=☃",
        "t://{a}|t://😀%20😀|a=😀_😀",
      })
  void ambiguousTextIsReadSoThatTheWholeMatches(String template, String uri, String values) {
    assertThat(UriTemplate.parse(template).match(uri)).isEqualTo(pairs(values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t://{a}|t://",
        "t://{a}|t://x/y",
        "t://{a}|t://x,y",
        "t://{a}|t://x?y",
        "t://{a}|t://x#y",
        "t://{a}|t://x:y",
        "t://{a}|t://x y",
        "t://{a}|T://x",
        "t://{a}|xt://x",
        "t://{a}/|t://x",
        "t://{a}/{a}|t://1/2",
        "t://{a,b}|t://1",
        "t://{a,b}|t://1,2,3",
        "t://root{/path}|t://root",
        "t://root{/path}|t://root/",
        "t://root{/path}|t://root/a/../b",
        "t://root{/path}|t://root/a/b",
        "t://x{+p}x|t://x",
        "t://x{+p}x|t://xx",
        "t://{+p}|t://",
        "t://s{?a}|t://s?b=1",
        "t://s{?a}|t://s?a=1&a=2",
        "t://s{?a}|t://s?",
        "t://s{?a}|t://s?a=1&",
        "t://s{?a}|t://s&a=1",
        "t://s{?a}|t://s?a=x/y",
        "t://{a}|t://%",
        "t://{a}|t://%4",
        "t://{a}|t://%4x",
        "t://{a}|t://%+1",
        "t://{a}|t://%４１",
        "t://{a}|t://%80",
        "t://{a}|t://%C0%AF",
        "t://{a}|t://%ED%A0%80",
        "t://s{?a}|t://s?a=%FF",
        "fixed|fixed/",
        "fixed|fixe",
      })
  void whatDoesNotFitIsNoMatch(String template, String uri) {
    assertThat(UriTemplate.parse(template).match(uri)).isNull();
  }

  @Test
  void anEscapedSlashIsPartOfAValueAndIsDecodedOnce() {
    assertThat(UriTemplate.parse("t://{a}").match("t://..%2F..%2Fetc"))
        .containsEntry("a", "../../etc");
    assertThat(UriTemplate.parse("t://{a}").match("t://%252e%252F")).containsEntry("a", "%2e%2F");
  }

  @Test
  void theVariablesKeepTheirOrder() {
    assertThat(UriTemplate.parse("t://{b}/{a,c}{?z,b}{&y}").variables())
        .containsExactly("b", "a", "c", "z", "y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t://{a|4",
        "t://{}|4",
        "t://{+}|4",
        "t://{a b}|4",
        "t://{a,}|4",
        "t://{,a}|4",
        "t://{a:3}|4",
        "t://{a*}|4",
        "t://{=a}|4",
        "t://{!a}|4",
        "t://{@a}|4",
        "t://{a{b}}|4",
        "t://{ä}|4",
        "t://a}b|5",
        "t://{a}}|7",
      })
  void aTextThatIsNoTemplateOfLevels1To3IsRefusedWithItsPlace(String template, int position) {
    assertThatThrownBy(() -> UriTemplate.parse(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position " + position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t://{a}",
        "t://{a}-{b}-{c}-{d}",
        "t://{a,b,c}",
        "t://{+a}/{+b}/{+c}/end",
        "t://{+a}aaaaaaaaaaaaaaaaaaaa{+b}",
        "t://{/a,b,c,d}",
        "t://x{?a,b}{&c}",
        "t://{a}{b}{c}{d}{e}",
        "t://{#a,b}x",
      })
  void aHostileUriTakesLinearTime(String template) {
    UriTemplate matcher = UriTemplate.parse(template);
    List<String> hostile = new ArrayList<>();
    for (String unit : List.of("a", "/", "a/", "-", "%41", "a,", "?a=1&", "%", "\ud83d", ".")) {
      hostile.add("t://" + unit.repeat(200_000 / unit.length()));
      hostile.add("t://x" + unit.repeat(200_000 / unit.length()) + "!");
    }

    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> hostile.forEach(matcher::match), "4 MB in five seconds");
  }
}
