package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Scopes;

/**
 * Who may reach an endpoint. Immutable.
 *
 * @param authenticator finds out who sends a request
 * @param scopes what the scopes of callers cover
 * @param anonymous whether requests without credentials are served, as from nobody; wrong ones are
 *     refused in any case
 * @param resource the URL of the endpoint as clients know it; empty for the one on this machine
 * @param title what people call the server
 */
public record Door(
    Authenticator authenticator, Scopes scopes, boolean anonymous, String resource, String title) {}
