package dev.tenon.processor.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.Offer;
import dev.tenon.contract.UnreadableContractException;
import dev.tenon.processor.diagnostic.ContractProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the contract of a server together from the classes that make it up. */
final class Assembly {
  private final ServerModel server;
  private final ItemWriter writer;
  private final Diagnostics diagnostics;
  private final List<Item> items = new ArrayList<>();
  private final Map<Item, Origin> origins = new HashMap<>();

  Assembly(ServerModel server, ItemWriter writer, Diagnostics diagnostics) {
    this.server = server;
    this.writer = writer;
    this.diagnostics = diagnostics;
  }

  /** The contract; reports what is not known of classes that were compiled before. */
  ContractDocument assemble() {
    for (FeatureClassModel type : server.features()) {
      FeatureClassModel.Compiled compiled = type.compiled();
      if (compiled == null) {
        writer.items(type).forEach(written -> add(written.item(), written.method().origin()));
      } else {
        for (Item item : offered(type, compiled)) {
          add(item, listing(type));
          new OfferedAccess(server, diagnostics).check(item, listing(type));
        }
      }
    }
    return new ContractDocument(ItemWriter.server(server), items);
  }

  /** Where each item stands: its method, or the place where its class is listed. */
  Map<Item, Origin> origins() {
    return origins;
  }

  private void add(Item written, Origin origin) {
    Item item =
        written.kind() == ItemKind.COMPLETION ? written : ItemAccess.on(server.policies(), written);
    items.add(item);
    origins.put(item, origin);
  }

  private List<Item> offered(FeatureClassModel type, FeatureClassModel.Compiled compiled) {
    String offer = compiled.offer();
    String fault = "its " + type.offerPath() + " is not there";
    if (offer != null) {
      try {
        return Offer.read(offer);
      } catch (UnreadableContractException e) {
        fault = fault(type, e);
      }
    }
    diagnostics.report(
        ContractProblem.OFFER_UNKNOWN, listing(type), type.type().simpleName(), fault);
    return List.of();
  }

  private static String fault(FeatureClassModel type, UnreadableContractException e) {
    return switch (e.fault()) {
      case SHAPE -> "of its " + type.offerPath() + ", " + e.detail();
      case FORMAT ->
          "its " + type.offerPath() + " has the format " + e.detail() + " and not " + Offer.VERSION;
      case EDITED -> "its " + type.offerPath() + " was edited: " + e.detail();
    };
  }

  /** Where the server lists a class. */
  private Origin listing(FeatureClassModel type) {
    for (ServerModel.Listed listed : server.listed()) {
      if (listed.type().equals(type.type())) {
        return listed.origin();
      }
    }
    return server.origin();
  }
}
