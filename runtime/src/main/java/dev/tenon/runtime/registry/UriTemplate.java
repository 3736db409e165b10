package dev.tenon.runtime.registry;

import dev.tenon.runtime.registry.TemplatePart.Literal;
import dev.tenon.runtime.registry.TemplatePart.Pairs;
import dev.tenon.runtime.registry.TemplatePart.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 6570 URI template of levels 1 to 3, read backwards: it finds the variables' values in a
 * URI. Values are percent-decoded, once. Matching takes time linear in the URI for each expression,
 * whatever the URI looks like. Immutable and thread-safe.
 *
 * <p>A variable of {@code {var}}, {@code {.var}} or {@code {/var}} takes characters up to the next
 * reserved one, so a slash within a value must be written as {@code %2F}; one of {@code {+var}} or
 * {@code {#var}} takes reserved characters as well. Expressions with {@code ?}, {@code &} and
 * {@code ;} accept their variables in any order and tolerate missing ones; all other variables must
 * have a value. Where a URI can be read in several ways, a variable takes as little as it can, and
 * one with reserved characters as much as it can, but no pairs that an expression right behind it
 * names.
 */
public final class UriTemplate {
  /** Sorts templates so that the one with the most literal text comes first. */
  static final Comparator<UriTemplate> MOST_SPECIFIC_FIRST = new MostSpecificFirst();

  private final String template;
  private final List<TemplatePart> parts;
  private final Set<String> variables;
  private final int literalLength;

  private UriTemplate(
      String template, List<TemplatePart> parts, Set<String> variables, int literalLength) {
    this.template = template;
    this.parts = List.copyOf(parts);
    this.variables = Collections.unmodifiableSet(variables);
    this.literalLength = literalLength;
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if it is not a template of RFC 6570 levels 1 to 3; the message
   *     says where
   */
  public static UriTemplate parse(String template) {
    List<TemplatePart> parts = new ArrayList<>();
    Set<String> variables = new LinkedHashSet<>();
    int literalLength = 0;
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int end = open < 0 ? template.length() : open;
      if (end > at) {
        parts.add(literal(template, at, end));
        literalLength += end - at;
      }
      if (open < 0) {
        break;
      }
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("the { at position " + open + " is not closed");
      }
      expression(template.substring(open + 1, close), open, parts, variables);
      at = close + 1;
    }
    return new UriTemplate(template, parts, variables, literalLength);
  }

  private static Literal literal(String template, int start, int end) {
    int close = template.indexOf('}', start);
    if (close >= 0 && close < end) {
      throw new IllegalArgumentException("the } at position " + close + " closes nothing");
    }
    return new Literal(template.substring(start, end));
  }

  private static void expression(
      String text, int position, List<TemplatePart> parts, Set<String> variables) {
    char operator = !text.isEmpty() && "+#./;?&".indexOf(text.charAt(0)) >= 0 ? text.charAt(0) : 0;
    List<String> names = List.of((operator == 0 ? text : text.substring(1)).split(",", -1));
    for (String name : names) {
      if (!isName(name)) {
        throw new IllegalArgumentException(
            "the expression at position "
                + position
                + " has no valid variable name: {"
                + text
                + "}");
      }
    }
    variables.addAll(names);
    switch (operator) {
      case '?', ';' -> parts.add(new Pairs(operator, names));
      case '&' -> continuation(names, parts);
      case '.', '/' -> {
        for (String name : names) {
          parts.add(new Literal(String.valueOf(operator)));
          parts.add(new Variable(name, false));
        }
      }
      default -> {
        String before = operator == '#' ? "#" : "";
        for (String name : names) {
          if (!before.isEmpty()) {
            parts.add(new Literal(before));
          }
          parts.add(new Variable(name, operator != 0));
          before = ",";
        }
      }
    }
  }

  /** {@code {?a}{&b}} is one query: its pairs may come in any order. */
  private static void continuation(List<String> names, List<TemplatePart> parts) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof Pairs query && query.operator() != ';') {
      List<String> all = new ArrayList<>(query.names());
      all.addAll(names);
      parts.set(last, new Pairs(query.operator(), List.copyOf(all)));
    } else {
      parts.add(new Pairs('&', names));
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && c != '_' && c != '.' && c != '%') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The template as it was written. */
  public String template() {
    return template;
  }

  /** The names of the variables, in order. */
  public Set<String> variables() {
    return variables;
  }

  /** Returns the variables' values in {@code uri}, decoded, or null when it does not match. */
  public @Nullable Map<String, String> match(String uri) {
    if (!parts.isEmpty()
        && parts.get(0) instanceof Literal first
        && !uri.startsWith(first.text())) {
      return null;
    }
    List<BitSet> starts = starts(uri);
    if (!starts.get(0).get(0)) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      at = parts.get(i).take(uri, at, ends(i, uri, at, starts), values);
      if (at < 0) {
        return null;
      }
    }
    return values;
  }

  /** Where a part that begins at {@code at} may end: a query that the template names is no path. */
  private BitSet ends(int part, String uri, int at, List<BitSet> starts) {
    if (parts.get(part) instanceof Variable variable && variable.takesReserved()) {
      for (int i = part + 1; i < parts.size() && parts.get(i) instanceof Pairs pairs; i++) {
        BitSet known = pairs.known(uri, at + 1, starts.get(i), starts.get(i + 1));
        if (!known.isEmpty()) {
          return known;
        }
      }
    }
    return starts.get(part + 1);
  }

  /** Where each part may begin so that all from it on match; and at last the end of the URI. */
  private List<BitSet> starts(String uri) {
    List<BitSet> starts = new ArrayList<>(Collections.nCopies(parts.size() + 1, new BitSet()));
    BitSet next = new BitSet();
    next.set(uri.length());
    starts.set(parts.size(), next);
    for (int i = parts.size() - 1; i >= 0; i--) {
      next = parts.get(i).starts(uri, next);
      starts.set(i, next);
    }
    return starts;
  }

  /** A class and not a chain of lambdas, which would cost each start of a server milliseconds. */
  private static final class MostSpecificFirst implements Comparator<UriTemplate> {
    @Override
    public int compare(UriTemplate a, UriTemplate b) {
      int byLength = Integer.compare(b.literalLength, a.literalLength);
      return byLength != 0 ? byLength : a.template.compareTo(b.template);
    }
  }
}
