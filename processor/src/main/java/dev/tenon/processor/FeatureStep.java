package dev.tenon.processor;

import static dev.tenon.processor.model.AnnotationNames.COMPLETION;
import static dev.tenon.processor.model.AnnotationNames.FORM;
import static dev.tenon.processor.model.AnnotationNames.HEALTH_CHECK;
import static dev.tenon.processor.model.AnnotationNames.PROMPT;
import static dev.tenon.processor.model.AnnotationNames.RESOURCE;
import static dev.tenon.processor.model.AnnotationNames.SERVER;
import static dev.tenon.processor.model.AnnotationNames.TOOL;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.tenon.processor.collect.Collector;
import dev.tenon.processor.collect.Collector.Collected;
import dev.tenon.processor.collect.FormCalls;
import dev.tenon.processor.collect.JavacFormCalls;
import dev.tenon.processor.collect.JavacUsedNames;
import dev.tenon.processor.collect.UsedNames;
import dev.tenon.processor.contract.ContractFile;
import dev.tenon.processor.contract.ContractSettings;
import dev.tenon.processor.contract.Contracts;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Fault;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.generate.GeneratedSource;
import dev.tenon.processor.generate.SourceWriter;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.option.ProcessorOptions;
import dev.tenon.processor.schema.SchemaDeriver;
import dev.tenon.processor.validate.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Takes everything annotated in a round through the phases. */
final class FeatureStep implements BasicAnnotationProcessor.Step {
  private final Diagnostics diagnostics;
  private final Collector collector;
  private final Phases phases;
  private final Contracts contracts;
  private final Filer filer;

  /** What comes after the model has been collected. */
  record Phases(
      UnaryOperator<CompilationModel> schemas,
      BiConsumer<CompilationModel, Diagnostics> rules,
      BiFunction<Contracts, CompilationModel, CompilationModel> contracts,
      Function<CompilationModel, List<GeneratedSource>> sources) {
    /** The real ones. */
    static Phases all() {
      return new Phases(
          new SchemaDeriver()::derive,
          new Rules()::check,
          Contracts::derive,
          new SourceWriter()::write);
    }
  }

  FeatureStep(
      ProcessingEnvironment environment,
      ProcessorOptions options,
      Diagnostics diagnostics,
      Phases phases) {
    Outputs outputs = new Outputs(environment.getFiler(), environment.getElementUtils());
    this.diagnostics = diagnostics;
    this.phases = phases;
    this.collector =
        new Collector(
            environment.getElementUtils(),
            environment.getTypeUtils(),
            outputs,
            diagnostics,
            ofJavac(() -> JavacFormCalls.of(environment), FormCalls.UNKNOWN),
            ofJavac(() -> JavacUsedNames.of(environment), UsedNames.UNKNOWN));
    this.filer = environment.getFiler();
    this.contracts =
        new Contracts(
            new ContractSettings(
                options.contract(),
                options.updatesContract(),
                options.contract() == null ? null : outputs.folder()),
            options.registry(),
            diagnostics);
  }

  private static <T> T ofJavac(Supplier<T> reader, T unknown) {
    try {
      return reader.get();
    } catch (LinkageError e) {
      // A compiler that comes without javac's own interfaces.
      return unknown;
    }
  }

  @Override
  public ImmutableSet<String> annotations() {
    // In an order that stays, since problems are reported in it.
    return ImmutableSet.of(TOOL, RESOURCE, PROMPT, COMPLETION, FORM, HEALTH_CHECK, SERVER);
  }

  @Override
  public ImmutableSet<? extends Element> process(
      ImmutableSetMultimap<String, Element> elementsByAnnotation) {
    ImmutableSet<Element> annotated = ImmutableSet.copyOf(elementsByAnnotation.values());
    Origin first = Origin.of(annotated.iterator().next());
    if (elementsByAnnotation.containsKey(SERVER)) {
      contracts.expect();
    }
    try {
      Collected collected = collector.collect(annotated);
      CompilationModel compilation =
          attempt(collected.compilation(), phases.schemas(), collected.compilation(), first);
      attempt(compilation, this::check, false, first);
      if (!diagnostics.hasErrors()) {
        CompilationModel complete = attempt(compilation, this::derive, compilation, first);
        if (!diagnostics.hasErrors()) {
          attempt(complete, phases.sources(), List.<GeneratedSource>of(), first)
              .forEach(this::write);
        }
      }
      return ImmutableSet.copyOf(collected.deferred());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      diagnostics.crash(first, e);
      return ImmutableSet.of();
    }
  }

  /**
   * Writes what is written when everything is compiled.
   *
   * @param failed whether there was an error, so that nothing is written
   */
  void finish(boolean failed) {
    try {
      contracts.finish(failed).forEach(this::write);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      diagnostics.report(Fault.CRASH, "the contract", e.toString());
    }
  }

  private boolean check(CompilationModel compilation) {
    phases.rules().accept(compilation, diagnostics);
    return true;
  }

  private CompilationModel derive(CompilationModel compilation) {
    return phases.contracts().apply(contracts, compilation);
  }

  /** Runs a phase; when it fails, that is a problem of the class that it fails on. */
  private <T> T attempt(
      CompilationModel compilation,
      Function<CompilationModel, T> phase,
      T otherwise,
      Origin first) {
    try {
      return phase.apply(compilation);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      Origin at = compilation.failingIn(one -> Objects.requireNonNull(phase.apply(one)));
      diagnostics.crash(at == null ? first : at, e);
      return otherwise;
    }
  }

  private void write(ContractFile file) {
    Element[] elements = file.origins().stream().map(Origin::element).toArray(Element[]::new);
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", file.path(), elements)
            .openOutputStream()) {
      out.write(file.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      diagnostics.crash(file.origins().get(0), e);
    }
  }

  private void write(GeneratedSource source) {
    Element[] elements = source.origins().toArray(Element[]::new);
    Origin origin = Origin.of(elements[0]);
    try (Writer out = filer.createSourceFile(source.name(), elements).openWriter()) {
      out.write(source.text());
    } catch (FilerException e) {
      diagnostics.report(
          ServerProblem.GENERATED_NAME_TAKEN, origin, origin.element(), source.type());
    } catch (IOException | RuntimeException e) {
      diagnostics.crash(origin, e);
    }
  }
}
