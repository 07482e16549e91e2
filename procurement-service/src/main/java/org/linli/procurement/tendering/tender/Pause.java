package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/**
 * A tender stands still: the stage it will go on in, and since when.
 *
 * @param reviewUntil when somebody is asked again whether it has to (HD2)
 */
@Embeddable
record Pause(@Enumerated(EnumType.STRING) TenderStatus suspendedIn, LocalDate suspendedOn,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Deadline reviewUntil) {

    Pause reviewed(Deadline next) {
        return new Pause(suspendedIn, suspendedOn, next);
    }

    @Nullable
    Instant nextCheck() {
        return reviewUntil == null ? null : reviewUntil.passesAt();
    }
}
