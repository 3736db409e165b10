package dev.tenon.runtime.auth;

import java.util.List;

/**
 * Why a caller is sent away who could come back with more (RFC 6750, section 3). The transport
 * makes the {@code WWW-Authenticate} header field of it. Immutable.
 *
 * @param status 401 for a caller whom nobody authenticated, 403 for one who may do too little
 * @param scopes all that the operation needs, the least that is enough; empty when it is no scope
 *     that is missing
 */
public record Challenge(int status, List<String> scopes) {
  /** Nobody is known. */
  public static final int UNAUTHORIZED = 401;

  /** Who is known may do too little. */
  public static final int FORBIDDEN = 403;

  /** Copies the list. */
  public Challenge {
    scopes = List.copyOf(scopes);
  }
}
