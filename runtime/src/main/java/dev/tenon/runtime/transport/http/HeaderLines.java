package dev.tenon.runtime.transport.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Reads header fields that nearly always stand once, without the lists and parsers for more. */
final class HeaderLines {
  private HeaderLines() {}

  /** The values of the fields named {@code name}, in order. */
  static List<String> values(HttpFields fields, String name) {
    List<String> values = List.of();
    for (HttpField field : fields) {
      if (field.is(name)) {
        String value = field.getValue() == null ? "" : field.getValue();
        if (values.isEmpty()) {
          values = List.of(value);
        } else {
          values = new ArrayList<>(values);
          values.add(value);
        }
      }
    }
    return values;
  }

  /** The values of the fields, as those of one; null when there is none. */
  static @Nullable String joined(HttpFields fields, HttpHeader header) {
    String joined = null;
    for (HttpField field : fields) {
      if (field.getHeader() == header) {
        joined = joined == null ? field.getValue() : joined + "," + field.getValue();
      }
    }
    return joined;
  }
}
