package org.linli.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with one input.
 *
 * @param field path into the body, or the name of a parameter
 * @param code stable, such as {@code NotBlank} or {@code tender.lowest-price}
 */
@Schema(description = "一个输入字段的错误 What is wrong with one field")
public record FieldError(String field, String code, String message) {
}
