package dev.tenon.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jackson's annotations, by name. */
public final class JacksonNames {
  /** The packages in which they lie, each with its dot. */
  public static final List<String> PACKAGES =
      List.of(
          "com.fasterxml.jackson.annotation.",
          "com.fasterxml.jackson.databind.annotation.",
          "tools.jackson.databind.annotation.");

  /** {@code @JsonProperty}. */
  public static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  /** {@code @JsonGetter}. */
  public static final String GETTER = "com.fasterxml.jackson.annotation.JsonGetter";

  /** {@code @JsonSetter}. */
  public static final String SETTER = "com.fasterxml.jackson.annotation.JsonSetter";

  /** {@code @JsonCreator}. */
  public static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";

  /** {@code @JsonAlias}. */
  public static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";

  /** {@code @JsonIgnore}. */
  public static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

  /** {@code @JsonIgnoreProperties}. */
  public static final String IGNORE_PROPERTIES =
      "com.fasterxml.jackson.annotation.JsonIgnoreProperties";

  /** {@code @JsonIgnoreType}. */
  public static final String IGNORE_TYPE = "com.fasterxml.jackson.annotation.JsonIgnoreType";

  /** {@code @JsonInclude}. */
  public static final String INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";

  /** {@code @JsonPropertyOrder}. */
  public static final String PROPERTY_ORDER = "com.fasterxml.jackson.annotation.JsonPropertyOrder";

  /** {@code @JsonPropertyDescription}. */
  public static final String PROPERTY_DESCRIPTION =
      "com.fasterxml.jackson.annotation.JsonPropertyDescription";

  /** {@code @JsonClassDescription}. */
  public static final String CLASS_DESCRIPTION =
      "com.fasterxml.jackson.annotation.JsonClassDescription";

  /** {@code @JsonTypeInfo}. */
  public static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

  /** {@code @JsonSubTypes}. */
  public static final String SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

  /** {@code @JsonTypeName}. */
  public static final String TYPE_NAME = "com.fasterxml.jackson.annotation.JsonTypeName";

  /** {@code @JsonValue}. */
  public static final String VALUE = "com.fasterxml.jackson.annotation.JsonValue";

  /** {@code @JsonFormat}. */
  public static final String FORMAT = "com.fasterxml.jackson.annotation.JsonFormat";

  /** {@code @JsonNaming} of Jackson 3 and of Jackson 2. */
  public static final List<String> NAMINGS =
      List.of(
          "tools.jackson.databind.annotation.JsonNaming",
          "com.fasterxml.jackson.databind.annotation.JsonNaming");

  /** What is honoured on a class that is what it wraps, or means nothing there. */
  public static final Set<String> ON_WRAPPER =
      Set.of(
          IGNORE_PROPERTIES,
          IGNORE_TYPE,
          INCLUDE,
          PROPERTY_ORDER,
          CLASS_DESCRIPTION,
          TYPE_NAME,
          NAMINGS.get(0),
          NAMINGS.get(1));

  /** What is honoured on a record or bean. */
  public static final Set<String> ON_CLASS = with(ON_WRAPPER, TYPE_INFO, SUB_TYPES);

  /** What is honoured on the fields, methods, constructors and parameters of these. */
  public static final Set<String> ON_MEMBER =
      Set.of(
          PROPERTY, GETTER, SETTER, CREATOR, ALIAS, IGNORE, INCLUDE, PROPERTY_DESCRIPTION, FORMAT);

  /** What is honoured on the members of a class that is what it wraps. */
  public static final Set<String> ON_WRAPPED = with(ON_MEMBER, VALUE);

  /** What is honoured on the constants of an enum. */
  public static final Set<String> ON_CONSTANT = Set.of(PROPERTY, ALIAS);

  /** What makes one annotation of several. */
  public static final String ANNOTATIONS_INSIDE =
      "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  private JacksonNames() {}

  private static Set<String> with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
