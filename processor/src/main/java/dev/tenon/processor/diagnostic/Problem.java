package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/**
 * Every problem that the processor can report. An id never changes its meaning and is never used
 * again; {@code docs/problems.md} has an example of each.
 */
public enum Problem {
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
      "Rename the one that you wrote."),

  METHOD_PRIVATE(
      "TN201",
      "%s is private, so generated code cannot call it.",
      "Make it at least package-private."),
  METHOD_ABSTRACT(
      "TN202",
      "%s is abstract, so there is nothing to run.",
      "Annotate the method that implements it."),
  METHOD_GENERIC(
      "TN203",
      "%s has type parameters, so its arguments have no fixed type.",
      "Use the types that it is called with."),
  CLASS_HIDDEN(
      "TN204",
      "%s is, or lies in, a private class, so generated code cannot see it.",
      "Make the class at least package-private."),
  CLASS_INNER(
      "TN205", "%s is a member of an inner class.", "Make the class static or a class of its own."),
  METHOD_OF_INTERFACE(
      "TN206",
      "%s is a member of an interface; annotations are not inherited.",
      "Annotate the method of the class that implements it."),
  TWO_FEATURES("TN207", "%s is annotated as two features.", "Write one method for each."),
  INJECTED_TWICE("TN208", "%s takes a second %s.", "One is enough; remove the other."),
  DESCRIPTION_MISSING(
      "TN209",
      Diagnostic.Kind.WARNING,
      "The %s has no description, so a model can only guess what it is for.",
      "Write Javadoc, or set description."),
  HINTS_CONTRADICT(
      "TN210",
      "The %s says that it changes nothing and that it is destructive.",
      "Remove readOnly = true or destructive = true."),
  ARG_ON_INJECTED("TN211", "%s is handed in by the server and is no argument.", "Remove @McpArg."),
  CLASS_GENERIC(
      "TN212",
      "%s has type parameters, so generated code does not know its type.",
      "Remove them, or annotate the methods of a subclass that fixes them."),

  NAME_SYNTAX(
      "TN301",
      "\"%s\" is not a name that every client takes: 1 to 128 of A-Z a-z 0-9 _ - . are.",
      "Call it \"%s\"."),
  DUPLICATE_TOOL(
      "TN302",
      "The tool \"%s\" is already declared by %s.",
      "Rename one with @McpTool(name = ...)."),
  DUPLICATE_PROMPT(
      "TN303",
      "The prompt \"%s\" is already declared by %s.",
      "Rename one with @McpPrompt(name = ...)."),
  DUPLICATE_URI("TN304", "The resource \"%s\" is already declared by %s.", "Give one another URI."),
  DUPLICATE_RESOURCE_NAME(
      "TN305",
      "A resource named \"%s\" is already declared by %s.",
      "Rename one with @McpResource(name = ...)."),
  DUPLICATE_ARGUMENT(
      "TN306", "There are two arguments named \"%s\".", "Rename one with @McpArg(name = ...)."),

  UNSUPPORTED_TYPE("TN401", "%s has the type %s, which cannot be described: %s.", "Use %s."),
  RECURSIVE_TYPE(
      "TN402",
      "%s contains itself (%s), so its schema would have no end.",
      "Refer to the inner value by an identifier, or flatten the record."),
  MAP_KEY(
      "TN403",
      "%s has keys of the type %s, but the keys of a JSON object are text.",
      "Use String, an enum, or a type with a text form such as UUID or LocalDate."),
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
      "Give it a defaultValue, or use the boxed type or an Optional."),

  DEFAULT_UNPARSABLE("TN501", "\"%s\" is no value of %s.", "Write %s."),
  DEFAULT_OUT_OF_BOUNDS(
      "TN502",
      "The default value \"%s\" breaks the constraints of %s.",
      "Change the default value or the constraint."),
  DEFAULT_ON_OPTIONAL(
      "TN503",
      "%s is an Optional and has a default value, so it can never be empty.",
      "Use the type itself, or remove defaultValue."),
  DEFAULT_WITHOUT_TEXT_FORM(
      "TN504",
      "%s has the type %s, which has no text form for a default value.",
      "Remove defaultValue and handle the missing argument in the method."),
  REQUIRED_CONTRADICTS(
      "TN505",
      "%s is declared as required but may be left out: %s.",
      "Remove required = true, or what contradicts it."),
  CONSTRAINT_UNSUPPORTED(
      "TN506",
      "The constraint @%s on %s is not checked by generated code: %s.",
      "Check it in the method or in the record's constructor."),
  CONSTRAINT_MISFIT("TN507", "@%s does not apply to %s, which has the type %s.", "%s"),
  CONSTRAINTS_CONTRADICT(
      "TN508",
      "No value can satisfy the constraints of %s.",
      "Make the lower bound at most the upper one."),

  TEMPLATE_SYNTAX(
      "TN601",
      "\"%s\" is not a URI template of RFC 6570 levels 1 to 3: %s.",
      "Write expressions such as {name}, {+path} or {?query}."),
  VARIABLE_WITHOUT_PARAMETER(
      "TN602",
      "The template's variable {%s} has no parameter.",
      "Add a parameter of that name, or name one with @McpArg(name = ...)."),
  PARAMETER_WITHOUT_VARIABLE(
      "TN603",
      "The parameter %s is no variable of the template \"%s\".",
      "Add {%s} to the template, or remove the parameter."),
  URI_RELATIVE(
      "TN604", "\"%s\" is not an absolute URI: %s.", "Begin it with a scheme, such as notes://%s."),
  FIXED_URI_WITH_PARAMETERS(
      "TN605",
      "The URI \"%s\" has no variables, so nothing can fill the parameter %s.",
      "Add {%s} to the URI, or remove the parameter."),
  SAME_TEMPLATE(
      "TN606",
      "The template \"%s\" matches the same URIs as \"%s\" of %s.",
      "Change the literal text of one."),

  COMPLETION_TARGETS(
      "TN701",
      "A completion names a prompt or a resource, but this one names %s.",
      "Set exactly one of prompt and resource."),
  COMPLETION_OF_UNKNOWN_PROMPT("TN702", "There is no prompt \"%s\" in the same server.", "%s"),
  COMPLETION_OF_UNKNOWN_RESOURCE("TN703", "There is no template \"%s\" in the same server.", "%s"),
  COMPLETION_OF_UNKNOWN_ARGUMENT("TN704", "There is no argument \"%s\" of \"%s\".", "%s"),
  DUPLICATE_COMPLETION(
      "TN705",
      "The argument \"%s\" of \"%s\" is already completed by %s.",
      "Remove one of the two."),
  COMPLETION_SIGNATURE("TN706", "%s does not fit a completion: %s.", "%s."),
  COMPLETION_CHOSEN_UNKNOWN("TN707", "The parameter %s is no other argument of \"%s\".", "%s"),

  HEADER_NAME(
      "TN801",
      "\"%s\" is not a header name: 1 or more of the characters of an RFC 9110 token are.",
      "Use letters, digits and hyphens."),
  HEADER_DUPLICATE(
      "TN802",
      "The header \"%s\" already mirrors the argument \"%s\".",
      "Give one another header; case does not count."),
  HEADER_TYPE(
      "TN803",
      "%s is mirrored into a header but has the type %s.",
      "Only strings, booleans and integers within 53 bits, which are not null, can be."),
  HEADER_PLACE(
      "TN804",
      "%s is no argument of a tool, so it cannot be mirrored into a header.",
      "Remove header, or make it a parameter of the tool."),

  ASK_WITH_ARG(
      "TN901", "%s is asked of the user, so it is no argument of the call.", "Remove @McpArg."),
  ASK_TYPE(
      "TN902",
      "%s has the type %s, but what a user is asked is a record.",
      "Use a record that can be a form, or an Elicited of one."),
  ASK_MESSAGE(
      "TN903",
      "\"%s\" is no message: %s.",
      "Write {name} for the value of an argument, and {{ and }} for braces."),
  ASK_UNKNOWN_ARGUMENT("TN904", "The message shows {%s}, but %s has no such argument.", "%s"),
  ASK_ARGUMENT_TYPE(
      "TN905",
      "The message shows {%s}, but its type %s has no text form.",
      "Show another argument."),
  ASK_DUPLICATE_KEY(
      "TN906",
      "The key \"%s\" already belongs to the question %s.",
      "Write another with @Ask(key = ...)."),

  FORM_NOT_A_RECORD(
      "TN911", "%s is no record, so it cannot be a form.", "Put @McpForm on a record."),
  FORM_HIDDEN(
      "TN912",
      "%s is, or lies in, a private class, so generated code cannot make it.",
      "Make it at least package-private."),
  FORM_GENERIC(
      "TN913",
      "%s has type parameters, so a form of it has no fixed schema.",
      "Write a record without."),
  FORM_EMPTY(
      "TN914",
      "%s has no components, so there is nothing to fill in.",
      "Give it a component; a boolean is enough for yes or no."),
  FORM_COMPONENT("TN915", "%s has the type %s, which a flat form cannot hold.", "Use %s."),
  FORM_ENUM_NAMES("TN916", "enumNames names \"%s\", but %s.", "%s"),
  FORM_SECRET(
      "TN917",
      Diagnostic.Kind.WARNING,
      "%s seems to be a secret, and a form must not ask for passwords, keys, tokens or payment"
          + " data.",
      "Ask for it on a page of yours: Interaction.url."),
  FORM_UNMARKED(
      "TN918",
      "%s asks for a %s, which is no form.",
      "Annotate it with @McpForm; it has to be a record."),

  SCHEMA_SYNTAX("TN921", "The schema is no JSON: %s.", "Correct it, or leave inputSchema out."),
  SCHEMA_ROOT(
      "TN922",
      "The schema describes no object: %s.",
      "Begin it with {\"type\":\"object\"; the arguments of a tool are an object."),
  SCHEMA_REFERENCE(
      "TN923", "The schema needs \"%s\", which no client and no server fetches.", "%s"),
  SCHEMA_KEYWORD("TN924", "The schema's %s must be %s.", "Correct it."),
  SCHEMA_PARAMETER(
      "TN925",
      "The tool's schema is written by hand, but %s.",
      "Take all arguments as one parameter of the type RawJson."),

  TASK_PROGRESS(
      "TN931",
      Diagnostic.Kind.WARNING,
      "%s reports progress, which nobody receives: each call of the %s is a task.",
      "Remove it, or write task = TaskSupport.OPTIONAL."),

  CRASH(
      "TN999",
      "The Tenon processor failed on %s: %s.",
      "This is a fault of Tenon: please report it with the source of this class.");

  private final String id;
  private final Diagnostic.Kind kind;
  private final String sentence;
  private final String remedy;

  Problem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  Problem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** The stable id, such as {@code TN101}. */
  public String id() {
    return id;
  }

  /** Error or warning. */
  public Diagnostic.Kind kind() {
    return kind;
  }

  /** The whole text; {@code arguments} fill the sentence first and then the remedy. */
  String message(Object... arguments) {
    return "[" + id + "] " + String.format(sentence + " " + remedy, arguments);
  }
}
