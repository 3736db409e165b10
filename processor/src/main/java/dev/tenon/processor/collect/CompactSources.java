package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.Origin;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Refuses what stands in a source file without a class. Java makes a class of such a file that no
 * code can name; nothing says so of its element, but the compiler does not find it by its name.
 */
final class CompactSources {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Set<String> reported = new HashSet<>();

  CompactSources(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /** Reports one annotated element of each such file, the first of those that are checked. */
  void check(Element annotated) {
    Element outermost = annotated;
    while (!(outermost instanceof TypeElement type)
        || type.getNestingKind() != NestingKind.TOP_LEVEL) {
      outermost = Objects.requireNonNull(outermost.getEnclosingElement());
    }
    String name = MoreElements.asType(outermost).getQualifiedName().toString();
    boolean mayBe = name.equals(outermost.getSimpleName().toString());
    if (mayBe && elements.getTypeElement(name) == null && reported.add(name)) {
      diagnostics.report(
          ServerProblem.WITHOUT_CLASS, Origin.of(annotated), annotated.getSimpleName());
    }
  }
}
