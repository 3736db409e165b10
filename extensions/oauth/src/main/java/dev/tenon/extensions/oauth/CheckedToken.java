package dev.tenon.extensions.oauth;

import dev.tenon.runtime.call.Principal;
import java.time.Duration;

/**
 * A token that holds.
 *
 * @param principal whose it is
 * @param remembered how long this may be believed without checking again
 */
record CheckedToken(Principal principal, Duration remembered) {}
