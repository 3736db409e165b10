package dev.tenon.processor.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.Offer;
import dev.tenon.processor.diagnostic.BudgetProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.BudgetModel;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.ContractModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.RegistryModel;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Derives the contract of each server, and writes it when the compilation is over: meanwhile its
 * tokens are counted.
 */
public final class Contracts {
  private final @Nullable RegistryModel registry;
  private final CommittedContracts committed;
  private final boolean updates;
  private final Diagnostics diagnostics;
  private final List<Derived> derived = new ArrayList<>();
  private final List<ContractFile> offers = new ArrayList<>();
  private @Nullable TokenCounter counter;

  /**
   * Compares as {@code settings} say, and reports to {@code diagnostics}.
   *
   * @param registry what the MCP registry wants to know besides, or null when it is told nothing
   */
  public Contracts(
      ContractSettings settings, @Nullable RegistryModel registry, Diagnostics diagnostics) {
    this.committed = new CommittedContracts(settings, diagnostics);
    this.updates = settings.updates();
    this.registry = registry;
    this.diagnostics = diagnostics;
  }

  private record Derived(
      ServerModel server,
      ContractDocument contract,
      Future<TokenCosts> costs,
      @Nullable CommittedContract committed) {}

  /** Says that there are servers, so that there will be contracts. */
  public void expect() {
    counter();
  }

  private TokenCounter counter() {
    TokenCounter started = counter == null ? TokenCounter.start() : counter;
    counter = started;
    return started;
  }

  /**
   * The same compilation with the contracts of its servers. It has no problems; those of its
   * contracts are reported.
   */
  public CompilationModel derive(CompilationModel compilation) {
    ItemWriter writer = new ItemWriter(compilation);
    for (FeatureClassModel type : compilation.classes()) {
      List<Item> items = writer.items(type).stream().map(ItemWriter.Written::item).toList();
      offers.add(new ContractFile(type.offerPath(), Offer.text(items), List.of(type.origin())));
    }
    List<ServerModel> servers = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      servers.add(derive(server, writer));
    }
    return compilation.withServers(servers);
  }

  private ServerModel derive(ServerModel server, ItemWriter writer) {
    Assembly assembly = new Assembly(server, writer, diagnostics);
    ContractDocument contract = assembly.assemble();
    CommittedContract file = committed.of(server);
    if (file != null && !updates && !diagnostics.hasErrors()) {
      new ContractCheck(file, server.origin(), diagnostics).compare(contract, assembly.origins());
    }
    ServerModel complete =
        server.withContract(
            new ContractModel(
                server.contract().path(), contract.digest(), Fingerprint.of(contract)));
    derived.add(new Derived(complete, contract, counter().begin(contract), file));
    return complete;
  }

  /**
   * Ends the compilation.
   *
   * @param failed whether there was an error, so that nothing is to be written
   * @return the files of all contracts; none of those that cost more than they may
   */
  public List<ContractFile> finish(boolean failed) {
    List<ContractFile> files = new ArrayList<>();
    TokenCounter counting = counter;
    if (counting != null) {
      if (!failed) {
        derived.forEach(one -> attempt(one, files));
      }
      counting.end();
    }
    if (!failed) {
      files.addAll(offers);
    }
    derived.clear();
    offers.clear();
    return files;
  }

  private void attempt(Derived one, List<ContractFile> files) {
    try {
      write(one, TokenCounter.await(one.costs()), files);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      diagnostics.crash(Origin.of(one.server().origin().element()), e);
    }
  }

  private void write(Derived one, TokenCosts costs, List<ContractFile> files) {
    ServerModel server = one.server();
    if (isWithinBudget(server.budget(), costs)) {
      List<Origin> origins = new ArrayList<>(List.of(server.origin()));
      server.features().forEach(feature -> origins.add(feature.origin()));
      String text = one.contract().text(costs.estimates());
      files.add(new ContractFile(server.contract().path(), text, origins));
      addByProducts(one, costs, origins, files);
      if (updates && one.committed() != null) {
        Origin at = Origin.of(server.origin().element());
        new ContractCheck(one.committed(), at, diagnostics).update(one.contract(), text);
      }
    }
  }

  private void addByProducts(
      Derived one, TokenCosts costs, List<Origin> origins, List<ContractFile> files) {
    ServerModel server = one.server();
    String path = server.contract().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String surface = SurfaceFile.of(server, one.contract(), costs);
    files.add(new ContractFile(folder + "mcp-surface.md", surface, origins));
    String entry = registry == null ? null : RegistryFile.of(server, registry, diagnostics);
    if (entry != null) {
      files.add(new ContractFile(folder + "server.json", entry, origins));
    }
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
