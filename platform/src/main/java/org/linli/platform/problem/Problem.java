package org.linli.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457, media type {@code application/problem+json}.
 *
 * @param type stable: {@code urn:linli:problem:<code>}
 * @param title in the caller's language, as is detail
 * @param traceId what to quote when asking about it; a 500 says nothing else
 * @param rule the refusing rule's id, where a rule refuses; {@code basis} its document and article
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "问题说明 What was refused and why (RFC 9457)")
public record Problem(@Schema(required = true, examples = "urn:linli:problem:illegal-transition") String type,
        @Schema(required = true) String title, @Schema(required = true) int status, String detail, String instance,
        String traceId, List<FieldError> errors, @Nullable String rule, @Nullable String basis) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:linli:problem:";

    /** Because of who asks, not of what is asked: not signed in, not allowed, or not another person than the first. */
    public boolean concernsThePerson() {
        return status == 401 || status == 403 || type.endsWith("same-person")
                || errors.stream().anyMatch(error -> error.field().equals("actor"));
    }

    /** Such as {@code role-required}. */
    public String code() {
        return type.substring(TYPE.length());
    }

    public static String typeOf(ProblemCode code) {
        return TYPE + code.code();
    }
}
