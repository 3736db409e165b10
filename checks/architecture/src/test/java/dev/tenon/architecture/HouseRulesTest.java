package dev.tenon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The rules for every class, and the few places that they make exceptions for. */
final class HouseRulesTest {
  private static final JavaClasses ALL = Tenon.classes();
  private static final JavaClasses RUNTIME =
      ALL.that(resideInAnyPackage("dev.tenon", "dev.tenon.runtime.."));

  @Test
  void noThreadLocals() {
    HouseRules.noThreadLocals().check(ALL);
  }

  @Test
  void staticFieldsAreFinal() {
    HouseRules.staticFieldsAreFinal().check(ALL);
  }

  @Test
  void staticFieldsHoldNothingThatChanges() {
    HouseRules.staticFieldsHoldNothingThatChanges().check(ALL);
  }

  @Test
  void noReflection() {
    HouseRules.noReflection()
        .check(
            RUNTIME.that(
                resideOutsideOfPackages(
                    "dev.tenon.runtime.concurrent", "dev.tenon.runtime.validation")));
  }

  @Test
  void noStandardOutput() {
    HouseRules.noStandardOutput()
        .check(
            RUNTIME
                .that(resideOutsideOfPackages("dev.tenon.runtime.command"))
                .that(not(name("dev.tenon.runtime.transport.stdio.StandardStreams"))));
  }

  @Test
  void noExit() {
    HouseRules.noExit()
        .check(ALL.that(resideOutsideOfPackages("dev.tenon.runtime", "dev.tenon.runtime.command")));
  }

  @Test
  void packagesAreNullMarked() {
    HouseRules.packagesAreNullMarked().check(ALL);
  }

  @Test
  void onlyTheSdkRoomSeesTheSdk() {
    onlyIn("dev.tenon.runtime.sdk", "io.modelcontextprotocol..", "reactor..");
  }

  @Test
  void onlyTheHttpTransportSeesJetty() {
    onlyIn("dev.tenon.runtime.transport.http", "org.eclipse.jetty..");
  }

  @Test
  void onlyTheValidationSeesHibernateValidator() {
    onlyIn("dev.tenon.runtime.validation", "org.hibernate..");
  }

  @Test
  void onlyTheCommandLineSeesPicocli() {
    onlyIn("dev.tenon.runtime.command", "picocli..");
  }

  @Test
  void theRuntimeSeesNoLibraryForTokens() {
    noClasses().should().dependOnClassesThat(resideInAnyPackage("com.nimbusds..")).check(RUNTIME);
  }

  private static void onlyIn(String room, String... libraries) {
    noClasses()
        .that(resideOutsideOfPackages(room))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .check(ALL.that(resideInAPackage("dev.tenon.runtime..")));
  }
}
