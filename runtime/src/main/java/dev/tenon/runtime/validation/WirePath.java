package dev.tenon.runtime.validation;

import dev.tenon.runtime.json.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a violation is on the wire. */
final class WirePath {
  private String path;

  private WirePath(String begin) {
    this.path = begin;
  }

  /** Of an object at {@code begin}. */
  static String inObject(
      String begin, ConstraintViolation<?> violation, Map<String, String> names) {
    WirePath wire = new WirePath(begin);
    boolean isFirst = true;
    for (Path.Node node : violation.getPropertyPath()) {
      String name = node.getName();
      wire.append(node, name != null && isFirst ? names.getOrDefault(name, name) : name);
      isFirst = false;
    }
    return wire.path;
  }

  /** Of an object at {@code begin} whose one property is on the wire the object itself. */
  static String inWrapper(String begin, ConstraintViolation<?> violation) {
    WirePath wire = new WirePath(begin);
    boolean isFirst = true;
    for (Path.Node node : violation.getPropertyPath()) {
      wire.append(node, isFirst ? null : node.getName());
      isFirst = false;
    }
    return wire.path.toString();
  }

  /** Of a method's arguments or result. */
  static String inMethod(ConstraintViolation<?> violation, List<String> names) {
    WirePath wire = new WirePath("");
    Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
    nodes.next();
    while (nodes.hasNext()) {
      Path.Node node = nodes.next();
      wire.append(
          node,
          node.getKind() == ElementKind.PARAMETER
              ? names.get(node.as(Path.ParameterNode.class).getParameterIndex())
              : node.getName());
    }
    return wire.path;
  }

  private void append(Path.Node node, @Nullable String name) {
    if (node.getIndex() != null) {
      path = path + '[' + node.getIndex() + ']';
    } else if (node.getKey() != null) {
      path = Violations.at(path, String.valueOf(node.getKey()));
    }
    boolean isNamed =
        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER;
    if (isNamed && name != null) {
      path = Violations.at(path, name);
    }
  }
}
