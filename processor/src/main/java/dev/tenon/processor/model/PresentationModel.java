package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feature presents itself.
 *
 * @param nameOrigin where the name stands
 * @param name the name for programs
 * @param title the name for people, or null
 * @param description what it is for, or null
 * @param icons its icons
 */
public record PresentationModel(
    Origin nameOrigin,
    String name,
    @Nullable String title,
    @Nullable String description,
    List<IconModel> icons) {}
