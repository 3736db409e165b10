package dev.tenon.processor.validate;

import dev.tenon.contract.json.JsonParser;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.SchemaProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.ToolModel;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema that was written by hand describes an object and stands by itself, and the method takes
 * what it describes.
 */
final class HandWrittenSchemas implements Rule {
  private static final String CURRENT = "https://json-schema.org/draft/2020-12/schema";
  private static final Set<String> DIALECTS =
      Set.of(
          CURRENT,
          "https://json-schema.org/draft/2019-09/schema",
          "http://json-schema.org/draft-07/schema",
          "http://json-schema.org/draft-06/schema",
          "http://json-schema.org/draft-04/schema");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ToolModel tool : type.tools()) {
        SchemaModel schema = tool.handWritten();
        if (schema != null) {
          checkParameters(tool, schema, diagnostics);
          check(schema, diagnostics);
        }
      }
    }
  }

  private static void checkParameters(ToolModel tool, SchemaModel schema, Diagnostics diagnostics) {
    boolean hasRaw = false;
    boolean hasOther = false;
    for (ParameterModel parameter : tool.method().parameters()) {
      boolean isRaw = parameter instanceof ParameterModel.Raw;
      boolean isArgument = parameter instanceof ParameterModel.Argument;
      if (isArgument || (isRaw && hasRaw)) {
        diagnostics.report(
            SchemaProblem.SCHEMA_PARAMETER,
            parameter.origin(),
            parameter.origin().element().getSimpleName() + " is an argument of its own");
      }
      hasRaw |= isRaw;
      hasOther |= isArgument;
    }
    if (!hasRaw && !hasOther) {
      diagnostics.report(
          SchemaProblem.SCHEMA_PARAMETER, schema.origin(), "the method takes no arguments");
    }
  }

  private static void check(SchemaModel schema, Diagnostics diagnostics) {
    Origin at = schema.origin();
    try {
      Object root = JsonParser.parse(schema.text());
      if (!(root instanceof Map<?, ?> object)) {
        diagnostics.report(SchemaProblem.SCHEMA_ROOT, at, "it is no JSON object");
      } else if (!"object".equals(object.get("type"))) {
        diagnostics.report(
            SchemaProblem.SCHEMA_ROOT,
            at,
            object.containsKey("type") ? "its type is another" : "it has no type");
      } else {
        check(object, at, diagnostics);
      }
    } catch (JsonParser.SyntaxException e) {
      diagnostics.report(SchemaProblem.SCHEMA_SYNTAX, at, e.fault());
    }
  }

  private static void check(Map<?, ?> root, Origin at, Diagnostics diagnostics) {
    SchemaShape shape = SchemaShape.of(root);
    for (SchemaShape.Fault fault : shape.faults()) {
      diagnostics.report(SchemaProblem.SCHEMA_KEYWORD, at, fault.path(), fault.expected());
    }
    SchemaPatterns.check(expressions(root, shape), at, at, diagnostics);
    if (root.get("$schema") instanceof String dialect && !isDialect(dialect)) {
      diagnostics.report(
          SchemaProblem.SCHEMA_REFERENCE,
          at,
          dialect,
          "Write " + CURRENT + ", or leave $schema out.");
    }
    for (String reference : shape.references()) {
      if (!isWithin(root, reference, shape.names())) {
        diagnostics.report(
            SchemaProblem.SCHEMA_REFERENCE,
            at,
            reference,
            "Refer to what is in $defs: #/$defs/name.");
      }
    }
  }

  /** Those of the schema, and of what it refers to at a place where no schema is looked for. */
  private static Set<SchemaShape.Expression> expressions(Map<?, ?> root, SchemaShape whole) {
    Set<SchemaShape.Expression> expressions = new LinkedHashSet<>(whole.expressions());
    Set<String> seen = new HashSet<>(whole.references());
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      String reference = waiting.remove();
      if (reference.startsWith("#/")
          && find(root, reference.substring(2)) instanceof Map<?, ?> target) {
        SchemaShape shape = SchemaShape.of(target, reference.substring(2).replace('/', '.'));
        expressions.addAll(shape.expressions());
        shape.references().stream().filter(seen::add).forEach(waiting::add);
      }
    }
    return expressions;
  }

  private static boolean isDialect(String uri) {
    return DIALECTS.contains(uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri);
  }

  private static boolean isWithin(Map<?, ?> root, String reference, Set<String> names) {
    if (reference.equals("#") || names.contains(reference) || isDialect(reference)) {
      return true;
    }
    if (reference.startsWith("#/")) {
      return find(root, reference.substring(2)) != null;
    }
    int fragment = reference.indexOf('#');
    String resource = fragment < 0 ? reference : reference.substring(0, fragment);
    return !resource.isEmpty() && names.stream().anyMatch(name -> name.endsWith(resource));
  }

  private static @Nullable Object find(Object root, String pointer) {
    Object value = root;
    for (String step : pointer.split("/", -1)) {
      String name =
          URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
              .replace("~1", "/")
              .replace("~0", "~");
      if (value instanceof Map<?, ?> object) {
        value = object.get(name);
      } else if (value instanceof List<?> list && name.matches("[0-9]{1,6}")) {
        int index = Integer.parseInt(name);
        value = index < list.size() ? list.get(index) : null;
      } else {
        return null;
      }
    }
    return value;
  }
}
