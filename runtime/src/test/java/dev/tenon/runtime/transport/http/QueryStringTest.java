package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryStringTest {
  @Test
  void theFirstParameterWithThisNameCounts() {
    assertThat(QueryString.value("id=1", "id")).isEqualTo("1");
    assertThat(QueryString.value("a=b&id=1&id=2", "id")).isEqualTo("1");
    assertThat(QueryString.value("id=a=b%20c", "id")).isEqualTo("a=b%20c");
    assertThat(QueryString.value("id=&x", "id")).isEmpty();
    assertThat(QueryString.value("x&id", "id")).isEmpty();
    assertThat(QueryString.value("idea=1&xid=2&x=id", "id")).isNull();
    assertThat(QueryString.value("", "id")).isNull();
  }
}
