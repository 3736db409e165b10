package dev.tenon.processor.collect;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.tenon.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies of methods as javac parsed them. Nothing in them is resolved yet, so this looks for
 * what is beyond doubt: {@code form}, {@code tryForm} or {@code question} of a parameter that is an
 * {@code Interaction}, with a class literal. A name that does not lead to a type is passed over.
 */
public final class JavacFormCalls implements FormCalls {
  private static final Set<String> ASKING = Set.of("form", "tryForm", "question");

  private final Trees trees;
  private final Elements elements;

  private JavacFormCalls(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** Reads with javac, if it is the compiler. */
  public static FormCalls of(ProcessingEnvironment environment) {
    try {
      return new JavacFormCalls(Trees.instance(environment), environment.getElementUtils());
    } catch (IllegalArgumentException e) {
      // Another compiler, or one behind a proxy.
      return FormCalls.UNKNOWN;
    }
  }

  @Override
  public boolean hasSource(TypeElement type) {
    return trees.getPath(type) != null;
  }

  @Override
  public List<Call> in(TypeElement type) {
    List<Call> calls = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Set<String> interactions = interactions(method);
      TreePath path = interactions.isEmpty() ? null : trees.getPath(method);
      if (path != null) {
        Literals literals = new Literals(interactions);
        literals.scan(path.getLeaf(), null);
        for (String name : literals.names) {
          TypeElement named =
              literals.localTypes.contains(name)
                  ? null
                  : find(name, type, path.getCompilationUnit());
          if (named != null) {
            calls.add(new Call(method, named));
          }
        }
      }
    }
    return calls;
  }

  /** The names of the parameters that are an {@code Interaction}. */
  private static Set<String> interactions(ExecutableElement method) {
    Set<String> names = new HashSet<>();
    for (VariableElement parameter : method.getParameters()) {
      if (TypeReader.isClass(parameter.asType(), RuntimeNames.INTERACTION)) {
        names.add(parameter.getSimpleName().toString());
      }
    }
    return names;
  }

  /** The type that {@code name} means within {@code scope}, or null. */
  private @Nullable TypeElement find(String name, TypeElement scope, CompilationUnitTree unit) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    for (Element e = scope; e instanceof TypeElement outer; e = e.getEnclosingElement()) {
      if (outer.getSimpleName().contentEquals(first)) {
        return elements.getTypeElement(outer.getQualifiedName() + rest);
      }
      for (TypeElement member : ElementFilter.typesIn(elements.getAllMembers(outer))) {
        if (member.getSimpleName().contentEquals(first)) {
          return elements.getTypeElement(member.getQualifiedName() + rest);
        }
      }
    }
    List<String> named = imports(unit, "." + first);
    if (!named.isEmpty()) {
      return elements.getTypeElement(named.get(0) + rest);
    }
    String packageName = Visibility.packageOf(scope);
    TypeElement neighbour =
        elements.getTypeElement(packageName.isEmpty() ? name : packageName + "." + name);
    if (neighbour != null) {
      return neighbour;
    }
    for (String imported : imports(unit, ".*")) {
      String prefix = imported.substring(0, imported.length() - 1);
      TypeElement found = elements.getTypeElement(prefix + name);
      if (found != null) {
        return found;
      }
    }
    return dot < 0 ? null : elements.getTypeElement(name);
  }

  private static List<String> imports(CompilationUnitTree unit, String end) {
    List<String> imports = new ArrayList<>();
    for (ImportTree tree : unit.getImports()) {
      String name = String.valueOf(tree.getQualifiedIdentifier());
      if (name.endsWith(end)) {
        imports.add(name);
      }
    }
    return imports;
  }

  /** Collects the class literals of questions, and the names of types that a method declares. */
  private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> interactions;
    private final List<String> names = new ArrayList<>();
    private final Set<String> localTypes = new HashSet<>();

    Literals(Set<String> interactions) {
      this.interactions = interactions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      localTypes.add(tree.getSimpleName().toString());
      return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && method.getExpression() instanceof IdentifierTree receiver
          && interactions.contains(receiver.getName().toString())
          && ASKING.contains(method.getIdentifier().toString())
          && arguments.size() == 3
          && arguments.get(2) instanceof MemberSelectTree literal
          && literal.getIdentifier().contentEquals("class")) {
        names.add(String.valueOf(literal.getExpression()));
      }
      return super.visitMethodInvocation(call, null);
    }
  }
}
