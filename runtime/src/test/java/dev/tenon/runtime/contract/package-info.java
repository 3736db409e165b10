/** Tests of what a server was compiled with. */
@NullMarked
package dev.tenon.runtime.contract;

import org.jspecify.annotations.NullMarked;
