package org.linli.procurement.contracting.award;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.contracting.award.Revocation.State;

/** The proposals to take one award back, at most one of them open. */
@Embeddable
class Revocations {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Revocation> revocations = List.of();
    /** Of the one that is open. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers revocationProposers;

    /** @throws Conflict for a ground that was rejected before: the same is not proposed until it passes */
    Revocation propose(Revocation.Proposal proposal, BusinessDay day) {
        if (revocations.stream()
                .anyMatch(each -> each.state() == State.REJECTED && each.ground() == proposal.ground())) {
            throw new Conflict(AwardProblem.GROUND_REJECTED, proposal.ground());
        }
        var objectUntil = day.until("P17.object");
        var proposed = Revocation.propose(revocations.size() + 1, proposal, day.date(), objectUntil,
                day.until(objectUntil.lastDay(), "P17.confirm"));
        revocations = Stream.concat(revocations.stream(), Stream.of(proposed)).toList();
        revocationProposers = Handlers.of(proposal.by());
        return proposed;
    }

    /** @throws RuleRefused under P17.object after the winner's term */
    Revocation object(String words, BusinessDay day) {
        var open = open().orElseThrow();
        if (day.date().isAfter(open.objectUntil().lastDay())) {
            throw new RuleRefused(AwardProblem.OBJECTION_LATE, day.rule("P17.object"), "objectUntil",
                    open.objectUntil().lastDay());
        }
        return replace(open.objected(words, day.date()));
    }

    /**
     * @throws RuleRefused under P17.confirm for who proposed it, under P17.object while the winner may still object
     */
    Revocation confirm(Actor second, String findings, BusinessDay day) {
        var open = open().orElseThrow();
        if (Objects.requireNonNull(revocationProposers).include(second)) {
            throw new RuleRefused(AwardProblem.REVOCATION_SAME_PERSON, day.rule("P17.confirm"), "actor", second.id());
        }
        if (!day.date().isAfter(open.objectUntil().lastDay())) {
            throw new RuleRefused(AwardProblem.OBJECTION_OPEN, day.rule("P17.object"), "objectUntil",
                    open.objectUntil().lastDay());
        }
        return close(State.CONFIRMED, findings, day.date());
    }

    Revocation close(State end, @Nullable String findings, LocalDate on) {
        return replace(open().orElseThrow().closed(end, findings, on));
    }

    private Revocation replace(Revocation changed) {
        revocations = revocations.stream().map(each -> each.no() == changed.no() ? changed : each).toList();
        return changed;
    }

    Optional<Instant> lapsesAt() {
        return open().map(each -> each.confirmUntil().passesAt());
    }

    Optional<Revocation> open() {
        return revocations.stream().filter(Revocation::isOpen).findFirst();
    }

    List<Revocation> all() {
        return revocations;
    }
}
