package dev.tenon.extensions.oauth;

import java.time.Duration;

/**
 * How the keys of an issuer are fetched and kept.
 *
 * @param fresh after how long they are fetched again
 * @param usable how old they may be while the issuer does not answer
 * @param pause how long there is no other fetch after one
 * @param most how many an issuer may have
 */
record KeyLimits(Duration fresh, Duration usable, Duration pause, int most) {}
