package dev.tenon.runtime.registry;

/**
 * The completion of one argument of a prompt, or of one variable of a resource template.
 *
 * @param target the name of a prompt, or a URI template
 * @param ofPrompt whether {@code target} is a prompt
 * @param argument the argument or variable
 * @param features what runs it
 * @param feature its number in {@code features}
 */
public record CompletionEntry(
    String target, boolean ofPrompt, String argument, Features features, int feature) {}
