package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ValidatorProblem;
import dev.tenon.processor.model.Origin;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Reports annotations of compiled classes whose own types are not there. Compilers differ in what
 * they show of such: javac everything that was written, Eclipse's nothing but the name.
 */
final class UnseenAnnotations {
  private static final String JACKSON = "com.fasterxml.jackson.core:jackson-annotations";

  /** What is read by name, by the beginning of the name, and the library that has it. */
  private static final Map<String, String> LIBRARIES = libraries();

  private final Diagnostics diagnostics;
  private final CustomConstraints constraints;
  private final FormCalls sources;
  private final Set<String> checked = new HashSet<>();
  private final Set<String> passedOver = new HashSet<>();

  UnseenAnnotations(Diagnostics diagnostics, CustomConstraints constraints, FormCalls sources) {
    this.diagnostics = diagnostics;
    this.constraints = constraints;
    this.sources = sources;
  }

  private static Map<String, String> libraries() {
    Map<String, String> libraries = new LinkedHashMap<>();
    libraries.put("jakarta.validation.", "jakarta.validation:jakarta.validation-api");
    libraries.put("org.hibernate.validator.", "org.hibernate.validator:hibernate-validator");
    libraries.put("javax.validation.", "javax.validation:validation-api");
    libraries.put("com.fasterxml.jackson.databind.", "com.fasterxml.jackson.core:jackson-databind");
    libraries.put("com.fasterxml.jackson.", JACKSON);
    libraries.put("tools.jackson.", "tools.jackson.core:jackson-databind");
    return libraries;
  }

  /** Checks a class, all that is in it, and what it inherits from. */
  void check(TypeElement type, Site site) {
    for (TypeElement part : constraints.lineage(type)) {
      if (checked.add(part.getQualifiedName().toString())) {
        checkPart(part, site);
      }
    }
  }

  private void checkPart(TypeElement part, Site site) {
    String owner = part.getSimpleName().toString();
    // In a source another processor may still write it, and else the compiler says that it is not
    // there.
    boolean isCompiled = !sources.hasSource(part);
    // What stands on a record's component is handed on to its field, accessor and parameter.
    Set<String> reported = new HashSet<>();
    check(part, owner, reported, isCompiled, site);
    for (Element member : part.getEnclosedElements()) {
      if (member instanceof TypeElement) {
        continue;
      }
      check(member, owner + "." + member.getSimpleName(), reported, isCompiled, site);
      if (member instanceof ExecutableElement method) {
        for (Element parameter : method.getParameters()) {
          check(parameter, owner + "." + parameter.getSimpleName(), reported, isCompiled, site);
        }
      }
    }
  }

  private void check(
      Element element, String path, Set<String> reported, boolean isCompiled, Site site) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        String name = AnnotationReader.qualifiedName(mirror);
        if (reported.add(path + " " + name)) {
          report(new AnnotationReader(element, mirror), name, path, isCompiled, site);
        }
      }
    }
  }

  private void report(
      AnnotationReader annotation, String name, String path, boolean isCompiled, Site site) {
    Origin at = annotation.origin();
    for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
      if (name.startsWith(library.getKey())) {
        diagnostics.reportFor(
            site.subject(),
            ValidatorProblem.UNREADABLE,
            at,
            annotation.simpleName(),
            path,
            name,
            library.getValue());
        return;
      }
    }
    // Whether there is a value is told by the name alone.
    if (isCompiled && !annotation.simpleName().equals("Nullable") && passedOver.add(name)) {
      diagnostics.reportFor(
          site.subject(), ValidatorProblem.UNKNOWN, at, annotation.simpleName(), path, name);
    }
  }
}
