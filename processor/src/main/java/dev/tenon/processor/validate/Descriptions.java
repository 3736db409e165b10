package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.diagnostic.TextProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ToolModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tools and prompts say what they are for, briefly, and each something of its own. */
final class Descriptions implements Rule {
  /** Clients that bound descriptions cut them off at about 2 KB. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)^\\W*((todo|fixme|tbd|xxx|lorem ipsum)\\b.*|(description|n/?a)\\W*$)");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.tools().forEach(tool -> check(tool, tool.presentation(), diagnostics));
      type.prompts().forEach(prompt -> check(prompt, prompt.presentation(), diagnostics));
    }
    for (List<FeatureClassModel> scope : Scopes.of(compilation)) {
      checkDistinct(scope, diagnostics);
    }
  }

  private static void check(
      FeatureModel feature, PresentationModel presentation, Diagnostics diagnostics) {
    String description = presentation.description();
    if (description == null) {
      diagnostics.report(
          MethodProblem.DESCRIPTION_MISSING, feature.method().origin(), feature.label());
      return;
    }
    Origin at = ShownTexts.described(feature.method().annotation());
    String fault = fault(description, feature, presentation.name());
    if (fault != null) {
      diagnostics.report(
          TextProblem.DESCRIPTION_USELESS, at, feature.label(), Quotes.clip(description), fault);
    }
    int length = description.codePointCount(0, description.length());
    if (length > MAX_LENGTH) {
      diagnostics.report(TextProblem.DESCRIPTION_LONG, at, feature.label(), length, MAX_LENGTH);
    }
  }

  /** Why a description helps nobody, or null when it does. */
  private static @Nullable String fault(String description, FeatureModel feature, String name) {
    String words = words(description);
    if (words.isEmpty() || PLACEHOLDER.matcher(description).find()) {
      return "is a placeholder";
    }
    if (words.equals(words(name)) || words.equals(words(feature.method().name()))) {
      return "only says its name again";
    }
    boolean isOneWord = description.strip().chars().noneMatch(Character::isWhitespace);
    // Scripts without spaces say much in what looks like one word.
    return isOneWord && description.strip().matches("\\p{ASCII}*") ? "is one word" : null;
  }

  /** Only the letters, in lower case: "Find orders." is the name {@code find_orders}. */
  private static String words(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static void checkDistinct(List<FeatureClassModel> scope, Diagnostics diagnostics) {
    Map<String, String> tools = new HashMap<>();
    Map<String, String> prompts = new HashMap<>();
    for (FeatureClassModel type : scope) {
      for (ToolModel tool : type.tools()) {
        checkDistinct(tool, tool.presentation(), tools, diagnostics);
      }
      for (PromptModel prompt : type.prompts()) {
        checkDistinct(prompt, prompt.presentation(), prompts, diagnostics);
      }
    }
  }

  private static void checkDistinct(
      FeatureModel feature,
      PresentationModel presentation,
      Map<String, String> before,
      Diagnostics diagnostics) {
    if (presentation.description() != null) {
      String same = before.putIfAbsent(words(presentation.description()), feature.label());
      // Two of one name are a mistake of their own.
      if (same != null && !same.equals(feature.label())) {
        diagnostics.report(
            TextProblem.DESCRIPTION_DUPLICATE,
            ShownTexts.described(feature.method().annotation()),
            feature.label(),
            same);
      }
    }
  }
}
