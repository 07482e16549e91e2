package org.linli.registry.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * The first of two proposes a ban of so many months, or an entry on the serious list.
 *
 * @param months 0 for an entry, which has no term
 * @param from where the case stood, and stands again when the proposal falls
 * @param confirmUntil the last day for the second person
 */
@Embeddable
record ProposedBan(String proposedBy, int months,
        @Column(name = "proposed_from") @Enumerated(EnumType.STRING) CaseStatus from,
        @Column(name = "proposal_confirm_until") LocalDate confirmUntil) {

    /** @throws RuleRefused outside of what the law allows (采购法 art 77) */
    static ProposedBan of(Subject subject, @Nullable Integer months, Actor panel, CaseStatus from, Deadline confirm,
            Rule minimum, Rule maximum) {
        if (subject.isListEntry()) {
            if (months != null) {
                throw new Invalid(CaseProblem.NO_PERIOD, "months");
            }
            return new ProposedBan(panel.id(), 0, from, confirm.lastDay());
        }
        if (months == null || months < minimum.asInt() || months > maximum.asInt()) {
            throw new RuleRefused(CaseProblem.PERIOD, months == null || months < minimum.asInt() ? minimum : maximum,
                    "months", months == null ? "-" : months, minimum.asInt(), maximum.asInt());
        }
        return new ProposedBan(panel.id(), months, from, confirm.lastDay());
    }
}
