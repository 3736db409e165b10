package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import javax.lang.model.element.Element;

/** A server is a class that generated code can see and make. */
final class VisibleServers implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      Element element = server.origin().element();
      Origin at = Origin.of(element);
      if (Nesting.isPrivate(element)) {
        diagnostics.report(
            ServerProblem.SERVER_HIDDEN,
            at,
            element.getSimpleName(),
            server.generated().simpleName());
      } else if (Nesting.isInner(element)) {
        diagnostics.report(ServerProblem.SERVER_INNER, at, element.getSimpleName());
      }
    }
  }
}
