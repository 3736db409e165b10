package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "application/json ; version=1; charset=UTF-8"
      })
  void jsonInUtf8IsRead(String type) {
    assertThat(MediaTypes.isJson(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application",
        "application/json5",
        "text/json",
        "application/json; charset=utf-16"
      })
  void nothingElseIsRead(String type) {
    assertThat(MediaTypes.isJson(type)).isFalse();
    assertThat(MediaTypes.isJson(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json, text/event-stream | true  | true",
        "application/json                    | true  | false",
        "*/*                                 | true  | true",
        "application/*;q=0.1 , TEXT/*        | true  | true",
        "application/json;q=0, */*           | false | true",
        "*/*, text/event-stream; q=0.000     | true  | false",
        "application/json;profile=x;q=0      | false | false",
        "application/json;q=0.001            | true  | false",
        "text/*;q=0, text/event-stream       | false | true",
        "application/jso, text/event-streams | false | false",
        "*, /, ;, ,q=0                       | false | false",
      })
  void theMostSpecificRangeDecides(String accept, boolean json, boolean stream) {
    assertThat(MediaTypes.admits(accept, MediaTypes.JSON)).isEqualTo(json);
    assertThat(MediaTypes.admits(accept, MediaTypes.EVENT_STREAM)).isEqualTo(stream);
  }

  @Test
  void whoSaysNothingAcceptsEverything() {
    assertThat(MediaTypes.admits(null, MediaTypes.JSON)).isTrue();
    assertThat(MediaTypes.admits(" ", MediaTypes.JSON)).isTrue();
  }
}
