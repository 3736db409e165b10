package dev.tenon.processor.collect;

import dev.tenon.processor.model.IconModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the icons that an annotation declares. */
final class IconReader {
  private IconReader() {}

  static List<IconModel> icons(AnnotationReader annotation) {
    List<IconModel> icons = new ArrayList<>();
    for (AnnotationReader icon : annotation.annotations("icons")) {
      String theme = icon.text("theme");
      boolean isThemed = theme != null && !theme.endsWith("UNSPECIFIED");
      icons.add(
          new IconModel(
              icon.origin("src"),
              String.valueOf(icon.text("src")),
              icon.text("mimeType"),
              icon.values("sizes").stream().map(size -> String.valueOf(size.getValue())).toList(),
              isThemed ? String.valueOf(theme).toLowerCase(Locale.ROOT) : null));
    }
    return icons;
  }
}
