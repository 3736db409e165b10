package dev.tenon.processor.contract;

import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the contract of each server. */
public final class Contracts {
  /** Writes contracts; keeps nothing between calls. */
  public Contracts() {}

  /** The files of a compilation that has no problems. */
  public List<ContractFile> files(CompilationModel compilation) {
    ItemWriter writer = new ItemWriter(compilation);
    List<ContractFile> files = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      List<Item> items = new ArrayList<>();
      List<Origin> origins = new ArrayList<>(List.of(server.origin()));
      for (FeatureClassModel feature : server.features()) {
        writer.items(feature).forEach(written -> items.add(written.item()));
        origins.add(feature.origin());
      }
      String text = new Contract(ItemWriter.server(server), items).text();
      files.add(new ContractFile(server.contract(), text, origins));
    }
    return files;
  }
}
