/**
 * Questions to the user, the model and the client of a call. One method serves both eras: what
 * carries a question and brings back its answer is {@link dev.tenon.runtime.ask.Asking}.
 */
@NullMarked
package dev.tenon.runtime.ask;

import org.jspecify.annotations.NullMarked;
