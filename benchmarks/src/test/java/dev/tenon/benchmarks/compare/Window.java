package dev.tenon.benchmarks.compare;

/**
 * One measurement of a case.
 *
 * @param calls how many calls were answered
 * @param cpuMicros what a call cost the server, in microseconds of processor time
 * @param perSecond calls per second
 * @param p50Millis half of the calls took no longer
 * @param p99Millis of a hundred calls, all but one took no longer
 * @param allocated bytes that the server allocated per call; NaN if that is not known
 * @param bytes the length of an answer, with its head
 * @param others how many processors were busy with neither the server nor the clients
 */
record Window(
    long calls,
    double cpuMicros,
    double perSecond,
    double p50Millis,
    double p99Millis,
    double allocated,
    double bytes,
    double others) {}
