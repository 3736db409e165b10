package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** That each rule for every class finds the one that breaks it, and passes one that breaks none. */
final class HouseRulesCanFailTest {
  @Test
  void threadLocals() {
    finds(HouseRules.noThreadLocals(), OnAThread.class);
  }

  @Test
  void staticFieldsThatAreNotFinal() {
    finds(HouseRules.staticFieldsAreFinal(), Shared.class);
  }

  @Test
  void staticFieldsThatHoldWhatChanges() {
    finds(HouseRules.staticFieldsHoldNothingThatChanges(), Counted.class);
  }

  @Test
  void reflection() {
    finds(HouseRules.noReflection(), ByName.class);
    finds(HouseRules.noReflection(), ByMethod.class);
  }

  @Test
  void standardOutput() {
    finds(HouseRules.noStandardOutput(), Loud.class);
  }

  @Test
  void exit() {
    finds(HouseRules.noExit(), Last.class);
  }

  @Test
  void packagesThatAreNotNullMarked() {
    ArchRule rule = HouseRules.packagesAreNullMarked();

    assertThat(breaks(rule, Assertions.class)).isTrue();
    assertThat(rule.evaluate(new ClassFileImporter().importPackagesOf(Good.class)).hasViolation())
        .isFalse();
  }

  private static void finds(ArchRule rule, Class<?> bad) {
    assertThat(breaks(rule, bad)).isTrue();
    assertThat(breaks(rule, Good.class)).isFalse();
  }

  private static boolean breaks(ArchRule rule, Class<?> type) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(type))
        .hasViolation();
  }

  @Test
  void theBadOnesDoWhatTheySay() throws Exception {
    Runnable unspoken = Last::words;
    assertThat(unspoken).isNotNull();
    assertThat(ByName.load("java.lang.String")).isEqualTo(String.class);
    assertThat(ByMethod.call(1)).isEqualTo("1");
    assertThatCode(() -> Loud.speak("")).doesNotThrowAnyException();
    assertThat(Counted.COUNT.get()).isZero();
    assertThat(Shared.last).isEmpty();
    assertThat(OnAThread.own().get()).isNull();
  }

  private record Good(int one) {}

  private static final class OnAThread {
    static ThreadLocal<String> own() {
      return new ThreadLocal<>();
    }
  }

  private static final class Shared {
    static String last = "";
  }

  private static final class Counted {
    static final AtomicInteger COUNT = new AtomicInteger();
  }

  private static final class ByName {
    static Class<?> load(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }

  private static final class ByMethod {
    static Object call(Object target) throws ReflectiveOperationException {
      return target.getClass().getMethod("toString").invoke(target);
    }
  }

  private static final class Loud {
    static void speak(String text) {
      System.out.print(text);
    }
  }

  private static final class Last {
    static void words() {
      System.exit(0);
    }
  }
}
