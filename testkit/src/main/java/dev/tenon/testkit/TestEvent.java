package dev.tenon.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One server-sent event as a client sees it.
 *
 * @param id its id, or null
 * @param retry after which time to come back, or null
 * @param message the JSON-RPC message, or null for a mere position
 */
public record TestEvent(
    @Nullable String id, @Nullable Duration retry, @Nullable JsonNode message) {}
