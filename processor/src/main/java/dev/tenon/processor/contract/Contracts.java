package dev.tenon.processor.contract;

import dev.tenon.processor.diagnostic.BudgetProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.BudgetModel;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.ContractModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives the contract of each server, and writes it when the compilation is over: meanwhile what
 * counts tokens is loaded.
 */
public final class Contracts {
  private final Diagnostics diagnostics;
  private final List<Derived> derived = new ArrayList<>();
  private @Nullable TokenCounter counter;

  /** Reports to {@code diagnostics}. */
  public Contracts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  private record Derived(ServerModel server, Contract contract) {}

  /** Says that there are servers, so that there will be contracts. */
  public void expect() {
    if (counter == null) {
      counter = TokenCounter.start();
    }
  }

  /** The same compilation with the contracts of its servers. It has no problems. */
  public CompilationModel derive(CompilationModel compilation) {
    ItemWriter writer = new ItemWriter(compilation);
    List<ServerModel> servers = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      List<Item> items = new ArrayList<>();
      for (FeatureClassModel feature : server.features()) {
        writer.items(feature).forEach(written -> items.add(written.item()));
      }
      Contract contract = new Contract(ItemWriter.server(server), items);
      ServerModel complete =
          server.withContract(
              new ContractModel(
                  server.contract().path(), contract.digest(), Fingerprint.of(contract.items())));
      servers.add(complete);
      derived.add(new Derived(complete, contract));
    }
    return compilation.withServers(servers);
  }

  /** The files of all contracts; none of those that cost more than they may. */
  public List<ContractFile> finish() {
    List<ContractFile> files = new ArrayList<>();
    TokenCounter counting = counter;
    if (counting != null) {
      for (Derived one : derived) {
        TokenCosts costs = TokenCosts.of(one.contract(), counting);
        if (isWithinBudget(one.server().budget(), costs)) {
          files.add(file(one, costs));
        }
      }
      counting.end();
    }
    derived.clear();
    return files;
  }

  private static ContractFile file(Derived one, TokenCosts costs) {
    List<Origin> origins = new ArrayList<>(List.of(one.server().origin()));
    for (FeatureClassModel feature : one.server().features()) {
      origins.add(feature.origin());
    }
    String text = one.contract().text(costs);
    return new ContractFile(one.server().contract().path(), text, origins);
  }

  private boolean isWithinBudget(BudgetModel budget, TokenCosts costs) {
    if (budget.tokens() == 0 || costs.total() <= budget.tokens()) {
      return true;
    }
    diagnostics.report(
        BudgetProblem.BUDGET_EXCEEDED,
        budget.origin().renewed("definitionBudget"),
        costs.total(),
        TokenCounter.ENCODING,
        budget.tokens(),
        costs.table());
    return false;
  }
}
