package org.linli.procurement.planning.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** One proposal of one agency. Aggregate root. */
@Entity
public class Proposal implements Aggregate<ProposalCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.SUBMITTED;
    private UUID agencyId;
    private String unit;
    @Enumerated(EnumType.STRING)
    private ProposalKind kind;
    private String areaCode;
    @JdbcTypeCode(SqlTypes.JSON)
    private ProposalContent content;
    private LocalDate submittedOn;
    @Embedded
    private DecisionTerm term;
    private @Nullable LocalDate startedOn;
    @Embedded
    private Appraisal appraisal = new Appraisal();
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

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
        proposal.term = new DecisionTerm(decideUntil);
        return proposal;
    }

    ProposalEvent submitted() {
        return new ProposalEvent.Submitted(id, number, agencyId, unit, kind, isPilot(), areaCode, content.targetGroup(),
                content.amount(), term.decideUntil());
    }

    ProposalEvent takeUp() {
        require(ProposalCommand.TAKE_UP);
        moveTo(ProposalStatus.UNDER_REVIEW);
        return new ProposalEvent.TakenUp(id, agencyId);
    }

    /** That the agency has the people and the street no other station is known. */
    ProposalEvent accept(String reasons, Actor officer, LocalDate today) {
        require(ProposalCommand.ACCEPT);
        term.decide(new ProposalDecision(reasons, officer.id(), today));
        moveTo(ProposalStatus.ACCEPTED);
        return new ProposalEvent.Accepted(id, agencyId, content.amount(), content.source().sourceId(), today);
    }

    ProposalEvent decline(String reasons, Actor officer, LocalDate today) {
        require(ProposalCommand.DECLINE);
        term.decide(new ProposalDecision(reasons, officer.id(), today));
        moveTo(ProposalStatus.DECLINED);
        return new ProposalEvent.Declined(id, agencyId, today);
    }

    ProposalEvent withdraw() {
        require(ProposalCommand.WITHDRAW);
        term.lift();
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
        if (content.undelivered().isEmpty()) {
            accepted.remove(ProposalCommand.DELIVER);
        }
        return accepted;
    }

    /** @param sha256 of the file handed in; a second one needs another deliverable */
    ProposalEvent deliver(String code, String sha256, LocalDate today) {
        require(ProposalCommand.DELIVER);
        content = content.delivered(code, sha256, today);
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
            content.undelivered().ifPresent(due -> {
                throw new RuleRefused(ProposalProblem.UNDELIVERED, peers, "deliverables", due.code());
            });
        }
        appraisal.add(review, kind == ProposalKind.RESEARCH ? peers.asInt() : 1, peers);
        if (appraisal.score().isPresent()) {
            moveTo(ProposalStatus.REVIEWED);
        }
        return new ProposalEvent.Reviewed(id, agencyId, isPilot(), appraisal.reviews().size(),
                appraisal.score().map(BigDecimal::toPlainString).orElse(null), review.on());
    }

    /** @throws RuleRefused under HA3 below the score from which a result is good */
    ProposalEvent adopt(BusinessDay day) {
        require(ProposalCommand.ADOPT);
        if (!isPositive(day)) {
            throw new RuleRefused(ProposalProblem.NOT_POSITIVE, day.rule("HA3"), "score",
                    appraisal.score().orElseThrow(), day.rule("HA3").value());
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
        return term.passed(now)
                .map(until -> new ProposalEvent.DecisionOverdue(id, agencyId, unit, until.lastDay(), until.rule()));
    }

    boolean isPositive(BusinessDay day) {
        return (status == ProposalStatus.REVIEWED || status == ProposalStatus.ADOPTED)
                && appraisal.score().filter(score -> score.compareTo(day.rule("HA3").value()) >= 0).isPresent();
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

    private void moveTo(ProposalStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ProposalStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(unit));
    }

    String number() {
        return number;
    }

    UUID agencyId() {
        return agencyId;
    }

    /** The street or department it was sent to. */
    String unit() {
        return unit;
    }

    ProposalKind kind() {
        return kind;
    }

    String areaCode() {
        return areaCode;
    }

    ProposalContent content() {
        return content;
    }

    /** Fund source of the accepted proposal, as funding knows it. */
    public Optional<UUID> fundSourceId() {
        return Optional.ofNullable(content.source().sourceId());
    }

    boolean isPilot() {
        return content.pilot();
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    DecisionTerm term() {
        return term;
    }

    Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn);
    }

    Appraisal appraisal() {
        return appraisal;
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
