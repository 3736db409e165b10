package dev.tenon.extensions.oauth;

import dev.tenon.runtime.auth.Authentication;
import java.time.Duration;

/**
 * A token that holds.
 *
 * @param known whose it is, and until when
 * @param remembered how long this may be believed without checking again
 */
record CheckedToken(Authentication.Known known, Duration remembered) {}
