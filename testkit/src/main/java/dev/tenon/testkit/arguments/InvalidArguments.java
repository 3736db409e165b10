package dev.tenon.testkit.arguments;

/**
 * Arguments with one fault.
 *
 * @param json the arguments
 * @param place where the fault is, as violations name it, such as {@code filter.tags[2]}; empty for
 *     the arguments as a whole
 * @param fault what it is, such as {@code more than the maximum 50}
 */
public record InvalidArguments(String json, String place, String fault) {
  /** Whether {@code path}, of a violation, says where the fault is: there, within, or around it. */
  public boolean isLocatedBy(String path) {
    if (path.isEmpty() || place.isEmpty()) {
      return place.isEmpty() || parent(place).isEmpty();
    }
    return leads(path, place) || leads(place, path);
  }

  private static boolean leads(String from, String to) {
    return to.startsWith(from)
        && (to.length() == from.length() || ".[".indexOf(to.charAt(from.length())) >= 0);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  /** Says what is wrong where. */
  @Override
  public String toString() {
    return (place.isEmpty() ? "the arguments" : place) + ": " + fault + ", in " + json;
  }
}
