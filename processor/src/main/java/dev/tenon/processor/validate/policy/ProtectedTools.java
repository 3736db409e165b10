package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;

/**
 * On a server with scopes, tools that say themselves that they do harm, or reach into the world,
 * ask for a scope or a role, or say why not. A rule of the user does not count: it may allow
 * everything.
 */
final class ProtectedTools implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      if (!server.scopes().isEmpty()) {
        for (FeatureClassModel type : server.features()) {
          type.tools().forEach(tool -> check(tool, server, diagnostics));
        }
      }
    }
  }

  private static void check(ToolModel tool, ServerModel server, Diagnostics diagnostics) {
    boolean isDestructive = Boolean.TRUE.equals(tool.hints().destructive());
    boolean isOpen = Boolean.TRUE.equals(tool.hints().openWorld());
    boolean reads = Boolean.TRUE.equals(tool.hints().readOnly());
    if (reads || !(isDestructive || isOpen)) {
      return;
    }
    for (PolicyModel policy : tool.method().serving().within(server.policies())) {
      if (policy instanceof PolicyModel.Access access) {
        boolean isWaived = !access.reason().isEmpty();
        boolean isShut = access.who().equals(PolicyModel.Access.NOBODY);
        if (!isShut && !isWaived && !access.needsMore()) {
          diagnostics.report(
              AccessProblem.UNPROTECTED,
              tool.method().annotation().at(isDestructive ? "destructive" : "openWorld"),
              tool.label(),
              isDestructive ? "is destructive" : "reaches into an open world",
              access.who().equals(PolicyModel.Access.EVERYBODY) ? "everybody" : "any known caller",
              server.presentation().name());
        }
        return;
      }
    }
  }
}
