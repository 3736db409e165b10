package dev.tenon.processor.validate;

import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.MessageModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.QuestionModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import dev.tenon.processor.validate.ShownText.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All texts that a compilation shows to clients; those of a type once. */
final class ShownTexts {
  private final List<ShownText> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ShownTexts() {}

  static List<ShownText> of(CompilationModel compilation) {
    ShownTexts texts = new ShownTexts();
    for (ServerModel server : compilation.servers()) {
      texts.addServer(server);
    }
    for (FeatureClassModel type : compilation.classes()) {
      type.tools().forEach(tool -> texts.addTool(tool.presentation(), tool, tool.handWritten()));
      type.resources().forEach(resource -> texts.add(resource.presentation(), resource));
      type.prompts().forEach(prompt -> texts.add(prompt.presentation(), prompt));
    }
    for (FormModel form : compilation.allForms()) {
      texts.addType(form.origin(), form.type());
    }
    return texts.found;
  }

  private void addServer(ServerModel server) {
    Origin origin = server.origin();
    String of = " of the server \"" + server.presentation().name() + '"';
    addPresentation(origin, origin, of, server.presentation());
    add(
        origin,
        origin.at("instructions"),
        "The instructions" + of,
        Kind.INSTRUCTIONS,
        server.instructions());
  }

  private void addTool(
      PresentationModel presentation, FeatureModel tool, @Nullable SchemaModel handWritten) {
    add(presentation, tool);
    if (handWritten != null) {
      String what = "The schema of the " + tool.label();
      add(tool.method().origin(), handWritten.origin(), what, Kind.VALUE, handWritten.text());
    }
  }

  private void add(PresentationModel presentation, FeatureModel feature) {
    Origin subject = feature.method().origin();
    addPresentation(
        subject, feature.method().annotation(), " of the " + feature.label(), presentation);
    for (PropertyModel argument : feature.method().arguments()) {
      addProperty(subject, argument, "the argument ");
      addType(subject, argument.type());
    }
    addType(subject, feature.method().result().model());
    for (QuestionModel question : feature.method().questions()) {
      String what = "The message of the question " + question.javaName();
      for (MessageModel.Part part : question.message().parts()) {
        add(question.origin(), question.message().origin(), what, Kind.QUESTION, part.text());
      }
    }
  }

  private void addPresentation(
      Origin subject, Origin annotation, String of, PresentationModel presentation) {
    add(subject, presentation.nameOrigin(), "The name" + of, Kind.NAME, presentation.name());
    add(subject, annotation.at("title"), "The title" + of, Kind.TITLE, presentation.title());
    add(
        subject,
        described(annotation),
        "The description" + of,
        Kind.DESCRIPTION,
        presentation.description());
  }

  /** Where a description stands: in the annotation, or in the Javadoc of the element. */
  static Origin described(Origin annotation) {
    Origin written = annotation.at("description");
    return written.value() == null || written.equals(annotation)
        ? Origin.of(annotation.element())
        : written;
  }

  private void addProperty(Origin subject, PropertyModel property, String kind) {
    Origin at = property.origin();
    String of = " of " + kind + property.javaName();
    add(subject, at.at("name"), "The name" + of, Kind.NAME, property.name());
    property.aliases().forEach(alias -> add(subject, at, "An alias" + of, Kind.NAME, alias));
    add(subject, at.at("title"), "The title" + of, Kind.TITLE, property.title());
    add(subject, described(at), "The description" + of, Kind.DESCRIPTION, property.description());
    add(
        subject,
        at.at("defaultValue"),
        "The default value" + of,
        Kind.VALUE,
        property.defaultValue());
  }

  private void addType(Origin subject, TypeModel type) {
    for (TypeModel part : Parts.of(type).toList()) {
      boolean isNamed =
          part instanceof TypeModel.Definition || part instanceof TypeModel.Enumeration;
      if (isNamed && seen.add(part.type().toString())) {
        addNamed(subject, part);
      }
    }
  }

  private void addNamed(Origin subject, TypeModel type) {
    String of = "The description of " + type.type();
    if (type instanceof StructureModel structure) {
      add(subject, subject, of, Kind.DESCRIPTION, structure.description());
      String owner = structure.name().simpleName() + ".";
      structure.components().forEach(component -> addProperty(subject, component, owner));
    } else if (type instanceof UnionModel union) {
      add(subject, subject, of, Kind.DESCRIPTION, union.description());
      union
          .variants()
          .forEach(variant ->
              add(subject, subject, "A tag of " + type.type(), Kind.NAME, variant.tag()));
    } else if (type instanceof TypeModel.Enumeration enumeration) {
      enumeration.constants().forEach(constant -> addConstant(subject, enumeration, constant));
    }
  }

  private void addConstant(
      Origin subject, TypeModel.Enumeration enumeration, ConstantModel constant) {
    String of = " of " + enumeration.type().simpleName() + "." + constant.javaName();
    add(subject, subject, "The name" + of, Kind.NAME, constant.name());
    add(subject, subject, "The title" + of, Kind.TITLE, constant.title());
    add(subject, subject, "The description" + of, Kind.DESCRIPTION, constant.description());
  }

  private void add(Origin subject, Origin at, String what, Kind kind, @Nullable String text) {
    if (text != null) {
      found.add(new ShownText(subject, at, HiddenText.visible(what), kind, text));
    }
  }
}
