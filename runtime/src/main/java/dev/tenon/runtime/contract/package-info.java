/** What a server was compiled with, and whether it still offers the same when it starts. */
@NullMarked
package dev.tenon.runtime.contract;

import org.jspecify.annotations.NullMarked;
