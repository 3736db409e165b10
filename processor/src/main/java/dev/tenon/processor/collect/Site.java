package dev.tenon.processor.collect;

import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a type is used.
 *
 * @param subject the method or parameter that is being compiled
 * @param origin the place nearest to the type
 * @param path the way to it, such as {@code Filter.range.raw}
 * @param packageName the package of the code that is generated for it
 * @param enclosing the records that are being read, the outermost first
 */
record Site(
    Origin subject, Origin origin, String path, String packageName, List<String> enclosing) {
  /** A parameter or method. */
  static Site of(Origin subject, String path, String packageName) {
    return new Site(subject, subject, path, packageName, List.of());
  }

  /** The elements of a collection here. */
  Site element(String mark) {
    return new Site(subject, origin, path + mark, packageName, enclosing);
  }

  /** The inside of the record {@code type}. */
  Site inside(String simpleName, String type) {
    List<String> deeper = new ArrayList<>(enclosing);
    deeper.add(type);
    return new Site(
        subject, origin, enclosing.isEmpty() ? simpleName : path, packageName, List.copyOf(deeper));
  }

  /** A component of the record here. */
  Site component(String name, Origin at) {
    return new Site(subject, at, path + '.' + name, packageName, enclosing);
  }
}
