/**
 * Schemas that somebody wrote by hand, checked when the server runs. Loaded only when there is one.
 */
@NullMarked
package dev.tenon.runtime.schema;

import org.jspecify.annotations.NullMarked;
