package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The request that a {@link Reply} answers.
 *
 * @param revision the revision that it was sent in
 * @param method its method
 * @param params its params, as the test gave them
 * @param nearMiss finds out whether it names something that the server does not have, and says what
 *     was probably meant; empty when all is there. It may send requests.
 */
public record Asked(
    ProtocolRevision revision, String method, JsonNode params, Supplier<String> nearMiss) {}
