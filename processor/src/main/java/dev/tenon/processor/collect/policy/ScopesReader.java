package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import dev.tenon.processor.model.policy.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the scopes of a server. */
final class ScopesReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Bundles bundles = new Bundles();

  ScopesReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /** The scopes of the server that a class is. */
  ScopesModel read(TypeElement type) {
    List<ScopesModel.Include> includes = new ArrayList<>();
    for (PolicyAnnotation found : bundles.on(type)) {
      if (PolicyAnnotation.qualifiedName(found.mirror()).equals(AnnotationNames.SCOPE_INCLUDES)) {
        Attributes from = new Attributes(found, elements, diagnostics);
        // The compiler knows no lines of values in annotations that repeat.
        includes.add(
            new ScopesModel.Include(
                found.origin(),
                new Word(found.origin(), from.text("scope")),
                from.texts("includes").stream()
                    .map(text -> new Word(found.origin(), text))
                    .toList()));
      }
    }
    return new ScopesModel(server(type).words("scopes"), includes);
  }

  /**
   * Who may call what says nothing of it, on a server with scopes: whoever is known.
   *
   * @param type the class of the server
   */
  PolicyModel usual(TypeElement type) {
    PolicyAnnotation annotation = server(type).annotation();
    return new PolicyModel.Access(
        new Declared(annotation.at("scopes"), Level.SERVER, ServingReader.SERVER, Set.of()),
        "McpServer",
        PolicyModel.Access.AUTHENTICATED,
        List.of(),
        "ALL",
        List.of(),
        "CHALLENGE",
        "",
        List.of());
  }

  private Attributes server(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (PolicyAnnotation.qualifiedName(mirror).equals(AnnotationNames.SERVER)) {
        return new Attributes(new PolicyAnnotation(mirror, type), elements, diagnostics);
      }
    }
    throw new IllegalStateException(type + " has no " + AnnotationNames.SERVER);
  }
}
