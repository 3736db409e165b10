package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("query", "limit", "tags", "customer");

  @ParameterizedTest
  @CsvSource({
    "querry, query",
    "Query, query",
    "limt, limit",
    "limits, limit",
    "tag, tags",
    "TAGS, tags",
    "custmer, customer",
    "costumer, customer",
  })
  void aSlipIsRecognised(String word, String meant) {
    assertThat(Suggestion.nearest(word, KNOWN)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"zzz", "''", "x", "filter", "queryqueryquery"})
  void anotherWordIsNot(String word) {
    assertThat(Suggestion.nearest(word, KNOWN)).isNull();
  }

  @Test
  void nothingIsNearToNothingKnown() {
    assertThat(Suggestion.nearest("a", List.of())).isNull();
  }

  @Test
  void absurdlyLongWordsAreNotCompared() {
    String word = "a".repeat(1_000_000);
    assertThat(Suggestion.nearest(word, List.of("a".repeat(999_999), "b"))).isNull();
  }
}
