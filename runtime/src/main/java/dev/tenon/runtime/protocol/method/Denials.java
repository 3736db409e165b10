package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers are told who may not use something that they may know of. */
final class Denials {
  /** A scope for tokens that outlive their user's presence; no operation needs it. */
  private static final String OFFLINE = "offline_access";

  private Denials() {}

  /**
   * The failure, which says what is needed.
   *
   * @param what what is called, such as {@code tool "cancel"}
   * @param hint how the server can be told who calls; empty when its transport says that itself
   */
  static Outcome.Failure failure(String what, Access access, Principal caller, String hint) {
    String text =
        access.who() == Access.Who.NOBODY
            ? " is open to nobody."
            : " needs " + needs(access) + end(caller, hint);
    return Outcome.Failure.of(ErrorCode.FORBIDDEN, "The " + what + text);
  }

  private static String needs(Access access) {
    List<String> needs = new ArrayList<>();
    if (!access.scopes().isEmpty()) {
      needs.add(some("scope", access.scopes(), access.match() == ScopeMatch.ALL));
    }
    if (!access.roles().isEmpty()) {
      needs.add(some("role", access.roles(), false));
    }
    return needs.isEmpty() ? "an authenticated caller" : String.join(" and ", needs);
  }

  private static String some(String kind, List<String> names, boolean all) {
    boolean isOne = names.size() == 1;
    return (isOne || all ? "the " : "one of the ")
        + kind
        + (isOne ? " " : "s ")
        + String.join(", ", names);
  }

  private static String end(Principal caller, String hint) {
    if (caller.isKnown()) {
      return ".";
    }
    return ", and nobody is authenticated." + (hint.isEmpty() ? "" : " " + hint);
  }

  /**
   * What an HTTP client can come back with; null when nothing helps.
   *
   * @return names the least that is enough: all scopes that are needed, or of several that do
   *     equally the one that is declared first
   */
  static @Nullable Challenge challenge(Access access, Principal caller) {
    if (access.who() == Access.Who.NOBODY) {
      return null;
    }
    int status = caller.isKnown() ? Challenge.FORBIDDEN : Challenge.UNAUTHORIZED;
    if (caller.isKnown() && access.isMetByScopesOf(caller)) {
      return new Challenge(status, List.of());
    }
    List<String> scopes = new ArrayList<>(access.scopes());
    scopes.remove(OFFLINE);
    boolean oneIsEnough = access.match() == ScopeMatch.ANY && scopes.size() > 1;
    return new Challenge(status, oneIsEnough ? scopes.subList(0, 1) : scopes);
  }

  /** Why, in the words of measurements. */
  static String reason(Access access, Principal caller) {
    if (access.who() == Access.Who.NOBODY) {
      return "nobody";
    }
    if (!caller.isKnown()) {
      return "unauthenticated";
    }
    return access.isMetByScopesOf(caller) ? "role" : "scope";
  }
}
