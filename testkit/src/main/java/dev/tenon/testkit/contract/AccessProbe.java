package dev.tenon.testkit.contract;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.testkit.Listening;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.contract.Stage.Answered;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what one caller finds in lists, and can call, against what is declared. */
final class AccessProbe {
  /** As long as names are that nobody gives. */
  private static final String UNKNOWN = "0-nothing-is-called-so-0";

  private static final String SUGGESTION = " Did you mean ";

  private final Registry registry;
  private final McpTestClient client;
  private final String caller;
  private final Set<String> seen = new LinkedHashSet<>();

  /**
   * @param client whose calls must run no method
   * @param caller what the caller is called in sentences
   */
  AccessProbe(Registry registry, McpTestClient client, String caller) {
    this.registry = registry;
    this.client = client;
    this.caller = caller;
    for (Listed list : Listed.values()) {
      for (JsonNode entry : list.of(client)) {
        seen.add(list.method() + ' ' + list.key(entry));
      }
    }
  }

  /**
   * Checks one feature.
   *
   * @param admitted whether its declaration lets the caller in
   */
  void check(Guarded feature, boolean admitted) {
    boolean isListed = seen.contains(feature.list().method() + ' ' + feature.key());
    if (isListed != admitted) {
      throw new AssertionError(
          feature.list().method()
              + (isListed ? " shows the " : " does not show the ")
              + feature.label()
              + " to "
              + caller
              + (admitted ? ", who may use it." : ", who may not use it."));
    }
    for (Door door : Door.completions(feature, registry)) {
      check(feature, door, feature.key(), admitted);
    }
    String target = target(feature);
    if (target == null) {
      return;
    }
    for (Door door : Door.to(feature, registry, client.revision())) {
      check(feature, door, target, admitted);
    }
    if (feature.isResource() && client.revision().isModern()) {
      checkSubscription(feature, target, admitted);
    }
  }

  private void check(Guarded feature, Door door, String target, boolean admitted) {
    Answered answer = ask(door, target);
    boolean isIn = !isRefused(answer);
    if (isIn != admitted) {
      throw new AssertionError(
          "The "
              + feature.label()
              + (isIn ? " is open to " : " refuses ")
              + caller
              + (admitted ? ", who may use it:" : ", who may not use it:")
              + shown(door, answer));
    }
    if (!admitted && feature.access().denied() == Denial.HIDDEN) {
      looksUnknown(feature, door, target, answer);
    }
  }

  private static String shown(Door door, Answered answer) {
    return "\n    " + door.words() + ", " + answer.shown();
  }

  /** What may not be read is left out without a word, as what is not there. */
  private void checkSubscription(Guarded feature, String target, boolean admitted) {
    ObjectNode wanted = JsonMapper.shared().createObjectNode();
    wanted.putArray("resourceSubscriptions").add(target);
    try (Listening listening = client.listen(wanted.toString())) {
      JsonNode taken = listening.acknowledgement().at("/notifications/resourceSubscriptions");
      if (taken.isEmpty() == admitted) {
        throw new AssertionError(
            "subscriptions/listen "
                + (admitted ? "leaves out the " : "takes the ")
                + feature.label()
                + " for "
                + caller
                + (admitted ? ", who may use it." : ", who may not use it."));
      }
    }
  }

  /** What is asked for; null when no URI is known that the template matches before all others. */
  private @Nullable String target(Guarded feature) {
    if (feature.list() != Listed.TEMPLATES) {
      return feature.key();
    }
    String uri = feature.key().replaceAll("\\{[^}]*}", "1");
    ResourceMatch match = registry.resource(uri);
    return match != null && match.entry().uri().equals(feature.key()) ? uri : null;
  }

  private Answered ask(Door door, String target) {
    return new Answered(client.request(door.method(), door.params().apply(target)));
  }

  /** What says more than that there is no such thing comes of the feature itself. */
  static boolean isRefused(Answered answer) {
    String message = answer.error().path("message").asString("");
    boolean isUnknown =
        message.startsWith("There is no ") && !answer.error().path("data").has("violations");
    return answer.isRefused() || isUnknown;
  }

  /** It is told apart in nothing from a name that nobody uses. */
  private void looksUnknown(Guarded feature, Door door, String target, Answered hidden) {
    String name = feature.list() == Listed.TEMPLATES ? "0-nothing://" + UNKNOWN : UNKNOWN;
    Answered unknown = ask(door, name);
    String told = normal(hidden, target);
    String expected = normal(unknown, name);
    if (!told.equals(expected) || hidden.reply().status() != unknown.reply().status()) {
      throw new AssertionError(
          "The "
              + feature.label()
              + " is hidden, and "
              + caller
              + " can tell it from one that is not there:"
              + shown(door, hidden)
              + shown(door, unknown));
    }
  }

  /** The answer without its id and the name, and without a suggestion of what the caller sees. */
  private String normal(Answered answer, String name) {
    String text = String.valueOf(answer.error()).replace(name, "NAME");
    int at = text.indexOf(SUGGESTION);
    if (at < 0) {
      return text;
    }
    int begin = text.indexOf('"', at) + 1;
    int end = text.indexOf("\\\"", begin);
    String suggested = text.substring(begin, Math.max(begin, end));
    boolean isSeen = seen.stream().anyMatch(entry -> entry.endsWith(' ' + suggested));
    return isSeen ? text.substring(0, at) + text.substring(text.indexOf('?', at) + 1) : text;
  }
}
