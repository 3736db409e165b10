package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tenon.architecture.fixture.high.Body;
import dev.tenon.architecture.fixture.low.Foot;
import org.junit.jupiter.api.Test;

/** That the rule about rooms can fail. */
final class RoomsTest {
  private static final String BASE = "dev.tenon.architecture.fixture";

  private final JavaClasses classes = new ClassFileImporter().importClasses(Body.class, Foot.class);

  @Test
  void whatIsAllowedPasses() {
    Rooms rooms = Rooms.of(BASE).room("low").room("high", "low");

    assertThat(rooms.violations(classes)).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsNamed() {
    Rooms rooms = Rooms.of(BASE).room("low").room("high");

    assertThat(rooms.violations(classes))
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation).startsWith("high must not see low: "));
  }

  @Test
  void aPackageWithoutARuleIsNamed() {
    Rooms rooms = Rooms.of(BASE).room("high", "low");

    assertThat(rooms.violations(classes))
        .contains("no rule says what the package " + BASE + ".low may see");
  }

  @Test
  void aRuleWithoutAPackageIsNamed() {
    Rooms rooms = Rooms.of(BASE).room("low").room("high", "low").room("attic");

    assertThat(rooms.violations(classes))
        .containsExactly("a rule speaks of attic, where no class is");
  }
}
