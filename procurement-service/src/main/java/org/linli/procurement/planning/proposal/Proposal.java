package org.linli.procurement.planning.proposal;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.proposal.ProposalContent.Deliverable;

/**
 * One proposal of one agency. Aggregate root. Its fields are in {@link ProposalFile}; only the commands here change
 * them.
 */
@Entity
public class Proposal extends ProposalFile {

    private static final int SCALE = 2;

    protected Proposal() {
    }

    static Proposal submit(UUID id, String number, UUID agencyId, String unit, ProposalContent content, LocalDate today,
            Deadline decideUntil) {
        var proposal = new Proposal();
        proposal.id = id;
        proposal.number = number;
        proposal.agencyId = agencyId;
        proposal.unit = unit;
        proposal.kind = content.kind();
        proposal.areaCode = content.areaCode();
        proposal.content = content;
        proposal.submittedOn = today;
        proposal.decideUntil = decideUntil;
        proposal.nextCheckAt = decideUntil.passesAt();
        return proposal;
    }

    ProposalEvent submitted() {
        return new ProposalEvent.Submitted(id, number, agencyId, unit, kind, isPilot(), areaCode, content.targetGroup(),
                content.amount(), decideUntil);
    }

    ProposalEvent takeUp() {
        require(ProposalCommand.TAKE_UP);
        moveTo(ProposalStatus.UNDER_REVIEW);
        return new ProposalEvent.TakenUp(id, agencyId);
    }

    /** That the agency has the people and the street no other station is known. */
    ProposalEvent accept(String reasons, Actor officer, LocalDate today) {
        require(ProposalCommand.ACCEPT);
        decide(reasons, officer, today);
        moveTo(ProposalStatus.ACCEPTED);
        return new ProposalEvent.Accepted(id, agencyId, content.amount(), content.source().sourceId(), today);
    }

    ProposalEvent decline(String reasons, Actor officer, LocalDate today) {
        require(ProposalCommand.DECLINE);
        decide(reasons, officer, today);
        moveTo(ProposalStatus.DECLINED);
        return new ProposalEvent.Declined(id, agencyId, today);
    }

    ProposalEvent withdraw() {
        require(ProposalCommand.WITHDRAW);
        nextCheckAt = null;
        moveTo(ProposalStatus.WITHDRAWN);
        return new ProposalEvent.Withdrawn(id, agencyId);
    }

    ProposalEvent start(LocalDate today) {
        require(ProposalCommand.START);
        startedOn = today;
        moveTo(ProposalStatus.RUNNING);
        return new ProposalEvent.Started(id, agencyId, today);
    }

    /** Nothing is delivered where nothing is due any more. */
    @Override
    public Set<ProposalCommand> accepted() {
        var accepted = EnumSet.copyOf(status.accepts());
        if (content.deliverables().stream().allMatch(due -> due.sha256() != null)) {
            accepted.remove(ProposalCommand.DELIVER);
        }
        return accepted;
    }

    /** @param sha256 of the file handed in; a second one needs another deliverable */
    ProposalEvent deliver(String code, String sha256, LocalDate today) {
        require(ProposalCommand.DELIVER);
        var deliverables = new ArrayList<>(content.deliverables());
        var due = deliverables.stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new Invalid(ProposalProblem.DELIVERABLE_UNKNOWN, "deliverable", code));
        if (due.sha256() != null) {
            throw new Conflict(ProposalProblem.DELIVERED, code);
        }
        deliverables.set(deliverables.indexOf(due), new Deliverable(code, due.title(), sha256, today));
        content = new ProposalContent(kind, content.pilot(), content.title(), content.summary(), areaCode,
                content.targetGroup(), content.serviceType(), content.goalCode(), content.team(), content.amount(),
                content.source(), deliverables, content.from(), content.to());
        return new ProposalEvent.Delivered(id, agencyId, code, sha256);
    }

    /**
     * Research is judged by as many peers as the rule asks, everything else once.
     *
     * @throws RuleRefused under HA5 while a deliverable of research is missing, or for a second word of one peer
     */
    ProposalEvent review(ProposalReview review, BusinessDay day) {
        require(ProposalCommand.REVIEW);
        var peers = day.rule("HA5");
        if (kind == ProposalKind.RESEARCH) {
            content.deliverables().stream().filter(due -> due.sha256() == null).findFirst().ifPresent(due -> {
                throw new RuleRefused(ProposalProblem.UNDELIVERED, peers, "deliverables", due.code());
            });
        }
        if (reviews.stream().anyMatch(earlier -> earlier.reviewer().equals(review.reviewer()))) {
            throw new RuleRefused(ProposalProblem.REVIEWED_BY_YOU, peers, "reviewer", review.reviewer());
        }
        var all = new ArrayList<>(reviews);
        all.add(review);
        reviews = all;
        if (all.size() >= (kind == ProposalKind.RESEARCH ? peers.asInt() : 1)) {
            score = all.stream().map(ProposalReview::score).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(all.size()), SCALE, RoundingMode.HALF_UP);
            moveTo(ProposalStatus.REVIEWED);
        }
        return new ProposalEvent.Reviewed(id, agencyId, isPilot(), all.size(),
                score == null ? null : score.toPlainString(), review.on());
    }

    /** @throws RuleRefused under HA3 below the score from which a result is good */
    ProposalEvent adopt(BusinessDay day) {
        require(ProposalCommand.ADOPT);
        if (!isPositive(day)) {
            throw new RuleRefused(ProposalProblem.NOT_POSITIVE, day.rule("HA3"), "score", Objects.requireNonNull(score),
                    day.rule("HA3").value());
        }
        endedOn = day.date();
        moveTo(ProposalStatus.ADOPTED);
        return new ProposalEvent.Adopted(id, agencyId, day.date());
    }

    ProposalEvent close(String reason, LocalDate today) {
        require(ProposalCommand.CLOSE);
        endedOn = today;
        endReason = reason;
        moveTo(ProposalStatus.CLOSED);
        return new ProposalEvent.Closed(id, agencyId, today);
    }

    /** That the term to decide passed, once. */
    Optional<ProposalEvent> tick(Instant now) {
        if (nextCheckAt == null || now.isBefore(nextCheckAt) || !status.awaitsDecision()) {
            return Optional.empty();
        }
        nextCheckAt = null;
        decisionOverdue = true;
        return Optional
                .of(new ProposalEvent.DecisionOverdue(id, agencyId, unit, decideUntil.lastDay(), decideUntil.rule()));
    }

    boolean isPositive(BusinessDay day) {
        return (status == ProposalStatus.REVIEWED || status == ProposalStatus.ADOPTED) && score != null
                && score.compareTo(day.rule("HA3").value()) >= 0;
    }

    /**
     * An accepted proposal becomes a purchase of the unit it was sent to.
     *
     * @throws RuleRefused under HA6 in another state, for another unit or street, or for more money
     */
    public void requireBuyable(String purchaserId, String street, Money amount, BusinessDay day) {
        if (status != ProposalStatus.ACCEPTED) {
            throw new RuleRefused(ProposalProblem.NOT_BUYABLE, day.rule("HA6"), "proposalId", number, status);
        }
        if (!unit.equals(purchaserId) || !areaCode.equals(street) || amount.isMoreThan(content.amount())) {
            throw new RuleRefused(ProposalProblem.OTHER_PURCHASE, day.rule("HA6"), "proposalId", number, unit, areaCode,
                    content.amount());
        }
    }

    private void decide(String reasons, Actor officer, LocalDate today) {
        decision = new ProposalDecision(reasons, officer.id(), today);
        nextCheckAt = null;
    }

    private void moveTo(ProposalStatus next) {
        status = status.to(next);
    }
}
