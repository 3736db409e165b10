package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import com.google.auto.common.SuperficialValidation;
import dev.tenon.processor.collect.policy.ServingReader;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads everything annotated in a round into one model. */
public final class Collector {
  private final Diagnostics diagnostics;
  private final FeatureClassReader classes;
  private final ServerReader servers;
  private final ListedClasses listed;
  private final FormReader forms;
  private final AskedForms asked;
  private final CompactSources compact;
  private final UnusedArguments unused;
  private final LostSources lost;
  private final FormCalls sources;
  private final Definitions definitions = new Definitions();

  /** The classes of this round and of those before: a server may come later than its features. */
  private final TreeMap<String, FeatureClassModel> known = new TreeMap<>();

  private final Set<String> serverNames = new HashSet<>();

  /** A server of an earlier round that took all classes that were there. */
  private @Nullable ServerModel complete;

  /**
   * Reads with the compiler's {@code elements} and {@code types}, reports to {@code diagnostics}.
   *
   * @param files finds what was written beside classes that were compiled before
   * @param formCalls finds what methods ask for in their course
   * @param usedNames finds what methods do with their arguments
   */
  public Collector(
      Elements elements,
      Types types,
      CompiledFiles files,
      Diagnostics diagnostics,
      FormCalls formCalls,
      UsedNames usedNames) {
    this.diagnostics = diagnostics;
    JavadocReader javadoc = new JavadocReader(elements, diagnostics);
    CustomConstraints constraints = new CustomConstraints(elements, types, diagnostics);
    TypeReader reader =
        new TypeReader(
            diagnostics,
            new StructureReader(elements, types, diagnostics, javadoc, definitions),
            new EnumReader(elements, diagnostics, javadoc),
            new UnionReader(elements, types, diagnostics, javadoc, definitions),
            new WrapperReader(elements, types, diagnostics),
            new OpaqueReader(elements, diagnostics),
            new ClassConstraints(constraints, new RefusedClasses(elements, types, constraints)),
            new UnseenAnnotations(diagnostics, constraints, formCalls));
    ServingReader servings = new ServingReader(elements, types, diagnostics);
    this.classes =
        new FeatureClassReader(
            elements, types, diagnostics, reader, javadoc, constraints, servings);
    this.forms = new FormReader(diagnostics, reader);
    this.sources = formCalls;
    this.lost = new LostSources(diagnostics, formCalls);
    this.asked = new AskedForms(diagnostics, forms, formCalls);
    this.compact = new CompactSources(elements, diagnostics);
    this.unused = new UnusedArguments(diagnostics, usedNames);
    this.servers = new ServerReader(javadoc, servings);
    this.listed = new ListedClasses(elements, files, diagnostics, classes);
  }

  /**
   * What came of a round.
   *
   * @param compilation what could be read
   * @param deferred what must wait for types that are not there yet
   */
  public record Collected(CompilationModel compilation, Set<Element> deferred) {}

  /**
   * Reads {@code annotated}: types with {@code @McpServer} or {@code @McpForm} and methods with the
   * other annotations.
   */
  public Collected collect(Collection<Element> annotated) {
    TreeMap<String, TypeElement> featureTypes = new TreeMap<>();
    TreeMap<String, TypeElement> serverTypes = new TreeMap<>();
    TreeMap<String, TypeElement> formTypes = new TreeMap<>();
    for (Element element : annotated) {
      compact.check(element);
      if (element instanceof TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (AnnotationReader.of(type, AnnotationNames.SERVER) != null) {
          serverTypes.put(name, type);
        }
        if (AnnotationReader.of(type, AnnotationNames.FORM) != null) {
          formTypes.put(name, type);
        }
      } else if (element instanceof ExecutableElement method) {
        TypeElement type = MoreElements.asType(method.getEnclosingElement());
        // A class that waits as a server comes again with its features, which were served before.
        if (!known.containsKey(type.getQualifiedName().toString())) {
          featureTypes.put(type.getQualifiedName().toString(), type);
        }
      }
    }
    Set<Element> deferred = new LinkedHashSet<>();
    List<FormModel> readForms = readForms(formTypes.values(), deferred);
    if (!deferred.isEmpty()) {
      // The classes that are generated now would lack the form.
      CompilationModel nothing = new CompilationModel(List.of(), List.of(), List.of());
      return new Collected(nothing, new LinkedHashSet<>(annotated));
    }
    List<FeatureClassModel> read = readClasses(featureTypes.values(), annotated, deferred);
    read = asked.addTo(read, featureTypes, readForms);
    read.forEach(model -> known.put(model.type().canonicalName(), model));
    serverNames.addAll(serverTypes.keySet());
    List<ServerModel> readServers = new ArrayList<>();
    for (TypeElement type : serverTypes.values()) {
      if (mustWait(type, deferred)) {
        deferred.add(type);
      } else if (isServer(type)) {
        readServer(type, readServers);
      }
    }
    checkLate(read);
    readServers.stream().filter(s -> !s.declared()).forEach(server -> complete = server);
    Map<String, FeatureClassModel> offering = FormHomes.assign(read, readServers, readForms);
    List<ServerModel> withForms = new ArrayList<>();
    for (ServerModel server : readServers) {
      withForms.add(server.withFeatures(replace(server.features(), offering)));
    }
    return new Collected(
        new CompilationModel(replace(read, offering), withForms, readForms), deferred);
  }

  private static List<FeatureClassModel> replace(
      List<FeatureClassModel> types, Map<String, FeatureClassModel> byName) {
    List<FeatureClassModel> result = new ArrayList<>();
    for (FeatureClassModel type : types) {
      result.add(byName.getOrDefault(type.type().canonicalName(), type));
    }
    return result;
  }

  private List<FormModel> readForms(Collection<TypeElement> types, Set<Element> deferred) {
    List<FormModel> read = new ArrayList<>();
    for (TypeElement type : types) {
      try {
        FormModel form = forms.annotated(type);
        lost.checkForm(type);
        if (form != null) {
          read.add(form);
        }
      } catch (MissingTypeException e) {
        definitions.clear();
        deferred.add(type);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        definitions.clear();
        diagnostics.crash(Origin.of(type), e);
      }
    }
    return read;
  }

  private List<FeatureClassModel> readClasses(
      Collection<TypeElement> types, Collection<Element> annotated, Set<Element> deferred) {
    List<FeatureClassModel> read = new ArrayList<>();
    for (TypeElement type : types) {
      try {
        FeatureClassModel model = classes.read(type);
        lost.checkFeatures(type, model.features().map(FeatureModel::method));
        unused.check(model);
        read.add(model);
        known.put(type.getQualifiedName().toString(), model);
      } catch (MissingTypeException e) {
        definitions.clear();
        annotated.stream()
            .filter(element -> type.equals(element.getEnclosingElement()))
            .forEach(deferred::add);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        definitions.clear();
        diagnostics.crash(Origin.of(type), e);
      }
    }
    return read;
  }

  private void readServer(TypeElement type, List<ServerModel> read) {
    try {
      ServerModel server = servers.read(type, known, listed, serverNames.size() == 1);
      lost.checkServer(type, server.origin());
      read.add(server);
    } catch (MissingTypeException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      diagnostics.crash(Origin.of(type), e);
    }
  }

  /** Whether a class that the server needs is annotated but could not be read yet. */
  private boolean mustWait(TypeElement server, Set<Element> deferred) {
    List<TypeElement> listed = ServerReader.listedTypes(server);
    if (listed.isEmpty()) {
      return !deferred.isEmpty();
    }
    for (TypeElement type : listed) {
      if (mayCome(type) || deferred.stream().anyMatch(e -> type.equals(e.getEnclosingElement()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a class is among the sources and refers to types that are not there yet. What comes
   * compiled does not change, and types that it lacks, such as those of annotations, never come.
   */
  private boolean mayCome(TypeElement type) {
    return !known.containsKey(type.getQualifiedName().toString())
        && sources.hasSource(type)
        && !listed.isProcessed(type)
        && !SuperficialValidation.validateElement(type);
  }

  /** A class that comes after the server was generated would be left out without a word. */
  private void checkLate(List<FeatureClassModel> read) {
    if (complete != null) {
      for (FeatureClassModel late : read) {
        diagnostics.report(
            ServerProblem.LATE_FEATURES,
            late.origin(),
            late.type().simpleName(),
            complete.type().simpleName());
      }
    }
  }

  private boolean isServer(TypeElement type) {
    boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    if (!isClass) {
      diagnostics.report(ServerProblem.SERVER_NOT_A_CLASS, Origin.of(type), type.getSimpleName());
    }
    return isClass;
  }
}
