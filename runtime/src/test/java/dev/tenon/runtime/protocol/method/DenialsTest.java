package dev.tenon.runtime.protocol.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialsTest {
  private static final Principal ADA = Principal.of("ada");
  private static final String HINT = "Set the name.";

  private static Access access(ScopeMatch match, List<String> scopes, List<String> roles) {
    return new Access(Access.Who.AUTHENTICATED, scopes, match, roles, Denial.CHALLENGE);
  }

  private static String text(Access access, Principal caller, String hint) {
    Outcome.Failure failure = Denials.failure("tool \"cancel\"", access, caller, hint);
    assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN);
    return failure.message();
  }

  @Test
  void theTextNamesAllThatIsNeeded() {
    Access both = access(ScopeMatch.ALL, List.of("a", "b"), List.of("support", "chief"));
    Access one = access(ScopeMatch.ANY, List.of("a"), List.of("support"));

    assertThat(text(both, ADA, HINT))
        .isEqualTo(
            "The tool \"cancel\" needs the scopes a, b and one of the roles support, chief.");
    assertThat(text(one, ADA, HINT))
        .isEqualTo("The tool \"cancel\" needs the scope a and the role support.");
  }

  @Test
  void whoIsNotKnownIsToldHowToBe() {
    Access anybody = access(ScopeMatch.ALL, List.of(), List.of());

    assertThat(text(anybody, Principal.NOBODY, HINT))
        .isEqualTo(
            "The tool \"cancel\" needs an authenticated caller, and nobody is authenticated."
                + " Set the name.");
    assertThat(text(anybody, Principal.NOBODY, ""))
        .isEqualTo(
            "The tool \"cancel\" needs an authenticated caller, and nobody is authenticated.");
  }

  @Test
  void aChallengeNamesTheLeastThatIsEnough() {
    Access all = access(ScopeMatch.ALL, List.of("a", "offline_access", "b"), List.of());
    Access any = access(ScopeMatch.ANY, List.of("offline_access", "a", "b"), List.of());
    Access role = access(ScopeMatch.ALL, List.of("a"), List.of("support"));

    assertThat(Denials.challenge(all, ADA.scopes("a")))
        .isEqualTo(new Challenge(403, List.of("a", "b")));
    assertThat(Denials.challenge(all, Principal.NOBODY))
        .isEqualTo(new Challenge(401, List.of("a", "b")));
    assertThat(Denials.challenge(any, ADA)).isEqualTo(new Challenge(403, List.of("a")));
    assertThat(Denials.challenge(role, ADA.scopes("a"))).isEqualTo(new Challenge(403, List.of()));
  }

  @Test
  void nothingHelpsWhereNobodyMay() {
    Access closed =
        new Access(Access.Who.NOBODY, List.of(), ScopeMatch.ALL, List.of(), Denial.CHALLENGE);

    assertThat(Denials.challenge(closed, ADA)).isNull();
    assertThat(text(closed, Principal.NOBODY, HINT))
        .isEqualTo("The tool \"cancel\" is open to nobody.");
    assertThat(Denials.reason(closed, ADA)).isEqualTo("nobody");
  }
}
