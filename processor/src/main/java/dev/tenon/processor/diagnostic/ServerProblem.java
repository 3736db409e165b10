package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Servers and their lists of classes. */
public enum ServerProblem implements Problem {
  SERVER_NOT_A_CLASS(
      "TN101", "%s is not a class, so it cannot be a server.", "Put @McpServer on a class."),
  SERVER_INNER(
      "TN102",
      "%s is an inner class, so there is no instance of it without one of its outer class.",
      "Make it static or a class of its own."),
  SERVER_HIDDEN(
      "TN103",
      "%s cannot be seen by the generated class %s.",
      "Do not make it, or a class around it, private."),
  SERVERS_COMPETE(
      "TN104",
      "%s takes all annotated classes of this compilation, which holds the server %s as well.",
      "List the classes of each server in @McpServer(features = ...)."),
  LISTED_WITHOUT_FEATURES(
      "TN105",
      "%s is listed as a feature class but has no annotated method.",
      "Annotate its methods with @McpTool, @McpResource or @McpPrompt, or take it off the list."),
  FEATURES_OUTSIDE_SERVERS(
      "TN106",
      Diagnostic.Kind.WARNING,
      "%s has annotated methods but belongs to no server of this compilation.",
      "Add it to @McpServer(features = ...)."),
  LISTED_HIDDEN(
      "TN107",
      "%s is not visible in the package of the server %s.",
      "Make it, and the classes around it, public."),
  LISTED_NOT_PROCESSED(
      "TN108",
      "%s comes from the class path, but its %s is not there.",
      "Compile it with the Tenon processor on the processor path."),
  LATE_FEATURES(
      "TN109",
      "%s was complete only after the server %s had been generated.",
      "List the classes in @McpServer(features = ...), so that the server waits for them."),
  LISTED_TWICE("TN110", "%s is listed twice.", "List each class once."),
  WEBSITE_URL(
      "TN111",
      "\"%s\" is not an absolute http or https URL.",
      "Write one such as https://example.com."),
  ICON_SRC(
      "TN112",
      "The icon \"%s\" is neither an https: nor a data: URI, and clients refuse others.",
      "Serve the icon over https, or embed it as a data: URI."),
  SERVER_WITHOUT_FEATURES(
      "TN113",
      Diagnostic.Kind.WARNING,
      "The server %s offers nothing.",
      "Annotate methods with @McpTool, @McpResource or @McpPrompt."),
  GENERATED_NAME_TAKEN(
      "TN114",
      "For %s the class %s would be generated, but there is one already.",
      "Rename the one that you wrote, or, if it was for another of your classes, one of the two."),
  INHERITED_NOT_SERVED(
      "TN115",
      Diagnostic.Kind.WARNING,
      "%s inherits the annotated method %s of %s, which this server does not serve.",
      "List that class as well, or override the method here and annotate it."),
  VERSION_EMPTY(
      "TN116", "The server %s has no version.", "Write one, such as version = \"1.0.0\"."),
  VERSION_UNUSUAL(
      "TN117",
      Diagnostic.Kind.WARNING,
      "\"%s\" is no version that clients can compare: %s.",
      "Write one such as 1.0.0."),
  INSTRUCTIONS_LONG(
      "TN118",
      Diagnostic.Kind.WARNING,
      "The instructions of the server %s have %s characters; clients cut off what is beyond %s.",
      "Say what is important first, and move the rest into the descriptions of tools."),
  MANY_TOOLS(
      "TN119",
      Diagnostic.Kind.WARNING,
      "The server %s has %s tools: with more than %s a model chooses worse, and some clients take"
          + " no more.",
      "Split it, or make fewer tools that do more."),
  LISTED_KEPT(
      "TN120",
      "The class %s of %s cannot be seen by the server %s: it was generated for a server of its own"
          + " package alone.",
      "Put this server into that package, or that one into another package than its features."),
  WITHOUT_CLASS(
      "TN121",
      "%s stands in a source file without a class, so that generated code cannot name its class.",
      "Write a class around it.");

  private final Wording wording;

  ServerProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  ServerProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
