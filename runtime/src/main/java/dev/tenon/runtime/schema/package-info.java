/**
 * Schemas that somebody wrote by hand, checked when the server runs, and types that databind reads.
 * Loaded only when there is one.
 */
@NullMarked
package dev.tenon.runtime.schema;

import org.jspecify.annotations.NullMarked;
