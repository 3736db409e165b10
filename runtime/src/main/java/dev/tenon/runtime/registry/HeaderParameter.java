package dev.tenon.runtime.registry;

/**
 * An argument that clients of 2026-07-28 mirror into a header.
 *
 * @param argument the argument's name, a property at the root of the input schema
 * @param header the {@code <Name>} of {@code Mcp-Param-<Name>}
 */
public record HeaderParameter(String argument, String header) {}
