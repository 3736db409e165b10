/**
 * Constraints that are not compiled into decoders: those that users write, for which Hibernate
 * Validator must be on the class path. Nothing here is loaded by a server that has none.
 */
@NullMarked
package dev.tenon.runtime.validation;

import org.jspecify.annotations.NullMarked;
