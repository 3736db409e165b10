package dev.tenon.processor.contract;

import dev.tenon.processor.model.Origin;
import java.util.List;

/**
 * A file for the class output.
 *
 * @param path its path there
 * @param text what is in it; UTF-8 when it is written
 * @param origins the classes that it comes from, the first of them the one it speaks of
 */
public record ContractFile(String path, String text, List<Origin> origins) {}
