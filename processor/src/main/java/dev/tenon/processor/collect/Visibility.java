package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;

/** Which code can see what. */
public final class Visibility {
  private Visibility() {}

  /** Whether code in {@code packageName} can name {@code type}. */
  public static boolean isVisible(Element type, String packageName) {
    for (Element e = type;
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return isPublic(type) || packageOf(type).equals(packageName);
  }

  /** Whether all code can name {@code type}. */
  public static boolean isPublic(Element type) {
    for (Element e = type;
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The name of the package that {@code element} lies in. */
  public static String packageOf(Element element) {
    return MoreElements.getPackage(element).getQualifiedName().toString();
  }
}
