package org.linli.registry.takeover;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That an agency was asked to take over, and what came of it.
 *
 * @param answer null while it may still answer
 * @param reason in the agency's own words, where it gave any
 */
@Schema(name = "TakeoverRequest")
record Request(UUID agencyId, LocalDate askedOn, LocalDate answerBy, @Nullable Answer answer,
        @Nullable LocalDate answeredOn, @Nullable String reason) {

    @Schema(name = "TakeoverAnswer")
    enum Answer {
        CONSENTED, DECLINED, SILENT, WITHDRAWN, BARRED
    }

    Request answered(Answer said, LocalDate on, @Nullable String why) {
        return new Request(agencyId, askedOn, answerBy, said, on, why);
    }
}
