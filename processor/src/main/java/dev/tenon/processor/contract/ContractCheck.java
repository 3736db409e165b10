package dev.tenon.processor.contract;

import dev.tenon.processor.contract.ContractReader.Unreadable;
import dev.tenon.processor.diagnostic.ContractProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Origin;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the contract of a server with the one that is committed, and reports what changed. */
final class ContractCheck {
  private final CommittedContract committed;
  private final Origin server;
  private final Diagnostics diagnostics;

  /**
   * A check.
   *
   * @param server where the server stands, at which everything is reported that no method causes
   */
  ContractCheck(CommittedContract committed, Origin server, Diagnostics diagnostics) {
    this.committed = committed;
    this.server = server;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports each item that is not as the committed contract says.
   *
   * @param origins where the items of {@code contract} stand
   */
  void compare(Contract contract, Map<Item, Origin> origins) {
    Contract before = read();
    if (before != null) {
      for (ItemChange change : ContractComparison.compare(before, contract)) {
        Origin at = change.after() == null ? null : origins.get(change.after());
        diagnostics.report(
            change.type().problem(),
            at == null ? server : at,
            change.label(),
            committed.name(),
            change.lines());
      }
    }
  }

  private @Nullable Contract read() {
    if (!committed.exists()) {
      diagnostics.report(ContractProblem.CONTRACT_MISSING, server, committed.file());
      return null;
    }
    try {
      return ContractReader.contract(committed.text());
    } catch (Unreadable e) {
      switch (e.fault()) {
        case SHAPE -> report(ContractProblem.CONTRACT_UNREADABLE, e.detail());
        case FORMAT -> report(ContractProblem.CONTRACT_FORMAT, e.detail(), Contract.VERSION);
        default -> report(ContractProblem.CONTRACT_EDITED, e.detail());
      }
    } catch (CharacterCodingException e) {
      report(ContractProblem.CONTRACT_UNREADABLE, "it is no UTF-8");
    } catch (IOException e) {
      report(ContractProblem.CONTRACT_UNREADABLE, e);
    }
    return null;
  }

  private void report(ContractProblem problem, Object... details) {
    if (details.length == 2) {
      diagnostics.report(problem, server, committed.name(), details[0], details[1]);
    } else {
      diagnostics.report(problem, server, committed.name(), details[0]);
    }
  }

  /** Writes the committed file, and says what is new in it. */
  void update(Contract contract, String text) {
    String summary = summary(contract);
    try {
      committed.write(text);
      if (summary != null) {
        report(ContractProblem.CONTRACT_UPDATED, summary);
      }
    } catch (IOException e) {
      report(ContractProblem.CONTRACT_NOT_WRITTEN, e);
    }
  }

  /** What becomes of the committed contract, or null when nothing does. */
  private @Nullable String summary(Contract contract) {
    if (!committed.exists()) {
      return "It is new.";
    }
    try {
      List<ItemChange> changes =
          ContractComparison.compare(ContractReader.contract(committed.text()), contract);
      return changes.isEmpty() ? null : summary(changes);
    } catch (Unreadable | IOException e) {
      return "What was there could not be read.";
    }
  }

  private static String summary(List<ItemChange> changes) {
    Map<ChangeClass, StringBuilder> byType = new TreeMap<>();
    for (ItemChange change : changes) {
      byType
          .computeIfAbsent(change.type(), type -> new StringBuilder())
          .append("\n  ")
          .append(change.type().word())
          .append(": ")
          .append(change.label())
          .append(change.lines().replace("\n", "\n  "));
    }
    StringBuilder summary = new StringBuilder("Changed:");
    byType.values().forEach(summary::append);
    return summary.toString();
  }
}
