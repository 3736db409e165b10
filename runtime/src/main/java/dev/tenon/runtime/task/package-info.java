/** What is kept of tasks, and the store that a server with several instances can replace. */
@NullMarked
package dev.tenon.runtime.task;

import org.jspecify.annotations.NullMarked;
