package dev.tenon.processor.diagnostic;

import dev.tenon.processor.model.Origin;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** The problems found in one round, kept until all rules have run. The same one is kept once. */
public final class Diagnostics {
  private record Entry(Problem problem, Origin at, Origin subject, String message) {}

  private final Set<Entry> entries = new LinkedHashSet<>();

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
      if (entry.at.equals(at) && entry.message.equals(message)) {
        return;
      }
    }
    entries.add(new Entry(problem, at, subject, message));
  }

  /**
   * Records a fault of the processor itself: a problem like others, and not a trace of the stack.
   */
  public void crash(Origin at, RuntimeException fault) {
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
   * @param warnings whether warnings are wanted
   */
  public void printTo(Messager messager, Predicate<Element> isSource, boolean warnings) {
    for (Entry entry : entries) {
      if (entry.problem.kind() == Diagnostic.Kind.ERROR || warnings) {
        Origin place = isSource.test(entry.at.element()) ? entry.at : entry.subject;
        print(messager, entry, place);
      }
    }
    entries.clear();
  }

  private static void print(Messager messager, Entry entry, Origin place) {
    Diagnostic.Kind kind = entry.problem.kind();
    if (place.annotation() == null) {
      messager.printMessage(kind, entry.message, place.element());
    } else if (place.value() == null) {
      messager.printMessage(kind, entry.message, place.element(), place.annotation());
    } else {
      messager.printMessage(
          kind, entry.message, place.element(), place.annotation(), place.value());
    }
  }
}
