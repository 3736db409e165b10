package dev.tenon.processor.validate;

import dev.tenon.contract.json.JsonParser;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.TypeModel;
import java.util.Map;
import java.util.stream.Stream;

/** The schema of a type that is left to databind can stand within the schema of a tool. */
final class OpaqueSchemas implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Stream.concat(
            feature.method().arguments().stream().map(PropertyModel::type),
            Stream.of(feature.method().result().model()))
        .flatMap(Parts::of)
        .filter(TypeModel.Opaque.class::isInstance)
        .map(TypeModel.Opaque.class::cast)
        .distinct()
        .forEach(opaque -> {
          if (opaque.schema() != null) {
            check(opaque, opaque.schema(), feature.method().origin(), diagnostics);
          }
        });
  }

  private static void check(
      TypeModel.Opaque type, SchemaModel schema, Origin subject, Diagnostics diagnostics) {
    try {
      if (!(JsonParser.parse(schema.text()) instanceof Map<?, ?> root)) {
        report(type, schema, subject, "it is no JSON object", "Write an object", diagnostics);
        return;
      }
      SchemaShape shape = SchemaShape.of(root);
      for (SchemaShape.Fault fault : shape.faults()) {
        String text = "its " + fault.path() + " must be " + fault.expected();
        report(type, schema, subject, text, "Correct it", diagnostics);
      }
      SchemaPatterns.check(shape.expressions(), subject, schema.origin(), diagnostics);
      for (String reference : shape.references()) {
        String text = "it refers to \"" + reference + "\", and stands within another schema";
        report(type, schema, subject, text, "Write out what is referred to", diagnostics);
      }
      if (root.containsKey("$schema")) {
        String text = "it names its dialect, and stands within another schema";
        report(type, schema, subject, text, "Leave $schema out", diagnostics);
      }
    } catch (JsonParser.SyntaxException e) {
      report(type, schema, subject, "it is no JSON: " + e.fault(), "Correct it", diagnostics);
    }
  }

  private static void report(
      TypeModel.Opaque type,
      SchemaModel schema,
      Origin subject,
      String fault,
      String remedy,
      Diagnostics diagnostics) {
    diagnostics.reportFor(
        subject, ShapeProblem.OPAQUE_SCHEMA, schema.origin(), type.type(), fault, remedy);
  }
}
