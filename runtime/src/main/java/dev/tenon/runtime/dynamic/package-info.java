/**
 * Features that are written by hand and come and go while the server runs, beside the generated
 * ones. Nothing here is loaded as long as a server does not use it.
 */
@NullMarked
package dev.tenon.runtime.dynamic;

import org.jspecify.annotations.NullMarked;
