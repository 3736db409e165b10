package dev.tenon.processor.contract;

import dev.tenon.processor.diagnostic.ContractProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.ServerModel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the committed contract of each server. */
final class CommittedContracts {
  private final ContractSettings settings;
  private final Diagnostics diagnostics;
  private final Set<Path> taken = new HashSet<>();

  CommittedContracts(ContractSettings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** The contract of {@code server}, or null when none is committed or there is a problem. */
  @Nullable CommittedContract of(ServerModel server) {
    String path = settings.path();
    if (path == null) {
      return null;
    }
    try {
      CommittedContract committed =
          CommittedContract.of(path, server.presentation().name(), settings.output());
      boolean isNamed = path.contains(CommittedContract.SERVER);
      if ((server.contract().isOnly() || isNamed) && taken.add(committed.file())) {
        return committed;
      }
      diagnostics.report(
          ContractProblem.CONTRACT_SHARED,
          server.origin(),
          path,
          isNamed
              ? "Give the servers different names."
              : "Write {server} where the name of the server belongs: " + named(path) + ".");
    } catch (InvalidPathException e) {
      diagnostics.report(ContractProblem.CONTRACT_UNREADABLE, server.origin(), path, e.getReason());
    }
    return null;
  }

  private static String named(String path) {
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
    return path.substring(0, end) + '-' + CommittedContract.SERVER + path.substring(end);
  }
}
