package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A problem and where it was reported, or is expected. */
record Found(String id, String file, long line) implements Comparable<Found> {
  private static final Pattern ID = Pattern.compile("\\[(TN\\d+)]");

  /** Everything that the processor reported, in order. */
  static List<Found> in(Compilation compilation) {
    return compilation.diagnostics().stream().flatMap(Found::of).sorted().toList();
  }

  /** Fails unless the one problem is {@code id}, and {@code words} are said of it. */
  static void assertOnly(Compilation compilation, String id, String words) {
    String said = Sources.diagnostics(compilation);
    assertThat(in(compilation)).as(said).extracting(Found::id).containsExactly(id);
    assertThat(said).contains(words);
  }

  private static java.util.stream.Stream<Found> of(
      Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher id = ID.matcher(diagnostic.getMessage(null));
    if (!id.find()) {
      return java.util.stream.Stream.empty();
    }
    String path = diagnostic.getSource() == null ? "?" : diagnostic.getSource().getName();
    return java.util.stream.Stream.of(
        new Found(
            id.group(1), path.substring(path.lastIndexOf('/') + 1), diagnostic.getLineNumber()));
  }

  @Override
  public int compareTo(Found other) {
    int order = file.compareTo(other.file);
    order = order == 0 ? Long.compare(line, other.line) : order;
    return order == 0 ? id.compareTo(other.id) : order;
  }
}
