/**
 * The settings of a server: the one table of them, their values, and reading the values from where
 * they may stand. Knows nothing of what the settings are for.
 */
@NullMarked
package dev.tenon.runtime.config;

import org.jspecify.annotations.NullMarked;
