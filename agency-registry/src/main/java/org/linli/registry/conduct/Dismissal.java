package org.linli.registry.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;

/**
 * That a case is to be dismissed: one of the panel proposes it, another confirms.
 *
 * @param from where the case stood, and stands again when the proposal falls
 * @param confirmUntil the last day for the second person
 */
@Embeddable
record Dismissal(@Column(name = "dismissal_reasons") String reasons,
        @Column(name = "dismissal_proposed_by") String proposedBy,
        @Column(name = "dismissal_confirmed_by") @Nullable String confirmedBy,
        @Column(name = "dismissed_from") @Enumerated(EnumType.STRING) CaseStatus from,
        @Column(name = "dismissal_confirm_until") LocalDate confirmUntil) {

    Dismissal confirmed(Actor panel) {
        return new Dismissal(reasons, proposedBy, panel.id(), from, confirmUntil);
    }
}
