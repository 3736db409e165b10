package dev.tenon.extensions.oauth;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a token has to say. Immutable.
 *
 * @param issuer its {@code iss}, exactly
 * @param audiences of which its {@code aud} has to name one, exactly
 * @param skew how wrong clocks may be
 * @param rolesClaim where its roles are, a claim or a path of them with dots; empty for nowhere
 * @param tenantClaim where its tenant is, in the same way
 */
record TokenRules(
    String issuer,
    Supplier<Set<String>> audiences,
    Duration skew,
    String rolesClaim,
    String tenantClaim) {}
