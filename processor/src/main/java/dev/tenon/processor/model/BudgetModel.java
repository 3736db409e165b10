package dev.tenon.processor.model;

/**
 * How much the definitions of a server may cost.
 *
 * @param origin where it stands
 * @param tokens the most estimated tokens; 0 for any number
 */
public record BudgetModel(Origin origin, int tokens) {}
