package dev.tenon.processor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocMarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          see [List]                            ~ see List
          see [java.util.List#add(Object)]      ~ see List.add
          see [#find(int, String)], [Map.Entry] ~ see find, Entry
          of a [customer][String], an [id][UUID] ~ of a customer, an id
          how to [add][List#add(Object)]        ~ how to add
          """)
  void referencesBecomeWords(String text, String rendered) {
    assertThat(render(text)).isEqualTo(rendered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the element a[i], or m[i][j], or rows[Row]",
        "find [options] and [OPTIONS]",
        "- [x] done\n- [X] done\n- [ ] to do",
        "a [link](https://example.com) and ![an Image](x.png)",
        "\\[List] in brackets",
        "`[List]` and `{@code}`",
        "```\n[List] {@code x}\n```",
        "~~~\n[List] {@code x} ` [Map]\n~~~\nend"
      })
  void otherBracketsStay(String text) {
    assertThat(render(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "~~~", "```java", "~~~ java"})
  void fencesHideTags(String fence) {
    String end = fence.substring(0, 3);
    DocComment doc =
        DocComment.of("Says\n" + fence + "\n@param a {@code\n" + end + "\n@param b c\n", true);

    assertThat(doc.main()).contains("@param a {@code");
    assertThat(doc.parameters()).containsOnlyKeys("b");
  }

  @Test
  void fenceEndsAsItBegan() {
    DocComment doc = DocComment.of("~~~\n```\n@a\n~~~\n```x``` y\n@param b c\n", true);

    assertThat(doc.parameters()).containsOnlyKeys("b");
  }

  private static String render(String text) {
    return JavadocMarkdown.render(text, tag -> null);
  }
}
