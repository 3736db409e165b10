package dev.tenon.protocol;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a project that say which line of the checklist they show, by {@code @Tag("A7.5")} or
 * by a name that begins with {@code a7_5_}. Read from the sources, so that tests of every module
 * can say so.
 *
 * @param tests the tests by the id that they name, each as {@code Class.method}
 */
record Coverage(Map<String, SortedSet<String>> tests) {
  private static final Pattern ID = Pattern.compile("[A-E]\\d.*");
  private static final Pattern NAME = Pattern.compile("([a-e]\\d+)(?:_(\\d+))?_.*");
  private static final Set<String> TESTS =
      Set.of("Test", "EveryRevision", "ParameterizedTest", "RepeatedTest", "TestFactory");

  /** The tests in all modules below {@code root}. */
  static Coverage of(Path root) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> root.relativize(file).toString().contains("src/test/java"))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .sorted()
              .toList();
    }
    return ofSources(sources);
  }

  /** The tests in these files. */
  static Coverage ofSources(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, SortedSet<String>> tests = new TreeMap<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(tests).scan(unit, null);
      }
    }
    return new Coverage(tests);
  }

  /** The tests that show the line {@code id}, sorted. */
  SortedSet<String> of(String id) {
    return tests.getOrDefault(id, new TreeSet<>());
  }

  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Map<String, SortedSet<String>> tests;
    private final Deque<String> classes = new ArrayDeque<>();

    Scanner(Map<String, SortedSet<String>> tests) {
      this.tests = tests;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      classes.addLast(tree.getSimpleName().toString());
      note(tree.getModifiers(), String.join(".", classes));
      super.visitClass(tree, null);
      classes.removeLast();
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      if (isTest(tree.getModifiers())) {
        String test = String.join(".", classes) + "." + tree.getName();
        note(tree.getModifiers(), test);
        Matcher name = NAME.matcher(tree.getName());
        if (name.matches()) {
          String line = name.group(1).toUpperCase(Locale.ROOT);
          add(name.group(2) == null ? line : line + "." + name.group(2), test);
        }
      }
      return super.visitMethod(tree, null);
    }

    private static boolean isTest(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream().anyMatch(one -> TESTS.contains(name(one)));
    }

    private static String name(AnnotationTree annotation) {
      return annotation.getAnnotationType().toString();
    }

    private void note(ModifiersTree modifiers, String test) {
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        if (name(annotation).equals("Tag")) {
          for (String id : values(annotation)) {
            if (ID.matcher(id).matches()) {
              add(id, test);
            }
          }
        }
      }
    }

    private void add(String id, String test) {
      tests.computeIfAbsent(id, unused -> new TreeSet<>()).add(test);
    }

    private static List<String> values(AnnotationTree annotation) {
      List<String> values = new ArrayList<>();
      for (ExpressionTree argument : annotation.getArguments()) {
        ExpressionTree value =
            argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
          values.add(text);
        }
      }
      return values;
    }
  }
}
