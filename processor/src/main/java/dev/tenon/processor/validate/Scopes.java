package dev.tenon.processor.validate;

import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/** The sets of classes within which names must be unique and targets must exist. */
final class Scopes {
  private Scopes() {}

  /** One for each server, or all classes when their server is compiled elsewhere. */
  static List<List<FeatureClassModel>> of(CompilationModel compilation) {
    if (compilation.servers().isEmpty()) {
      return List.of(compilation.classes());
    }
    List<List<FeatureClassModel>> scopes = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      scopes.add(server.features());
    }
    return scopes;
  }

  /** Where a feature stands, such as {@code Orders.findOrders}. */
  static String place(FeatureClassModel type, FeatureModel feature) {
    return String.join(".", type.type().simpleNames()) + "." + feature.method().name();
  }
}
