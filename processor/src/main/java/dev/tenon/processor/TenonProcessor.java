package dev.tenon.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import dev.tenon.processor.collect.policy.PolicyPlaces;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.WarningPolicy;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.option.ProcessorOptions;
import dev.tenon.processor.validate.KnownSuppressions;
import dev.tenon.processor.validate.ReadArguments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks annotated MCP servers while the compiler runs, and generates what serves them. Loaded by
 * the compiler from the processor path.
 */
public final class TenonProcessor extends BasicAnnotationProcessor {
  private final Diagnostics diagnostics = new Diagnostics();
  private final ReadArguments arguments = new ReadArguments();
  private final KnownSuppressions suppressions = new KnownSuppressions();
  private final PolicyPlaces places = new PolicyPlaces();
  private final FeatureStep.Phases phases;
  private @Nullable ProcessorOptions options;
  private @Nullable FeatureStep features;
  private final Set<Element> roots = new HashSet<>();

  /** Made by the compiler. */
  public TenonProcessor() {
    this(FeatureStep.Phases.all());
  }

  /** With phases of a test. */
  TenonProcessor(FeatureStep.Phases phases) {
    this.phases = phases;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.NAMES;
  }

  @Override
  protected Iterable<? extends Step> steps() {
    ProcessorOptions set =
        ProcessorOptions.of(processingEnv.getOptions(), System::getProperty, diagnostics);
    options = set;
    FeatureStep step = new FeatureStep(processingEnv, set, diagnostics, phases);
    features = step;
    return List.of(step);
  }

  @Override
  protected void postRound(RoundEnvironment round) {
    roots.addAll(round.getRootElements());
    try {
      checkAnnotations(round);
    } catch (RuntimeException e) {
      round.getRootElements().stream()
          .findFirst()
          .ifPresent(first -> diagnostics.crash(Origin.of(first), e));
    }
    if (round.processingOver() && features != null) {
      features.finish(round.errorRaised() || diagnostics.hasErrors());
    }
    WarningPolicy warnings = options == null ? WarningPolicy.DEFAULT : options.warnings();
    diagnostics.printTo(processingEnv.getMessager(), this::isSource, warnings);
  }

  private void checkAnnotations(RoundEnvironment round) {
    for (String name : List.of(AnnotationNames.ARG, AnnotationNames.ASK)) {
      TypeElement annotation = processingEnv.getElementUtils().getTypeElement(name);
      if (annotation != null) {
        arguments.check(round.getElementsAnnotatedWith(annotation), diagnostics);
      }
    }
    places.check(round.getRootElements(), diagnostics);
    suppressions.check(round.getElementsAnnotatedWith(SuppressWarnings.class), diagnostics);
  }

  private boolean isSource(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (roots.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
