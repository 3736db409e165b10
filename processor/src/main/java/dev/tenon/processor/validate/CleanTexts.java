package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TextProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.validate.ShownText.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client is sent can be seen: people read what a model reads. */
final class CleanTexts implements Rule {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(-->|\\z)");
  private static final Pattern TAG = Pattern.compile("\\{@[a-z]+[^}]{0,40}}?");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ShownText text : ShownTexts.of(compilation)) {
      check(text, diagnostics);
    }
  }

  private static void check(ShownText text, Diagnostics diagnostics) {
    String hidden = HiddenText.describe(text.text());
    if (!hidden.isEmpty()) {
      diagnostics.reportFor(
          text.subject(), TextProblem.TEXT_HIDDEN, text.at(), text.what(), hidden);
    }
    Matcher comment = COMMENT.matcher(text.text());
    if (comment.find()) {
      diagnostics.reportFor(
          text.subject(),
          TextProblem.TEXT_COMMENT,
          text.at(),
          text.what(),
          Quotes.clip(comment.group()));
    }
    Matcher tag = TAG.matcher(text.text());
    boolean isRendered = text.at().value() == null;
    if (!isRendered && text.kind() != Kind.VALUE && tag.find()) {
      diagnostics.reportFor(
          text.subject(),
          TextProblem.DESCRIPTION_MARKUP,
          text.at(),
          text.what(),
          Quotes.clip(tag.group()));
    }
    SuspiciousWords.Finding finding = SuspiciousWords.in(text);
    if (finding != null) {
      diagnostics.reportFor(
          text.subject(),
          TextProblem.TEXT_COMMANDS,
          text.at(),
          text.what(),
          finding.verdict(),
          Quotes.clip(finding.phrase()));
    }
  }
}
