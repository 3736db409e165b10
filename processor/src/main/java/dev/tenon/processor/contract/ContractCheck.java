package dev.tenon.processor.contract;

import dev.tenon.contract.ChangeClass;
import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemChange;
import dev.tenon.contract.UnreadableContractException;
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
  void compare(ContractDocument contract, Map<Item, Origin> origins) {
    ContractDocument before = read();
    if (before != null) {
      for (ItemChange change : before.compare(contract)) {
        Origin at = change.after() == null ? null : origins.get(change.after());
        diagnostics.report(
            problem(change.type()),
            at == null ? server : at,
            change.label(),
            committed.name(),
            change.lines());
      }
    }
  }

  private static ContractProblem problem(ChangeClass type) {
    return switch (type) {
      case PRIVILEGE_RAISING -> ContractProblem.PRIVILEGE_RAISING;
      case BREAKING -> ContractProblem.BREAKING;
      case BEHAVIOURAL -> ContractProblem.BEHAVIOURAL;
      case ADDITIVE -> ContractProblem.ADDITIVE;
      case TEXT -> ContractProblem.TEXT;
    };
  }

  private @Nullable ContractDocument read() {
    if (!committed.exists()) {
      diagnostics.report(ContractProblem.CONTRACT_MISSING, server, committed.file());
      return null;
    }
    try {
      return ContractDocument.read(committed.text());
    } catch (UnreadableContractException e) {
      switch (e.fault()) {
        case SHAPE -> report(ContractProblem.CONTRACT_UNREADABLE, e.detail());
        case FORMAT ->
            report(ContractProblem.CONTRACT_FORMAT, e.detail(), ContractDocument.VERSION);
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
  void update(ContractDocument contract, String text) {
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
  private @Nullable String summary(ContractDocument contract) {
    if (!committed.exists()) {
      return "It is new.";
    }
    try {
      List<ItemChange> changes = ContractDocument.read(committed.text()).compare(contract);
      return changes.isEmpty() ? null : summary(changes);
    } catch (UnreadableContractException | IOException e) {
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
