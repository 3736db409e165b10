package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a result says of what it lacks.
 *
 * @param omitted how many elements of arrays, optional properties and content blocks
 * @param clipped how many characters of texts
 * @param rest where the whole result can be read, or null
 */
record Truncation(int omitted, long clipped, @Nullable String rest) {
  /** Where it stands in the result's {@code _meta}. */
  static final String META_KEY = "dev.tenon/truncated";

  /** The properties that say it in data. */
  static final String TRUNCATED = "truncated";

  static final String OMITTED = "omitted";
  static final String REST = "rest";

  /** Whether nothing is missing. */
  boolean isNothing() {
    return omitted == 0 && clipped == 0;
  }

  /** For {@code _meta}: all of it. */
  RawJson toJson() {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeNumberProperty(OMITTED, omitted);
    out.writeNumberProperty("clipped", clipped);
    if (rest != null) {
      out.writeStringProperty(REST, rest);
    }
    out.writeEndObject();
    return buffer.toRawJson();
  }

  /** For a model that reads no data that says it. */
  String sentence() {
    StringBuilder text = new StringBuilder("[This result was made smaller: ");
    if (omitted > 0) {
      text.append(omitted).append(omitted == 1 ? " element" : " elements");
    }
    if (clipped > 0) {
      text.append(omitted > 0 ? " and " : "");
      text.append(clipped).append(clipped == 1 ? " character" : " characters");
    }
    text.append(omitted + clipped == 1 ? " is left out." : " are left out.");
    if (rest != null) {
      text.append(" The whole of it can be read as the resource ").append(rest).append(" .");
    }
    return text.append(" Ask for less to see all of what you ask for.]").toString();
  }
}
