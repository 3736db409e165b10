package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Records, beans and their properties. */
public enum StructureProblem implements Problem {
  NO_PROPERTIES(
      "TN410",
      "%s has the type %s, a class without properties.",
      "Give it public getters and setters, or make it a record."),
  NOT_CONSTRUCTIBLE("TN411", "%s takes a %s, which cannot be made of JSON: %s.", "%s."),
  CREATOR_UNUSABLE("TN412", "@JsonCreator in %s cannot be honoured: %s.", "%s."),
  ACCESSORS_DISAGREE(
      "TN413",
      "The property %s is read as %s but written as %s.",
      "Use one type, or put @JsonIgnore on one side."),
  SETTERS_AMBIGUOUS(
      "TN414",
      "The property %s has several setters, and no getter says which type it has.",
      "Put @JsonIgnore on the others, or add a getter."),
  NAMES_CONTRADICT(
      "TN415",
      "The property %s is called \"%s\" by one annotation and \"%s\" by another.",
      "Use one name; @JsonAlias adds further ones that are accepted."),
  NAME_TAKEN(
      "TN416",
      "%s and %s are both called \"%s\" on the wire.",
      "Rename one of them, or remove one annotation."),
  MEMBER_HIDDEN(
      "TN417",
      "%s is annotated as a property, but generated code cannot %s.",
      "Make it accessible, or give it a getter and a setter that are."),
  ANNOTATION_NOT_HONOURED("TN418", "@%s on %s is not honoured: %s.", "%s."),
  NAME_UNKNOWN("TN419", "@%s names \"%s\", which is no property.", "The properties are %s.");

  private final Wording wording;

  StructureProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
