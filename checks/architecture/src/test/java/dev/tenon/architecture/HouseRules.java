package dev.tenon.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.NullMarked;

/** Rules for every class, wherever it lives. */
final class HouseRules {
  private HouseRules() {}

  /** Nothing hangs on a thread: calls move between threads. */
  static ArchRule noThreadLocals() {
    return noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);
  }

  /** Two servers in one process share nothing. */
  static ArchRule staticFieldsAreFinal() {
    return fields().that().areStatic().should().beFinal();
  }

  /** A final field can still hold what changes; these types exist for nothing else. */
  static ArchRule staticFieldsHoldNothingThatChanges() {
    return noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(
            JavaClass.Predicates.assignableTo(ConcurrentMap.class)
                .or(JavaClass.Predicates.assignableTo(Lock.class))
                .or(resideInAPackage("java.util.concurrent.atomic"))
                .as("a lock, a concurrent map or an atomic"));
  }

  /** What is known at compile time is not looked up at run time. */
  static ArchRule noReflection() {
    return noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("java.lang.reflect"))
        .orShould(callMethod(Class.class, "forName", String.class))
        .orShould(
            callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class));
  }

  /** Standard output belongs to the protocol. */
  static ArchRule noStandardOutput() {
    return noClasses().should(accessField(System.class, "out"));
  }

  /** Only the one who started the process ends it. */
  static ArchRule noExit() {
    return noClasses()
        .should(callMethod(System.class, "exit", int.class))
        .orShould(callMethod(Runtime.class, "exit", int.class))
        .orShould(callMethod(Runtime.class, "halt", int.class));
  }

  /** Every package says that what it does not call nullable is not null. */
  static ArchRule packagesAreNullMarked() {
    return classes().should(liveInANullMarkedPackage());
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = "the package of " + type.getName() + " is not @NullMarked";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}
