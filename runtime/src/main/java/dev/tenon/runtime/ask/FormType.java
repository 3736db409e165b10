package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.RawJson;

/**
 * A record that users can fill in.
 *
 * @param type the record
 * @param schema its flat schema ({@code requestedSchema}), as 2025-11-25 and 2026-07-28 write it
 * @param codec what reads and writes its values
 * @param form its number in {@code codec}
 */
public record FormType<T>(Class<T> type, RawJson schema, FormCodec codec, int form) {}
