package dev.tenon.processor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocReaderTest {
  @Test
  void separatesTheDescriptionFromTheTags() {
    DocComment doc =
        parse(
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

    assertThat(render(doc.main())).isEqualTo("Finds orders, the newest first.");
    assertThat(doc.parameters()).containsOnlyKeys("customer", "<T>", "empty", "limit");
    assertThat(render(doc.parameters().get("customer"))).isEqualTo("the customer's number");
    assertThat(doc.parameters()).containsEntry("limit", "how many").containsEntry("empty", "");
  }

  @Test
  void atSignsWithinInlineTagsBeginNoTag() {
    DocComment doc =
        parse(
            """
             Shows {@code
             @McpTool void f() { @Nullable String s; }} and goes on.
             @param a {@code
             @b} c
            """);

    assertThat(render(doc.main()))
        .isEqualTo("Shows `@McpTool void f() { @Nullable String s; }` and goes on.");
    assertThat(render(doc.parameters().get("a"))).isEqualTo("`@b` c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Opens a "{" bracket.
          Closes a "}" bracket, as {@code
          A {@code {block}} begins with {, and so does this.
          """)
  void bracesOfTheTextHideNoTag(String text) {
    DocComment doc = parse(" " + text + "\n @foo}.\n @param x the bracket\n");

    assertThat(doc.parameters()).containsEntry("x", "the bracket");
  }

  @Test
  void nothingIsNoDescription() {
    assertThat(render(parse("\n @param a b\n").main())).isEmpty();
    assertThat(render(parse("").main())).isEmpty();
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
          {@value #MAX} {@value %d #MIN} {@value A#B} ~ 50 MIN A.B
          {@index "two words" of it} {@index one it}  ~ two words one
          {@summary A {@code b}.} {@systemProperty c} ~ A 'b'. 'c'
          m<sup>2</sup>                               ~ m^2
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
    assertThat(render(text)).isEqualTo(rendered.replace('|', '\n').replace('\'', '`'));
  }

  private static DocComment parse(String comment) {
    return DocComment.of(comment, false);
  }

  private static String render(@Nullable String text) {
    return JavadocText.render(String.valueOf(text), tag -> tag.equals("#MAX") ? "50" : null);
  }
}
