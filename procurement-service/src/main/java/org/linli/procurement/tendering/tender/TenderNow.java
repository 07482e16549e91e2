package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Where the tender of a part stands, as it was when the part was read; unknown before that. */
@Embeddable
public class TenderNow {

    @Formula("(select t.status from tender t where t.id = tender_id)")
    @Enumerated(EnumType.STRING)
    private @Nullable TenderStatus now;
    @Formula("(select coalesce(t.suspended_in, t.status) from tender t where t.id = tender_id)")
    @Enumerated(EnumType.STRING)
    private @Nullable TenderStatus stage;

    /** It goes on, also from where it stands still now. */
    public boolean runs() {
        return now == null || !now.accepts().isEmpty();
    }

    /** It is there and does not stand still. */
    public boolean is(TenderStatus asked) {
        return now == asked;
    }

    public boolean standsStill() {
        return now == TenderStatus.SUSPENDED;
    }

    /** There, or standing still there. */
    public boolean isIn(TenderStatus asked) {
        return stage == asked;
    }

    /** As {@link TenderStatus#hasReached} of its stage. */
    public boolean hasReached(TenderStatus asked) {
        return stage != null && stage.hasReached(asked);
    }

    public boolean accepts(TenderCommand command) {
        return now != null && now.accepts().contains(command);
    }
}
