package dev.tenon.processor.generate;

import com.google.auto.common.MoreElements;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The types that a source mentions and that it does not declare, by the names by which it does: all
 * it imports, and all that share its package, since JavaPoet does not tell which of those it uses.
 */
final class MentionedNames {
  private static final String IMPORT = "\nimport ";
  private static final String JAVA_LANG = "java.lang.";

  private final Set<String> neighbours = new HashSet<>();
  private final Set<String> all = new HashSet<>();
  private boolean needsJavaLang;

  /**
   * @param text a source with all its imports
   * @param neighbour an element of the same package
   */
  MentionedNames(String text, Element neighbour) {
    for (Element type : MoreElements.getPackage(neighbour).getEnclosedElements()) {
      if (type instanceof TypeElement) {
        neighbours.add(type.getSimpleName().toString());
      }
    }
    all.addAll(neighbours);
    int end = 0;
    for (int start = text.indexOf(IMPORT); start >= 0; start = text.indexOf(IMPORT, end)) {
      end = text.indexOf(';', start);
      addImport(text.substring(start + IMPORT.length(), end));
    }
    addPackages(text.substring(end));
  }

  private void addImport(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    boolean isJavaLang = type.equals(JAVA_LANG + name);
    needsJavaLang |= isJavaLang && neighbours.contains(name);
    all.add(name);
  }

  /** Adds what qualified names begin with: lower case up to a type. */
  private void addPackages(String code) {
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (c == '"' || c == '\'') {
        i = behindLiteral(code, i);
      } else if (Character.isJavaIdentifierStart(c)) {
        int start = i;
        while (i < code.length()
            && (Character.isJavaIdentifierPart(code.charAt(i)) || code.charAt(i) == '.')) {
          i++;
        }
        addPackage(code.substring(start, i));
      } else {
        i++;
      }
    }
  }

  private static int behindLiteral(String code, int start) {
    int i = start + 1;
    while (code.charAt(i) != code.charAt(start)) {
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private void addPackage(String chain) {
    int dot = chain.indexOf('.');
    boolean isQualified = dot > 0 && Character.isLowerCase(chain.charAt(0));
    for (int at = dot; isQualified && at >= 0 && at + 1 < chain.length(); ) {
      if (Character.isUpperCase(chain.charAt(at + 1))) {
        all.add(chain.substring(0, dot));
        return;
      }
      at = chain.indexOf('.', at + 1);
    }
  }

  /** Each name by which the source begins to name a type. */
  Set<String> all() {
    return all;
  }

  /** Whether a type of the package would be taken for one of {@code java.lang}. */
  boolean needsJavaLang() {
    return needsJavaLang;
  }
}
