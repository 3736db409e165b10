package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.UriProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.TemplateModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which resource answers a URI is plain: a template may be a special case of another, but two do
 * not overlap by accident, and each is reached by some URI.
 */
final class DistinctTemplates implements Rule {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([^}+#./;?&]*)}|\\{[^}]*}");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (List<FeatureClassModel> scope : Scopes.of(compilation)) {
      List<Placed> templates = new ArrayList<>();
      List<Placed> fixed = new ArrayList<>();
      for (FeatureClassModel type : scope) {
        for (ResourceModel resource : type.resources()) {
          Placed placed = new Placed(resource, Scopes.place(type, resource));
          if (resource.template() != null) {
            templates.forEach(before -> check(before, placed, diagnostics));
            templates.add(placed);
          } else if (resource.uri().indexOf('{') < 0) {
            fixed.add(placed);
          }
        }
      }
      for (Placed template : templates) {
        fixed.forEach(uri -> checkFixed(template, uri, diagnostics));
      }
    }
  }

  private record Placed(ResourceModel resource, String place) {
    String uri() {
      return resource.uri();
    }

    /** The text before the first variable. */
    String prefix() {
      return uri().substring(0, uri().indexOf('{'));
    }

    String shape() {
      TemplateModel template = resource.template();
      return template == null ? "" : template.shape();
    }
  }

  private static void check(Placed first, Placed second, Diagnostics diagnostics) {
    boolean canMeet =
        first.prefix().startsWith(second.prefix()) || second.prefix().startsWith(first.prefix());
    // Two of one shape are a mistake of their own.
    if (!canMeet || first.shape().equals(second.shape())) {
      return;
    }
    UriLanguage firstUris = UriLanguage.of(first.uri());
    UriLanguage secondUris = UriLanguage.of(second.uri());
    Overlap overlap = Overlap.of(firstUris, secondUris);
    if (overlap.both() == null) {
      return;
    }
    int byLength = Integer.compare(secondUris.literalLength(), firstUris.literalLength());
    boolean firstAnswers = byLength == 0 ? first.uri().compareTo(second.uri()) < 0 : byLength < 0;
    Placed answering = firstAnswers ? first : second;
    Placed other = firstAnswers ? second : first;
    if (firstAnswers ? !overlap.onlySecond() : !overlap.onlyFirst()) {
      diagnostics.report(
          UriProblem.TEMPLATE_UNREACHABLE,
          other.resource().uriOrigin(),
          other.uri(),
          answering.uri(),
          answering.place());
    } else if (firstAnswers ? overlap.onlyFirst() : overlap.onlySecond()) {
      diagnostics.report(
          UriProblem.TEMPLATES_OVERLAP,
          second.resource().uriOrigin(),
          second.uri(),
          first.uri(),
          overlap.both(),
          answering.place());
    }
  }

  private static void checkFixed(Placed template, Placed fixed, Diagnostics diagnostics) {
    Matcher expression = EXPRESSION.matcher(template.uri());
    StringBuilder regex = new StringBuilder();
    List<String> names = new ArrayList<>();
    int at = 0;
    while (expression.find()) {
      if (expression.group(1) == null || expression.group(1).indexOf(',') >= 0) {
        // Several values, or one that may be anything: whether they fit says nothing.
        return;
      }
      names.add(expression.group(1));
      regex.append(Pattern.quote(template.uri().substring(at, expression.start())));
      regex.append("([A-Za-z0-9._~%-]+)");
      at = expression.end();
    }
    regex.append(Pattern.quote(template.uri().substring(at)));
    Matcher match = Pattern.compile(regex.toString()).matcher(fixed.uri());
    if (match.matches() && fits(template.resource(), names, match)) {
      diagnostics.report(
          UriProblem.TEMPLATE_SHADOWED,
          template.resource().uriOrigin(),
          template.uri(),
          fixed.uri(),
          fixed.place());
    }
  }

  /** Whether the parameters take the values; a number is never called "latest". */
  private static boolean fits(ResourceModel template, List<String> names, Matcher match) {
    for (PropertyModel argument : template.method().arguments()) {
      int index = names.indexOf(argument.name());
      TypeModel type = argument.type().present();
      if (index < 0 || !type.hasTextForm()) {
        return false;
      }
      boolean isUnchecked = type instanceof TypeModel.Wrapper;
      String value = match.group(index + 1);
      if (!isUnchecked && TextValues.check(type, value) != TextValues.Verdict.FITS) {
        return false;
      }
    }
    return true;
  }
}
