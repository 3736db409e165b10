package dev.tenon.contract;

import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonParser.SyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two versions of one item: one rule for each member. */
final class ItemComparison {
  private static final String ARGUMENTS = "argumentSchema";

  private static final Object NO_ARGUMENTS =
      Map.of("type", "object", "properties", Map.of(), "additionalProperties", false);

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("title", weigh(ChangeClass.TEXT)),
          Map.entry("description", weigh(ChangeClass.TEXT)),
          Map.entry("websiteUrl", weigh(ChangeClass.TEXT)),
          Map.entry("icons", weigh(ChangeClass.TEXT)),
          Map.entry("name", weigh(ChangeClass.BEHAVIOURAL)),
          Map.entry("instructions", weigh(ChangeClass.BEHAVIOURAL)),
          Map.entry("mimeType", weigh(ChangeClass.BEHAVIOURAL)),
          Map.entry("annotations", ItemComparison::annotations),
          Map.entry("inputSchema", ItemComparison::input),
          Map.entry("outputSchema", ItemComparison::output),
          Map.entry("task", ItemComparison::task),
          Map.entry("access", Accesses::compare),
          Map.entry("scopes", Accesses::compareScopes),
          Map.entry("scopeIncludes", Accesses::compareIncludes),
          Map.entry("arguments", Arguments::compare),
          Map.entry(ARGUMENTS, ItemComparison::input));

  private ItemComparison() {}

  /** A rule: compares the values of a member that differ; null where there is none. */
  @FunctionalInterface
  private interface Rule {
    void compare(
        String member, @Nullable Object before, @Nullable Object after, List<Change> changes);
  }

  /** The differences, the gravest first; there is one at least where the digests differ. */
  static List<Change> compare(Item before, Item after) {
    List<Change> changes = new ArrayList<>();
    Set<String> members = new LinkedHashSet<>(before.members().keySet());
    members.addAll(after.members().keySet());
    String reordered = null;
    for (String member : members) {
      String from = before.members().get(member);
      String to = after.members().get(member);
      if (from == null ? to != null : !from.equals(to)) {
        Rule rule = RULES.getOrDefault(member, weigh(ChangeClass.BEHAVIOURAL));
        rule.compare(member, parse(from), parse(to), changes);
        reordered = reordered == null ? member : reordered;
      }
    }
    if (after.kind() == ItemKind.PROMPT) {
      // Its arguments have the texts.
      changes.removeIf(
          change -> change.type() == ChangeClass.TEXT && change.path().startsWith(ARGUMENTS));
    }
    if (changes.isEmpty() && !before.digest().equals(after.digest())) {
      String path = reordered == null ? "" : reordered;
      changes.add(new Change(ChangeClass.TEXT, path, "says the same in another way"));
    }
    changes.sort(Comparator.comparing(Change::type));
    return changes;
  }

  private static @Nullable Object parse(@Nullable String json) {
    try {
      return json == null ? null : JsonParser.parse(json);
    } catch (SyntaxException e) {
      throw new IllegalStateException("an item holds what is no JSON: " + json, e);
    }
  }

  private static Rule weigh(ChangeClass type) {
    return (member, before, after, changes) -> changes.add(Change.of(type, member, before, after));
  }

  private static void annotations(
      String member, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    Hints.compare(member, object(before), object(after), changes);
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void input(
      String member, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    new SchemaComparison(
            SchemaComparison.Direction.IN,
            before == null ? NO_ARGUMENTS : before,
            after == null ? NO_ARGUMENTS : after,
            changes)
        .compare(member);
  }

  private static void output(
      String member, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    if (before == null || after == null) {
      ChangeClass type = before == null ? ChangeClass.ADDITIVE : ChangeClass.BREAKING;
      changes.add(Change.of(type, member, before, after));
    } else {
      new SchemaComparison(SchemaComparison.Direction.OUT, before, after, changes).compare(member);
    }
  }

  /** A call that is no task stays allowed unless tasks are required. */
  private static void task(
      String member, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    boolean isStricter = after == null || (after.equals("required") && !"required".equals(before));
    ChangeClass type = isStricter ? ChangeClass.BREAKING : ChangeClass.ADDITIVE;
    changes.add(Change.of(type, member, before, after));
  }
}
