package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.ScopeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import dev.tenon.processor.model.policy.Word;
import dev.tenon.processor.validate.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a server requires it declares, and what it declares it requires. */
final class KnownScopes implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      List<Word> required = required(server);
      for (Word word : required) {
        check(word, server, diagnostics);
      }
      // What a class from the class path requires is known to it alone.
      boolean isWhole = server.features().stream().allMatch(type -> type.compiled() == null);
      if (isWhole) {
        checkUsed(server, Set.copyOf(Word.texts(required)), diagnostics);
      }
    }
  }

  private static List<Word> required(ServerModel server) {
    Set<Word> required = new LinkedHashSet<>();
    for (FeatureClassModel type : server.features()) {
      type.features()
          .forEach(feature ->
              feature
                  .method()
                  .serving()
                  .all(PolicyModel.Access.class)
                  .forEach(access -> required.addAll(access.scopes())));
    }
    for (PolicyModel policy : server.policies()) {
      if (policy instanceof PolicyModel.Access access) {
        required.addAll(access.scopes());
      }
    }
    return new ArrayList<>(required);
  }

  private static void check(Word word, ServerModel server, Diagnostics diagnostics) {
    List<String> known = server.scopes().distinct();
    if (!DeclaredScopes.fault(word.text()).isEmpty() || known.contains(word.text())) {
      return;
    }
    String name = server.presentation().name();
    if (known.isEmpty()) {
      diagnostics.report(ScopeProblem.UNDECLARED, word.origin(), word.text(), name);
    } else {
      diagnostics.report(
          ScopeProblem.UNKNOWN,
          word.origin(),
          word.text(),
          name,
          Nearest.suggestion(word.text(), known));
    }
  }

  /** A broad scope is of use if something that it covers is. */
  private static void checkUsed(ServerModel server, Set<String> required, Diagnostics diagnostics) {
    ScopesModel scopes = server.scopes();
    for (Word word : scopes.names()) {
      // What is no scope is told as such, and once is enough.
      boolean isUsed =
          !DeclaredScopes.fault(word.text()).isEmpty()
              || required.contains(word.text())
              || scopes.coveredBy(word.text()).stream().anyMatch(required::contains);
      if (!isUsed) {
        diagnostics.report(
            ScopeProblem.UNUSED, word.origin(), word.text(), server.presentation().name());
      }
    }
  }
}
