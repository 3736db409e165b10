package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;

/** Decoders and schemas agree: for tools that return the argument {@code value} that they take. */
final class SchemaChecks {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private SchemaChecks() {}

  /** {@code json} is taken and comes back as {@code encoded}. */
  static void fits(LoadedServer server, String tool, String json, String encoded) {
    String arguments = "{\"value\":" + json + "}";
    ToolEntry entry = server.tool(tool);

    Object outcome = server.call(tool, arguments);

    assertThat(errors(entry.inputSchema().getValue(), arguments)).isEmpty();
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    String result = String.valueOf(((Outcome.ToolResult) outcome).structured());
    assertThat(result).isEqualTo(encoded);
    assertThat(errors(String.valueOf(entry.outputSchema()), result)).isEmpty();
  }

  /** {@code json} is refused for the reasons in {@code violations}, which bars separate. */
  static void misfits(LoadedServer server, String tool, String json, String violations) {
    String arguments = "{\"value\":" + json + "}";

    assertThat(server.call(tool, arguments)).isEqualTo(List.of(violations.split("\\|")));
    assertThat(errors(server.tool(tool).inputSchema().getValue(), arguments)).isNotEmpty();
  }

  /** What the meta-schema says of the schemas of all tools. */
  static List<Error> ofSchemas(LoadedServer server) {
    var meta =
        SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    return server.server().registry().tools().stream()
        .flatMap(tool ->
            java.util.stream.Stream.of(tool.inputSchema(), tool.outputSchema())
                .filter(java.util.Objects::nonNull))
        .flatMap(schema -> meta.validate(schema.getValue(), InputFormat.JSON).stream())
        .toList();
  }

  private static List<Error> errors(String schema, String json) {
    return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON);
  }
}
