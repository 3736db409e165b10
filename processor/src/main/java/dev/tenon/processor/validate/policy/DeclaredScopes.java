package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.ScopeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import dev.tenon.processor.model.policy.Word;
import dev.tenon.processor.validate.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scopes are written as the protocol has them, each once, and none of them covers itself. */
final class DeclaredScopes implements Rule {
  private static final String OFFLINE_ACCESS = "offline_access";

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      ScopesModel scopes = server.scopes();
      checkWords("McpServer", scopes.names(), diagnostics);
      for (ScopesModel.Include include : scopes.includes()) {
        checkIncludes(include, server, diagnostics);
      }
      checkCycles(scopes, diagnostics);
    }
    for (PolicyModel.Access access : Policies.all(compilation, PolicyModel.Access.class)) {
      checkWords("RequiresScopes", access.scopes(), diagnostics);
      checkOnce("RequiresRole", access.roles(), diagnostics);
      checkNamed(access, diagnostics);
    }
    for (PolicyModel.Ruled ruled : Policies.all(compilation, PolicyModel.Ruled.class)) {
      if (ruled.isEmpty()) {
        nothing(ruled.annotation(), ruled, diagnostics);
      }
    }
  }

  private static void checkWords(String annotation, List<Word> words, Diagnostics diagnostics) {
    checkOnce(annotation, words, diagnostics);
    for (Word word : words) {
      String fault = fault(word.text());
      if (!fault.isEmpty()) {
        diagnostics.report(ScopeProblem.SYNTAX, word.origin(), word.text(), fault);
      } else if (word.text().equals(OFFLINE_ACCESS)) {
        diagnostics.report(ScopeProblem.OFFLINE, word.origin());
      }
    }
  }

  private static void checkOnce(String annotation, List<Word> words, Diagnostics diagnostics) {
    Set<String> seen = new HashSet<>();
    for (Word word : words) {
      if (!seen.add(word.text())) {
        diagnostics.report(ScopeProblem.TWICE, word.origin(), annotation, word.text());
      }
    }
  }

  /** What keeps a text from being a scope-token, or nothing. */
  static String fault(String text) {
    if (text.isEmpty()) {
      return "it is empty";
    }
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ' ') {
        return "it has a space, which stands between scopes";
      }
      if (letter < '!' || letter > '~' || letter == '"' || letter == '\\') {
        return "it has the character U+%04X".formatted((int) letter);
      }
    }
    return "";
  }

  private static void checkIncludes(
      ScopesModel.Include include, ServerModel server, Diagnostics diagnostics) {
    checkOnce("ScopeIncludes", include.covered(), diagnostics);
    if (include.covered().isEmpty()) {
      diagnostics.report(
          ScopeProblem.NOTHING, include.origin(), "ScopeIncludes", server.type().simpleName());
    }
    checkKnown(include.scope(), server, diagnostics);
    include.covered().forEach(word -> checkKnown(word, server, diagnostics));
  }

  private static void checkKnown(Word word, ServerModel server, Diagnostics diagnostics) {
    List<String> known = server.scopes().distinct();
    if (!known.contains(word.text())) {
      diagnostics.report(
          ScopeProblem.UNKNOWN,
          word.origin(),
          word.text(),
          server.presentation().name(),
          Nearest.suggestion(word.text(), known));
    }
  }

  /** Reports each cycle once, at the first scope in it. */
  private static void checkCycles(ScopesModel scopes, Diagnostics diagnostics) {
    Set<String> reported = new HashSet<>();
    for (ScopesModel.Include include : scopes.includes()) {
      String scope = include.scope().text();
      if (!reported.contains(scope) && scopes.coveredBy(scope).contains(scope)) {
        List<String> way = scopes.way(scope);
        reported.addAll(way);
        diagnostics.report(
            ScopeProblem.CYCLE,
            include.scope().origin(),
            scope,
            String.join(" covers ", way) + " covers " + scope);
      }
    }
  }

  private static void checkNamed(PolicyModel.Access access, Diagnostics diagnostics) {
    for (String annotation : access.empty()) {
      nothing(annotation, access, diagnostics);
    }
  }

  private static void nothing(String annotation, PolicyModel policy, Diagnostics diagnostics) {
    diagnostics.report(
        ScopeProblem.NOTHING,
        policy.origin(),
        annotation,
        policy.origin().element().getSimpleName());
  }
}
