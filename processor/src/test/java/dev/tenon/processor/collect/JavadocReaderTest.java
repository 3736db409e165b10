package dev.tenon.processor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocReaderTest {
  @Test
  void separatesTheDescriptionFromTheTags() {
    Javadoc doc =
        JavadocReader.parse(
            """
             Finds orders,
             the newest first.

             @param customer the customer's
                 number
             @param <T> a type
             @param empty
             @return the orders
             @param limit how many
            """);

    assertThat(doc.description()).isEqualTo("Finds orders, the newest first.");
    assertThat(doc.parameter("customer")).isEqualTo("the customer's number");
    assertThat(doc.parameter("limit")).isEqualTo("how many");
    assertThat(doc.parameter("empty")).isNull();
    assertThat(doc.parameter("orders")).isNull();
  }

  @Test
  void atSignsWithinInlineTagsBeginNoTag() {
    Javadoc doc =
        JavadocReader.parse(
            """
             Shows {@code
             @McpTool void f() { @Nullable String s; }} and goes on.
             @param a {@code
             @b} c
            """);

    assertThat(doc.description())
        .isEqualTo("Shows `@McpTool void f() { @Nullable String s; }` and goes on.");
    assertThat(doc.parameter("a")).isEqualTo("`@b` c");
  }

  @Test
  void nothingIsNoDescription() {
    assertThat(JavadocReader.parse("\n @param a b\n").description()).isNull();
    assertThat(JavadocReader.parse("").description()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          {@code a < b}                               ~ 'a < b'
          {@literal a < b}                            ~ a < b
          {@link java.util.List}                      ~ List
          {@link java.util.List#add(Object, int) it}  ~ it
          {@link List#add(Object, int)}               ~ List.add
          {@link #add}                                ~ add
          {@linkplain Map.Entry an entry}             ~ an entry
          {@return the answer}                        ~ Returns the answer.
          {@inheritDoc}                               ~ ``
          <b>bold</b> and <a href="x">linked</a>      ~ bold and linked
          <code>x</code>                              ~ 'x'
          one<p>two                                   ~ one||two
          <ul><li>one<li>two</ul>end                  ~ - one|- two||end
          a&lt;b &amp;&#38;&#x26; c&nbsp;d &nope;     ~ a<b &&& c d &nope;
          a < b > c                                   ~ a < b > c
          one <!-- two --> three                      ~ one three
          {@unknown x} open {@code                    ~ open ''
          """)
  void rendersTags(String text, String rendered) {
    assertThat(JavadocText.render(text)).isEqualTo(rendered.replace('|', '\n').replace('\'', '`'));
  }
}
