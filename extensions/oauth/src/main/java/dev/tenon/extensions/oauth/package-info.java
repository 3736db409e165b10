/**
 * An OAuth 2.1 resource server: tokens of one authorization server, as JWTs or by asking after
 * them. Begin with {@link dev.tenon.extensions.oauth.OAuth}, or with the setting {@code
 * oauth-issuer}.
 */
@NullMarked
package dev.tenon.extensions.oauth;

import org.jspecify.annotations.NullMarked;
