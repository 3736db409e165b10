package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The revisions that an {@link EveryRevision} names, each under its date. */
final class Revisions extends AnnotationBasedArgumentsProvider<EveryRevision> {
  Revisions() {}

  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, EveryRevision wanted) {
    return Stream.of(ProtocolRevision.values())
        .filter(revision -> revision.isAtLeast(wanted.from()))
        .filter(revision -> wanted.to().isAtLeast(revision))
        .map(revision -> Arguments.of(Named.of(revision.version(), revision)));
  }
}
