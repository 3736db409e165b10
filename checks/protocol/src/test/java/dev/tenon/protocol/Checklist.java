package dev.tenon.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server must do, by section. Immutable.
 *
 * @param sections the requirements of each section, under its title, in their order
 */
record Checklist(Map<String, List<Requirement>> sections) {
  private static final String SECTION = "== ";
  private static final String BECAUSE = "because: ";

  /** The checklist of this project. */
  static Checklist ofThisProject() {
    try (InputStream in =
        Objects.requireNonNull(Checklist.class.getResourceAsStream("/checklist.txt"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a checklist: a section is {@code == title}, a line {@code id LEVEL sentence}, and a
   * reason {@code because: …} after the line that it belongs to.
   *
   * @throws IllegalArgumentException if a line is none of these or an id stands twice
   */
  static Checklist parse(String text) {
    Map<String, List<Requirement>> sections = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    List<Requirement> current = null;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(SECTION)) {
        current = new ArrayList<>();
        sections.put(line.substring(SECTION.length()), current);
      } else if (current == null) {
        throw new IllegalArgumentException("before the first section: " + line);
      } else if (line.startsWith(BECAUSE)) {
        Requirement last = current.remove(current.size() - 1);
        current.add(
            new Requirement(
                last.id(), last.level(), last.sentence(), line.substring(BECAUSE.length())));
      } else {
        Requirement requirement = requirement(line);
        if (ids.contains(requirement.id())) {
          throw new IllegalArgumentException(requirement.id() + " stands twice");
        }
        ids.add(requirement.id());
        current.add(requirement);
      }
    }
    return new Checklist(sections);
  }

  private static Requirement requirement(String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("no id, level and sentence: " + line);
    }
    return new Requirement(parts[0], Level.valueOf(parts[1]), parts[2], null);
  }

  /** All requirements in their order. */
  List<Requirement> all() {
    return sections.values().stream().flatMap(List::stream).toList();
  }

  /** The requirement with this id, or null. */
  @Nullable Requirement find(String id) {
    return all().stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
  }
}
