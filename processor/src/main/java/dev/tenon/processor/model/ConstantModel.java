package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum.
 *
 * @param javaName its name in the source
 * @param name its name on the wire
 * @param aliases further names that are taken for it
 * @param title its name for people, or null
 * @param description what it means in a sentence, or null
 */
public record ConstantModel(
    String javaName,
    String name,
    List<String> aliases,
    @Nullable String title,
    @Nullable String description) {
  /** What people see. */
  public String label() {
    return title == null ? name : title;
  }
}
