package dev.tenon.processor.collect;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies of methods as javac parsed them. Nothing in them is resolved yet, so a name counts
 * wherever it stands, also where it means something else: in a lambda or in a class within.
 */
public final class JavacUsedNames implements UsedNames {
  private final Trees trees;

  private JavacUsedNames(Trees trees) {
    this.trees = trees;
  }

  /** Reads with javac, if it is the compiler. */
  public static UsedNames of(ProcessingEnvironment environment) {
    try {
      return new JavacUsedNames(Trees.instance(environment));
    } catch (IllegalArgumentException e) {
      // Another compiler, or one behind a proxy.
      return UsedNames.UNKNOWN;
    }
  }

  @Override
  public @Nullable Set<String> in(ExecutableElement method) {
    MethodTree tree = trees.getTree(method);
    if (tree == null || tree.getBody() == null) {
      return null;
    }
    Identifiers identifiers = new Identifiers();
    identifiers.scan(tree.getBody(), null);
    return identifiers.names;
  }

  private static final class Identifiers extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> names = new HashSet<>();

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
      names.add(identifier.getName().toString());
      return null;
    }
  }
}
