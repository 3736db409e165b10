package dev.tenon.processor.model;

/**
 * A JSON Schema that was written by hand.
 *
 * @param origin where it stands
 * @param text the text of the source
 */
public record SchemaModel(Origin origin, String text) {}
