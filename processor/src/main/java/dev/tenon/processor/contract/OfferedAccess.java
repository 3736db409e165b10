package dev.tenon.processor.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.ScopeProblem;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.List;
import java.util.Map;

/**
 * Who may use what comes from classes that were compiled before: the rules that only a server can
 * check, for features of which nothing but their items is known.
 */
final class OfferedAccess {
  private final ServerModel server;
  private final Diagnostics diagnostics;

  OfferedAccess(ServerModel server, Diagnostics diagnostics) {
    this.server = server;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks an item.
   *
   * @param item as its class offers it
   * @param at where the server lists its class
   */
  void check(Item item, Origin at) {
    String name = server.presentation().name();
    List<String> known = server.scopes().distinct();
    for (String scope : ItemAccess.scopes(item)) {
      if (known.isEmpty()) {
        diagnostics.report(ScopeProblem.UNDECLARED, at, scope, name);
      } else if (!known.contains(scope)) {
        diagnostics.report(ScopeProblem.UNKNOWN, at, scope, name, Nearest.suggestion(scope, known));
      }
    }
    // What a class says itself is not asked again for its reason, which offers do not have.
    boolean isLeftToServer = item.kind() == ItemKind.TOOL && !ItemAccess.saysWho(item);
    if (!known.isEmpty() && isLeftToServer && !ItemAccess.isProtected(server.policies())) {
      checkTool(item, at, name);
    }
  }

  private void checkTool(Item tool, Origin at, String name) {
    String written = tool.value("annotations");
    Map<?, ?> hints = SchemaRows.object(written == null ? null : SchemaRows.parse(written));
    boolean isDestructive = Boolean.TRUE.equals(hints.get("destructiveHint"));
    boolean isOpen = Boolean.TRUE.equals(hints.get("openWorldHint"));
    if (!Boolean.TRUE.equals(hints.get("readOnlyHint")) && (isDestructive || isOpen)) {
      diagnostics.report(
          AccessProblem.UNPROTECTED,
          at,
          tool.label(),
          isDestructive ? "is destructive" : "reaches into an open world",
          "any known caller",
          name);
    }
  }
}
