package dev.tenon.benchmarks.compare;

/**
 * What the clients saw of a measurement.
 *
 * @param calls how many calls were answered
 * @param seconds how long it took
 * @param bytes all that came, with the heads of answers
 * @param p50Millis half of the calls took no longer
 * @param p99Millis of a hundred calls, all but one took no longer
 * @param failures answers with the wrong status, and connections that broke
 * @param cpuSeconds processor time of the clients
 */
record Load(
    long calls,
    double seconds,
    long bytes,
    double p50Millis,
    double p99Millis,
    long failures,
    double cpuSeconds) {}
