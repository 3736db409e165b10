/** Fuzz targets, their corpora, and what runs them. */
@NullMarked
package dev.tenon.fuzz;

import org.jspecify.annotations.NullMarked;
