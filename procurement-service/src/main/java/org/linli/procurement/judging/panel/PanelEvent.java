package org.linli.procurement.judging.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to a committee. */
sealed interface PanelEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /**
     * @param seed empty: with it and the seals who sits could be computed; the API shows it with the result
     * @param round 2 and more: a new committee, drawn by a seed of its own; {@code chosen} with consent and not drawn
     * (C03)
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.drawn.v1")
    record Drawn(UUID tenderId, String seed, String commitment, List<String> bidSeals, int size, int experts,
            int socialQuota, int round, boolean chosen, @Nullable Deadline evaluateBy) implements PanelEvent {
    }

    /**
     * Nobody is left to replace a member: the committee cannot work.
     *
     * @param nextCommitment SHA-256 of the fresh seed that a new committee will be drawn by
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.short.v1")
    record Short(UUID tenderId, UUID seatId, int missing, int missingSocial,
            String nextCommitment) implements PanelEvent {
    }

    /**
     * The pool cannot fill the committee: the tender stands still. Counts by quota, so that everybody sees what lacks.
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.not-filled.v1")
    record NotFilled(UUID tenderId, int candidates, int experts, int socialQuota, int socialCandidates, int missing,
            int missingSocial) implements PanelEvent {

        static NotFilled of(UUID tenderId, Shortage lacking) {
            return new NotFilled(tenderId, lacking.candidates(), lacking.seats(), lacking.socialQuota(),
                    lacking.socialCandidates(), lacking.missing(), lacking.missingSocial());
        }
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.chair-elected.v1")
    record ChairElected(UUID tenderId, UUID seatId, boolean byLot) implements PanelEvent {
    }
}
