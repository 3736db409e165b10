package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** The revisions that an {@link EveryRevision} names, each under its date. */
final class Revisions implements TestTemplateInvocationContextProvider {
  Revisions() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), EveryRevision.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    EveryRevision wanted =
        AnnotationSupport.findAnnotation(context.getTestMethod(), EveryRevision.class)
            .orElseThrow();
    return Stream.of(ProtocolRevision.values())
        .filter(revision -> revision.isAtLeast(wanted.from()))
        .filter(revision -> wanted.to().isAtLeast(revision))
        .map(Run::new);
  }

  /** The test in one revision. */
  private record Run(ProtocolRevision revision) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return revision.version();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Told(revision));
    }
  }

  /** Tells the test its revision, and other extensions in the store, under the type's own name. */
  private record Told(ProtocolRevision revision) implements BeforeEachCallback, ParameterResolver {
    @Override
    public void beforeEach(ExtensionContext context) {
      context
          .getStore(ExtensionContext.Namespace.create(ProtocolRevision.class))
          .put(ProtocolRevision.class, revision);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ProtocolRevision.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return revision;
    }
  }
}
