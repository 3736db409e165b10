package dev.tenon.processor.contract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the committed contract.
 *
 * @param path where it is, relative to the project; null when none is committed
 * @param updates whether it is written instead of compared
 * @param output a folder within the project, or null when nobody knows one
 */
public record ContractSettings(@Nullable String path, boolean updates, @Nullable Path output) {}
