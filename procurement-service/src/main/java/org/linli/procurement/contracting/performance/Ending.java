package org.linli.procurement.contracting.performance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.terms.ContractProblem;

/**
 * Why a contract stands still or ended, and how clients' cases pass to others.
 *
 * @param handoverBy last day of the agency's term to propose a plan
 * @param handover the plan as it stands, accepted or not
 * @param terminationProposers who asked for the end that waits, under whatever account
 * @param reviewUntil while it stands still: when somebody is asked again whether it has to (HD2)
 */
@Embeddable
public record Ending(@Nullable LocalDate handoverBy, @JdbcTypeCode(SqlTypes.JSON) @Nullable HandoverPlan handover,
        @Nullable String reason, @JdbcTypeCode(SqlTypes.JSON) @Nullable ProposedTermination termination,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Handlers terminationProposers,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Deadline reviewUntil) {

    /** Nothing speaks of an end. */
    public static final Ending NONE = new Ending(null, null, null, null, null, null);

    public Ending because(@Nullable String why) {
        return new Ending(handoverBy, handover, why, termination, terminationProposers, null);
    }

    /** It stands still until that day, when it is looked at again; null once it goes on. */
    public Ending stopped(@Nullable String why, @Nullable Deadline until) {
        return new Ending(handoverBy, handover, why, termination, terminationProposers, until);
    }

    public Optional<Instant> reviewAt() {
        return Optional.ofNullable(reviewUntil).map(Deadline::passesAt);
    }

    public Ending asked(LocalDate by) {
        return new Ending(by, handover, reason, termination, terminationProposers, reviewUntil);
    }

    /**
     * The agency proposes. Where it stayed silent past its term the purchaser writes the plan itself, and that plan
     * stands at once: nobody waits for the silent while clients wait.
     *
     * @throws RuleRefused under HC3 for the purchaser within the agency's term
     */
    public Ending proposed(HandoverPlan plan, UUID agencyId, LocalDate today, RuleBook rules) {
        if (handover != null && handover.isAccepted()) {
            throw new Conflict(ContractProblem.HANDOVER_ACCEPTED, Objects.requireNonNull(handover.decidedOn()));
        }
        if (plan.parts().stream().anyMatch(part -> part.takerAgencyId().equals(agencyId))) {
            throw new Invalid(ContractProblem.HANDOVER_TAKER, "parts", agencyId);
        }
        if (plan.byPurchaser() && (handoverBy == null || !today.isAfter(handoverBy))) {
            throw new RuleRefused(ContractProblem.AGENCY_FIRST, rules.get("HC3", today), "handoverBy",
                    handoverBy == null ? "-" : handoverBy);
        }
        return new Ending(handoverBy, plan, reason, termination, terminationProposers, reviewUntil);
    }

    public Ending accepted(String number, LocalDate today) {
        return new Ending(handoverBy, openPlan(number).accepted(today), reason, termination, terminationProposers,
                reviewUntil);
    }

    public Ending refused(String number, String why, LocalDate today) {
        return new Ending(handoverBy, openPlan(number).refused(why, today), reason, termination, terminationProposers,
                reviewUntil);
    }

    /** @throws RuleRefused under HC7 without an accepted plan: no case is left without an owner */
    public Ending terminating(ProposedTermination asked, Actor by, LocalDate today, RuleBook rules) {
        if (handover == null || !handover.isAccepted()) {
            throw new RuleRefused(ContractProblem.HANDOVER_PLAN, rules.get("HC7", today), "handoverPlan");
        }
        return new Ending(handoverBy, handover, reason, asked, Handlers.of(by), reviewUntil);
    }

    /** @throws RuleRefused for who proposed it */
    public ProposedTermination confirmed(Actor second, Rule two) {
        var asked = Objects.requireNonNull(termination);
        if (Objects.requireNonNull(terminationProposers).include(second)) {
            throw new RuleRefused(ContractProblem.TERMINATION_SAME_PERSON, two, "actor", second.id());
        }
        return asked;
    }

    /** The end that was proposed does not come. */
    public Ending going() {
        return new Ending(handoverBy, handover, reason, null, null, reviewUntil);
    }

    /** When the first of its terms passes. */
    public Optional<Instant> nextCheck() {
        return Stream.of(lapsesAt(), reviewAt()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    public Optional<Instant> lapsesAt() {
        return Optional.ofNullable(termination).map(asked -> asked.confirmUntil().passesAt());
    }

    private HandoverPlan openPlan(String number) {
        return plan().filter(HandoverPlan::isOpen).orElseThrow(() -> new Conflict(ContractProblem.NO_HANDOVER, number));
    }

    public Optional<HandoverPlan> plan() {
        return Optional.ofNullable(handover);
    }

    public boolean isPlanOpen() {
        return plan().filter(HandoverPlan::isOpen).isPresent();
    }

    public boolean isPlanAccepted() {
        return plan().filter(HandoverPlan::isAccepted).isPresent();
    }

    /** @param words other than the plan's own, or null */
    public @Nullable String inWords(@Nullable String words) {
        return words == null && handover != null ? handover.continuity() : words;
    }

    /** Who takes over how many cases; empty where services never began. */
    public List<HandoverPlan.Part> parts() {
        return plan().map(HandoverPlan::parts).orElse(List.of());
    }
}
