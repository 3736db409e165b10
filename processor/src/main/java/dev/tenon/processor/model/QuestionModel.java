package dev.tenon.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A question that stands in the parameters of a method.
 *
 * @param origin the parameter and its annotation
 * @param javaName the parameter's name
 * @param key its key
 * @param message what the user is asked
 * @param type the type of the parameter
 * @param form the record that is filled in
 * @param isOutcome whether the parameter is an {@code Elicited} of the record
 */
public record QuestionModel(
    Origin origin,
    String javaName,
    String key,
    MessageModel message,
    TypeName type,
    FormModel form,
    boolean isOutcome) {}
