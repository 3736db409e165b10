package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Types whose form on the wire is chosen: unions, wrappers, formats and the like. */
public enum ShapeProblem implements Problem {
  PRESENCE_PLACE(
      "TN430",
      "%s is a Presence %s.",
      "Use it for a parameter or a component, which can be left out."),
  UNION_STYLE("TN431", "@%s of %s cannot be honoured: %s.", "%s."),
  UNION_EMPTY(
      "TN432",
      "%s is the union %s, but no classes of it are known.",
      "Make it sealed, or list its classes in @JsonSubTypes."),
  UNION_VARIANT("TN433", "%s is the union %s, which %s cannot be a variant of: %s.", "%s."),
  UNION_TAG(
      "TN434",
      "%s and %s both say \"%s\", so that nothing tells them apart as a %s.",
      "Give one of them another @JsonTypeName."),
  UNION_CLASH(
      "TN435",
      "The component %s has the name of the property that tells the variants of %s apart%s.",
      "%s."),
  ENUM_VALUE(
      "TN436",
      "The constants of %s are named by %s, which runs too late for a schema.",
      "Put @JsonProperty on the constants instead of @JsonValue."),
  WRAPPER(
      "TN437",
      "%s has the type %s, which is to be what it wraps on the wire: %s.",
      "Give it one accessible method with @JsonValue, and a constructor or a static method with"
          + " @JsonCreator that takes what this returns."),
  OPAQUE_WITHOUT_DATABIND(
      "TN438",
      "%s is opaque, but tools.jackson.databind, which would read it, is not on the class path.",
      "Add tools.jackson.core:jackson-databind, or describe the type."),
  OPAQUE_SCHEMA("TN439", "The schema of %s cannot be used: %s.", "%s."),
  FORMAT("TN440", "@JsonFormat(%s) of %s cannot be honoured: %s.", "%s."),
  FORMAT_PATTERN(
      "TN441",
      "The pattern \"%s\" of %s is none that a %s is written with and read again: %s.",
      "Write one as java.time.format.DateTimeFormatter describes it."),
  ENDLESS(
      "TN442",
      "No value fits %s, because each %s needs another one within it.",
      "Let it end: with an Optional, a Nullable, a list that may be empty, or another variant."),
  NULLABLE_OPTIONAL(
      "TN443",
      "%s is Nullable and an Optional, which is empty instead of null.",
      "Remove the Nullable annotation."),
  ACCESSOR_THROWS(
      "TN448",
      "%s %s a property and throws %s, which generated code does not handle.",
      "Throw an unchecked exception, or write @JsonProperty(access = %s)."),
  TOO_LARGE("TN449", "%s has %s, but generated code has room for %s.", "%s.");

  private final Wording wording;

  ShapeProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
