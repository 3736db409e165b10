package dev.tenon.soak;

/**
 * What a process holds.
 *
 * @param heapBytes what is alive on its heap
 * @param threads its threads, those of the JVM too
 * @param files its open file descriptors, sockets too
 */
record Footprint(long heapBytes, int threads, int files) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** Whether this is no more than {@code start} and so much on top. */
  boolean isWithin(Footprint start, long moreBytes, int moreThreads, int moreFiles) {
    return heapBytes <= start.heapBytes + moreBytes
        && threads <= start.threads + moreThreads
        && files <= start.files + moreFiles;
  }

  @Override
  public String toString() {
    return "%.1f MiB of heap, %d threads, %d files"
        .formatted((double) heapBytes / MEBIBYTE, threads, files);
  }
}
