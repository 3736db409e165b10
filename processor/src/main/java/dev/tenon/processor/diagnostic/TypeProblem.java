package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Types. */
public enum TypeProblem implements Problem {
  UNSUPPORTED_TYPE("TN401", "%s has the type %s, which cannot be described: %s.", "Use %s."),
  RECURSIVE_TYPE(
      "TN402",
      "%s contains ever new types of itself (%s), so its schema would have no end.",
      "Contain it with the same type arguments."),
  MAP_KEY(
      "TN403",
      "%s has keys of the type %s, but the keys of a JSON object are text.",
      "Use String, an enum, a whole number, or a type with a text form such as UUID or LocalDate."),
  ENUM_EMPTY(
      "TN404",
      "%s has the type %s, an enum without constants, so no value fits.",
      "Add a constant."),
  UNSUPPORTED_RESULT("TN405", "%s returns %s, which %s cannot return.", "Return %s."),
  NO_TEXT_FORM(
      "TN406",
      "%s has the type %s, but arguments of %s arrive as text.",
      "Use String, a number, a boolean, an enum, UUID, URI or a java.time type."),
  OPTIONAL_INSIDE(
      "TN407",
      "%s is an Optional within another value, where nothing can be left out.",
      "Use the type itself, with a Nullable annotation if it may be null."),
  HIDDEN_TYPE(
      "TN408",
      "%s has the type %s, which generated code in %s cannot see.",
      "Make the type, and those around it, accessible there."),
  PRIMITIVE_ABSENT(
      "TN409",
      "%s is a primitive, which cannot say that nothing came.",
      "Give it a defaultValue, or use the boxed type or an Optional.");

  private final Wording wording;

  TypeProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
