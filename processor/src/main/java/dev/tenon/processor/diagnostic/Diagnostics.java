package dev.tenon.processor.diagnostic;

import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The problems found in one round, kept until all rules have run. The same one is kept once. */
public final class Diagnostics {
  private record Entry(
      Problem problem, @Nullable Origin at, @Nullable Origin subject, String message) {}

  private final Set<Entry> entries = new LinkedHashSet<>();

  /** Records a problem that has no place in the source, such as one of an option. */
  public void report(Problem problem, String first, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(first));
    arguments.addAll(List.of(more));
    entries.add(new Entry(problem, null, null, problem.wording().message(arguments.toArray())));
  }

  /** Records a problem. */
  public void report(Problem problem, Origin at, Object... arguments) {
    reportFor(at, problem, at, arguments);
  }

  /**
   * Records a problem at a place that may lie outside the sources being compiled, such as a record
   * of a library.
   *
   * @param subject what is being compiled and leads there
   */
  public void reportFor(Origin subject, Problem problem, Origin at, Object... arguments) {
    String message = problem.wording().message(arguments);
    for (Entry entry : entries) {
      // A record that several methods use is at fault once.
      if (at.equals(entry.at) && entry.message.equals(message)) {
        return;
      }
    }
    entries.add(new Entry(problem, at, subject, message));
  }

  /**
   * Records a fault of the processor itself: a problem like others, and not a trace of the stack.
   */
  public void crash(Origin at, Throwable fault) {
    StackTraceElement[] stack = fault.getStackTrace();
    report(Fault.CRASH, at, at.element(), fault + (stack.length == 0 ? "" : " at " + stack[0]));
  }

  /** Whether there is an error, so that nothing must be generated. */
  public boolean hasErrors() {
    return entries.stream().anyMatch(entry -> entry.problem.kind() == Diagnostic.Kind.ERROR);
  }

  /**
   * Hands every problem to the compiler, and forgets them.
   *
   * @param isSource whether an element is being compiled, so that the compiler knows its line
   * @param warnings what becomes of warnings
   */
  public void printTo(Messager messager, Predicate<Element> isSource, WarningPolicy warnings) {
    for (Entry entry : entries) {
      Origin place = entry.at;
      if (entry.at != null && entry.subject != null) {
        place = isSource.test(entry.at.element()) ? entry.at : entry.subject;
      }
      if (entry.problem.kind() == Diagnostic.Kind.NOTE) {
        print(messager, Diagnostic.Kind.NOTE, entry.message, place);
        continue;
      }
      boolean isError = entry.problem.kind() == Diagnostic.Kind.ERROR;
      if (isError || (warnings.shows(entry.problem.id()) && !isHeldBack(entry))) {
        boolean becomesError = isError || warnings.asErrors();
        Diagnostic.Kind kind = becomesError ? Diagnostic.Kind.ERROR : entry.problem.kind();
        print(messager, kind, entry.message, place);
      }
    }
    entries.clear();
  }

  private static boolean isHeldBack(Entry entry) {
    List<String> names = entry.problem.suppressedBy();
    return (entry.at != null && Suppression.covers(entry.at.element(), names))
        || (entry.subject != null && Suppression.covers(entry.subject.element(), names));
  }

  private static void print(
      Messager messager, Diagnostic.Kind kind, String message, @Nullable Origin place) {
    if (place == null) {
      messager.printMessage(kind, message);
    } else if (place.annotation() == null) {
      messager.printMessage(kind, message, place.element());
    } else if (place.value() == null) {
      messager.printMessage(kind, message, place.element(), place.annotation());
    } else {
      messager.printMessage(kind, message, place.element(), place.annotation(), place.value());
    }
  }
}
