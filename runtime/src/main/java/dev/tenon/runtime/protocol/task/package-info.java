/**
 * Tasks: calls whose result is asked for later. The extension {@code io.modelcontextprotocol/tasks}
 * of 2026-07-28, and the experiment of 2025-11-25.
 */
@NullMarked
package dev.tenon.runtime.protocol.task;

import org.jspecify.annotations.NullMarked;
