package dev.tenon.samples.conformance;

/** The smallest image and sound that there are, in Base64. */
final class Media {
  /** One red pixel, {@code image/png}. */
  static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

  /** One sample of silence, {@code audio/wav}. */
  static final String WAV = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

  private Media() {}
}
