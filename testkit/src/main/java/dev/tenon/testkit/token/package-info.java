/** Callers who bring a token over HTTP: an issuer with real keys, and tokens that are wrong. */
@NullMarked
package dev.tenon.testkit.token;

import org.jspecify.annotations.NullMarked;
