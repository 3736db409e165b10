package dev.tenon.processor.model;

import java.util.List;

/**
 * A URI template that was parsed.
 *
 * @param variables the names of its variables, in order
 * @param shape the template without its variables' names: two of the same shape match the same URIs
 */
public record TemplateModel(List<String> variables, String shape) {}
