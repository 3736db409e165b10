/** The server whose footprint is measured. */
@NullMarked
package dev.tenon.footprint;

import org.jspecify.annotations.NullMarked;
