package dev.tenon.fuzz;

/** Where Jazzer comes in; it knows targets by a class alone. */
public final class FuzzEntry {
  private static Target target = input -> {};

  private FuzzEntry() {}

  /** Called once, with the name of the target. */
  public static void fuzzerInitialize(String[] arguments) {
    target = Targets.valueOf(arguments[0]).make();
  }

  /** Called for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    target.run(input);
  }
}
