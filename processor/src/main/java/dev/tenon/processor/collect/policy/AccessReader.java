package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads who may call: what the annotations of one element say of it together. */
final class AccessReader {
  private static final String SCOPES = "RequiresScopes";
  private static final String ROLE = "RequiresRole";
  private static final String AUTHENTICATED = "Authenticated";
  private static final String PERMIT_ALL = "PermitAll";
  private static final String DENY_ALL = "DenyAll";

  private static final Set<String> ALL = Set.of(SCOPES, ROLE, AUTHENTICATED, PERMIT_ALL, DENY_ALL);

  private final Elements elements;
  private final Diagnostics diagnostics;

  AccessReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /**
   * What the annotations of an element say, or null when they say nothing of it. Of two alike, the
   * one with fewer annotations around it holds.
   */
  PolicyModel.@Nullable Access read(
      List<PolicyAnnotation> found, Element element, Level level, String home) {
    Map<String, Attributes> nearest = new LinkedHashMap<>();
    for (PolicyAnnotation annotation : found) {
      if (ALL.contains(annotation.name())) {
        add(annotation, nearest, element);
      }
    }
    if (nearest.isEmpty()) {
      return null;
    }
    List<Attributes> all = List.copyOf(nearest.values());
    checkTogether(all, element);
    Attributes first = all.get(0);
    Attributes scopes = nearest.get(SCOPES);
    Attributes roles = nearest.get(ROLE);
    return new PolicyModel.Access(
        first.declared(level, home),
        first.annotation().name(),
        who(nearest.keySet()),
        scopes == null ? List.of() : scopes.words("value"),
        scopes == null ? "ALL" : scopes.constant("match"),
        roles == null ? List.of() : roles.words("value"),
        denied(all, element),
        reason(nearest),
        empty(nearest));
  }

  private void add(PolicyAnnotation annotation, Map<String, Attributes> nearest, Element element) {
    Attributes before = nearest.get(annotation.name());
    int order =
        before == null ? 1 : Integer.compare(before.annotation().depth(), annotation.depth());
    if (order > 0) {
      nearest.put(annotation.name(), new Attributes(annotation, elements, diagnostics));
    } else if (order == 0) {
      diagnostics.report(
          PolicyProblem.AMBIGUOUS, annotation.origin(), annotation.name(), element.getSimpleName());
    }
  }

  private void checkTogether(List<Attributes> all, Element element) {
    for (Attributes other : all.subList(1, all.size())) {
      Set<String> names = Set.of(all.get(0).annotation().name(), other.annotation().name());
      if (!names.equals(Set.of(SCOPES, ROLE))) {
        contradict(all.get(0), other, element, "");
        return;
      }
    }
  }

  private void contradict(Attributes one, Attributes other, Element element, String what) {
    diagnostics.report(
        AccessProblem.CONTRADICTION,
        other.annotation().origin(),
        one.annotation().name(),
        other.annotation().name(),
        element.getSimpleName(),
        what);
  }

  private static String who(Set<String> names) {
    if (names.contains(DENY_ALL)) {
      return PolicyModel.Access.NOBODY;
    }
    return names.contains(PERMIT_ALL)
        ? PolicyModel.Access.EVERYBODY
        : PolicyModel.Access.AUTHENTICATED;
  }

  /** What is written on one of them holds for all. */
  private String denied(List<Attributes> all, Element element) {
    List<Attributes> written = new ArrayList<>();
    for (Attributes attributes : all) {
      if (attributes.annotation().written().contains("denied")) {
        written.add(attributes);
      }
    }
    if (written.isEmpty()) {
      return "CHALLENGE";
    }
    String denied = written.get(0).constant("denied");
    for (Attributes other : written) {
      if (!other.constant("denied").equals(denied)) {
        contradict(written.get(0), other, element, " in what others see");
      }
    }
    return denied;
  }

  private static List<String> empty(Map<String, Attributes> nearest) {
    List<String> empty = new ArrayList<>();
    for (String name : List.of(SCOPES, ROLE)) {
      Attributes attributes = nearest.get(name);
      if (attributes != null
          && attributes.words("value").stream().allMatch(word -> word.text().isBlank())) {
        empty.add(name);
      }
    }
    return empty;
  }

  private static String reason(Map<String, Attributes> nearest) {
    for (String name : List.of(AUTHENTICATED, PERMIT_ALL)) {
      Attributes attributes = nearest.get(name);
      if (attributes != null) {
        return attributes.text("reason").strip();
      }
    }
    return "";
  }
}
