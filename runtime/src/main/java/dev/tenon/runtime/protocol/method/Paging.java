package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.protocol.sealed.Cursors;

/**
 * How lists are cut into pages.
 *
 * @param size how many entries a page has at most, at least 1
 * @param cursors what says where a page ends
 */
public record Paging(int size, Cursors cursors) {}
