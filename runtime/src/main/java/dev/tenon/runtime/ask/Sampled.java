package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.RawJson;

/**
 * What a model answered ({@code CreateMessageResult}).
 *
 * @param text the text of the answer, its blocks joined; empty when there is none
 * @param content the content as JSON: a block, or an array of blocks when tools are used
 * @param role who speaks, usually {@code assistant}
 * @param model the model's name
 * @param stopReason why it stopped, such as {@code endTurn} or {@code toolUse}; empty when unsaid
 */
public record Sampled(String text, RawJson content, String role, String model, String stopReason) {}
