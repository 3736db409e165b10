/**
 * Rules that hold for the compiled classes and the sources of all modules, and tests of the rules.
 */
@NullMarked
package dev.tenon.architecture;

import org.jspecify.annotations.NullMarked;
