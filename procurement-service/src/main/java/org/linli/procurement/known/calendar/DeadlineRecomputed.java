package org.linli.procurement.known.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/**
 * A provisional deadline was reckoned again.
 *
 * @param tenderId it belongs to, where it belongs to one
 * @param term as it is named where it is read, such as {@code bidsUntil}
 * @param provisional true where it moved on into a year whose calendar is missing too
 */
@Fact(topic = "linli.tenders", type = "linli.procurement.deadline.recomputed.v1")
public record DeadlineRecomputed(@Nullable UUID tenderId, Subject subject, UUID subjectId, String term, LocalDate from,
        LocalDate to, String rule, boolean provisional) implements DomainEvent {

    /** Whose deadline it is. */
    public enum Subject {
        TENDER, CHALLENGE, RECUSAL, COLLUSION_SIGN, AWARD, CONTRACT, BID_DEPOSIT, DECISION
    }

    @Override
    public String key() {
        return (tenderId == null ? subjectId : tenderId).toString();
    }
}
