package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.RawJson;

/**
 * A value that was made smaller.
 *
 * @param json what is left
 * @param truncation what is not
 * @param marks how the value says so itself
 * @param fits whether it fits into the room there is for it
 */
record Smaller(RawJson json, Truncation truncation, Marks marks, boolean fits) {}
