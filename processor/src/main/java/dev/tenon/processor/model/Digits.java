package dev.tenon.processor.model;

/**
 * How many digits a number may have.
 *
 * @param integer the most before the decimal point
 * @param fraction the most behind it
 */
public record Digits(int integer, int fraction) {}
