package dev.tenon.processor.generate;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * A source that is written.
 *
 * @param type the simple name of its class
 * @param origins what it was made of
 */
public record GeneratedSource(String packageName, String type, List<Element> origins, String text) {
  /** The name of its class with the package. */
  public String name() {
    return packageName.isEmpty() ? type : packageName + '.' + type;
  }
}
