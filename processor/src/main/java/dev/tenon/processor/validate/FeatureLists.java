package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ServerModel.Listed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each class with features belongs to a server, and each server has a clear list of them. */
final class FeatureLists implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    checkCompetition(compilation.servers(), diagnostics);
    for (ServerModel server : compilation.servers()) {
      checkListed(server, diagnostics);
      checkVisible(server, diagnostics);
      if (server.features().isEmpty() && server.listed().isEmpty()) {
        diagnostics.report(
            ServerProblem.SERVER_WITHOUT_FEATURES, server.origin(), server.type().simpleName());
      }
    }
    for (FeatureClassModel feature : compilation.classes()) {
      boolean isServed =
          compilation.servers().isEmpty()
              || compilation.servers().stream()
                  .anyMatch(server -> server.features().contains(feature));
      if (!isServed) {
        diagnostics.report(
            ServerProblem.FEATURES_OUTSIDE_SERVERS, feature.origin(), feature.type().simpleName());
      }
    }
  }

  private static void checkCompetition(List<ServerModel> servers, Diagnostics diagnostics) {
    List<ServerModel> greedy = servers.stream().filter(server -> !server.declared()).toList();
    if (servers.size() < 2 || greedy.isEmpty()) {
      return;
    }
    // Two that take everything are one mistake, which is reported at the second.
    for (ServerModel server : greedy.size() == 1 ? greedy : greedy.subList(1, greedy.size())) {
      ServerModel other =
          servers.get(0).type().equals(server.type()) ? servers.get(1) : servers.get(0);
      diagnostics.report(
          ServerProblem.SERVERS_COMPETE,
          server.origin(),
          server.type().simpleName(),
          other.type().simpleName());
    }
  }

  private static void checkListed(ServerModel server, Diagnostics diagnostics) {
    Set<String> seen = new HashSet<>();
    for (Listed listed : server.listed()) {
      if (!seen.add(listed.type().canonicalName())) {
        diagnostics.report(ServerProblem.LISTED_TWICE, listed.origin(), listed.type().simpleName());
      }
    }
  }

  private static void checkVisible(ServerModel server, Diagnostics diagnostics) {
    for (FeatureClassModel feature : server.features()) {
      if (!feature.isPublic() && !server.sharesPackage(feature)) {
        Origin at =
            server.listed().stream()
                .filter(listed -> listed.type().equals(feature.type()))
                .map(Listed::origin)
                .findFirst()
                .orElse(feature.origin());
        diagnostics.report(
            ServerProblem.LISTED_HIDDEN,
            at,
            feature.type().simpleName(),
            server.type().simpleName());
      }
    }
  }
}
