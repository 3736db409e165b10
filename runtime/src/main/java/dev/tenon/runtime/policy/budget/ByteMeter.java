package dev.tenon.runtime.policy.budget;

/** Counts bytes. */
enum ByteMeter implements Meter {
  INSTANCE;

  @Override
  public long units(long amount) {
    return amount;
  }

  @Override
  public long of(byte[] json, int from, int to) {
    return (long) to - from;
  }

  @Override
  public long mark(char mark) {
    return 1;
  }

  @Override
  public long mostBytes(long units) {
    return units;
  }

  @Override
  public long mostMedia() {
    return Long.MAX_VALUE;
  }
}
