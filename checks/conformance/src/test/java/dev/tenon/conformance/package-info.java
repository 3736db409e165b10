/** Other people's clients against the packaged samples: real processes, real sockets, both eras. */
@NullMarked
package dev.tenon.conformance;

import org.jspecify.annotations.NullMarked;
