package dev.tenon.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * One example of {@code docs/problems.md}: sources without their imports, in which a comment marks
 * each line where a problem is expected.
 */
record Example(Map<String, String> files) {
  private static final Pattern FILE = Pattern.compile("// (\\w+/\\w+\\.java)");
  private static final Pattern MARK = Pattern.compile("// (TN\\d+)");
  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*; import dev.tenon.*; import dev.tenon.policy.*; import dev.tenon.runtime.ask.*; import dev.tenon.runtime.call.*; import jakarta.validation.constraints.*;"
          + " import jakarta.validation.*; import java.lang.annotation.*; import java.math.*; import java.net.*; import java.time.*; import dev.tenon.runtime.json.RawJson; import java.util.*;"
          + " import org.jspecify.annotations.Nullable; ";

  static Example of(String code) {
    Map<String, String> files = new LinkedHashMap<>();
    String file = "example/Example.java";
    StringBuilder text = new StringBuilder();
    for (String line : code.split("\n", -1)) {
      Matcher name = FILE.matcher(line);
      if (name.matches()) {
        if (!text.toString().isBlank()) {
          files.put(file, text.toString());
        }
        file = name.group(1);
        text.setLength(0);
      }
      text.append(line).append('\n');
    }
    files.put(file, text.toString());
    return new Example(files);
  }

  List<Found> expected() {
    List<Found> expected = new ArrayList<>();
    files.forEach((file, text) -> {
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        Matcher mark = MARK.matcher(lines[i]);
        while (mark.find()) {
          String name = file.substring(file.indexOf('/') + 1);
          // The imports stand on a line of their own, before the first.
          expected.add(new Found(mark.group(1), name, i + 2));
        }
      }
    });
    return expected.stream().sorted().toList();
  }

  /**
   * Bodies that are cut short to what matters use few of their arguments: unless asked, no TN230.
   */
  Compilation compile(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (all.stream().noneMatch(option -> option.startsWith("-Atenon.warnings"))) {
      all.add("-Atenon.warnings=-TN230");
    }
    return Sources.javac().withOptions(all.toArray()).compile(sources());
  }

  List<JavaFileObject> sources() {
    StringBuilder packages = new StringBuilder();
    if (files.size() > 1) {
      files
          .keySet()
          .forEach(file -> packages.append("import ").append(packageOf(file)).append(".*; "));
    }
    return files.entrySet().stream()
        .map(file ->
            JavaFileObjects.forSourceString(
                file.getKey().replace(".java", "").replace('/', '.'),
                "package "
                    + packageOf(file.getKey())
                    + "; "
                    + IMPORTS
                    + packages
                    + "\n"
                    + file.getValue()))
        .toList();
  }

  private static String packageOf(String file) {
    return file.substring(0, file.indexOf('/'));
  }
}
