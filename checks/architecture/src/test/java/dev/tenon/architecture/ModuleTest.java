package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Which module may see which. */
final class ModuleTest {
  private static final String[] ANNOTATIONS = {"dev.tenon", "dev.tenon.policy"};
  private static final String CONTRACT = "dev.tenon.contract..";
  private static final String RUNTIME = "dev.tenon.runtime..";
  private static final String PROCESSOR = "dev.tenon.processor..";
  private static final String TESTKIT = "dev.tenon.testkit..";
  private static final String SAMPLES = "dev.tenon.samples..";
  private static final String EXTENSIONS = "dev.tenon.extensions..";

  @Test
  void annotationsSeeNothingButTheJdk() {
    classes()
        .that()
        .resideInAnyPackage(ANNOTATIONS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.tenon", "dev.tenon.policy", "java..", "org.jspecify.annotations")
        .check(Tenon.classes());
  }

  @Test
  void contractsSeeNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(CONTRACT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CONTRACT, "java..", "org.jspecify.annotations")
        .check(Tenon.classes());
  }

  @Test
  void theProcessorKnowsAnnotationsAndRuntimeByNameOnly() {
    noClasses()
        .that()
        .resideInAPackage(PROCESSOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tenon", "dev.tenon.policy", RUNTIME, TESTKIT, SAMPLES)
        .check(Tenon.classes());
  }

  @Test
  void theRuntimeSeesNeitherProcessorNorTestkitNorSamples() {
    noClasses()
        .that()
        .resideInAPackage(RUNTIME)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONTRACT, PROCESSOR, TESTKIT, SAMPLES, EXTENSIONS)
        .check(Tenon.classes());
  }

  @Test
  void extensionsSeeOnlyTheRuntimeOfOurs() {
    noClasses()
        .that()
        .resideInAPackage(EXTENSIONS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CONTRACT,
            PROCESSOR,
            TESTKIT,
            SAMPLES,
            "dev.tenon.runtime.command..",
            "dev.tenon.runtime.config..",
            "dev.tenon.runtime.protocol..",
            "dev.tenon.runtime.transport..")
        .check(Tenon.classes());
  }

  @Test
  void theTestkitSeesNeitherProcessorNorSamples() {
    noClasses()
        .that()
        .resideInAPackage(TESTKIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PROCESSOR, SAMPLES, EXTENSIONS)
        .allowEmptyShould(true)
        .check(Tenon.classes());
  }

  @Test
  void samplesSeeWhatUsersSee() {
    noClasses()
        .that()
        .resideInAPackage(SAMPLES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CONTRACT,
            PROCESSOR,
            TESTKIT,
            "dev.tenon.runtime.command..",
            "dev.tenon.runtime.concurrent..",
            "dev.tenon.runtime.config..",
            "dev.tenon.runtime.protocol..",
            "dev.tenon.runtime.transport..")
        .allowEmptyShould(true)
        .check(Tenon.classes());
  }
}
