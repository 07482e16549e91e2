package org.linli.registry.conduct;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.standing.Effect;
import org.linli.registry.standing.SeriousEntryEffect;

/**
 * A case about an agency's conduct: notice, the right to be heard, a decision by two who did not investigate, an
 * appeal.
 */
@Entity
class ConductCase implements Aggregate<CaseCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID agencyId;
    @Embedded
    private Subject subject;
    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.FINDING;
    private LocalDate openedOn;
    @Embedded
    private @Nullable Notice notice;
    private @Nullable String hearing;
    @Embedded
    private Deliberation panel;
    private @Nullable LocalDate subjectWithdrawnOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ConductCase() {
    }

    /** @param investigator the officer who opened it or proposed the entry; none when a fact or the clock did */
    static ConductCase open(UUID id, String number, UUID agencyId, Subject subject, LocalDate on,
            @Nullable Actor investigator) {
        var opened = new ConductCase();
        opened.id = id;
        opened.number = number;
        opened.agencyId = agencyId;
        opened.subject = subject;
        opened.openedOn = on;
        opened.panel = Deliberation.by(investigator);
        return opened;
    }

    CaseEvent.Opened opened() {
        return new CaseEvent.Opened(id, agencyId, subject.origin(), subject.subjectId());
    }

    CaseEvent.Noticed notice(String text, Deadline response, Actor investigator) {
        require(CaseCommand.NOTICE);
        panel.investigated(investigator);
        notice = Notice.of(text, response);
        nextCheckAt = response.passesAt();
        moveTo(CaseStatus.NOTICED);
        return new CaseEvent.Noticed(id, agencyId, response.lastDay());
    }

    CaseEvent.Responded respond(String text) {
        require(CaseCommand.RESPOND);
        notice = Objects.requireNonNull(notice).answered(text);
        enter(CaseStatus.RESPONDED);
        return new CaseEvent.Responded(id, agencyId, false);
    }

    /** The clock's command: the time to answer has passed. Silence ends the waiting, not the right to answer. */
    CaseEvent.Responded fallSilent() {
        require(CaseCommand.FALL_SILENT);
        enter(CaseStatus.SILENT);
        return new CaseEvent.Responded(id, agencyId, true);
    }

    CaseEvent.Heard hear(String minutes, Actor member, Rule separation) {
        require(CaseCommand.HEAR);
        panel.refuseInvestigator(member, separation);
        hearing = minutes;
        moveTo(CaseStatus.HEARD);
        return new CaseEvent.Heard(id, agencyId);
    }

    /** @param minimum and maximum months of the ban (采购法 art 77); an entry on the serious list has none */
    CaseEvent.Proposed propose(@Nullable Integer forMonths, String why, Actor member, Deadline confirm, Rule minimum,
            Rule maximum, Rule separation) {
        require(CaseCommand.PROPOSE);
        panel.refuseInvestigator(member, separation);
        panel.propose(ProposedBan.of(subject, forMonths, member, status, confirm, minimum, maximum), member, why);
        enter(CaseStatus.PROPOSED);
        return new CaseEvent.Proposed(id, agencyId, panel.ban().months());
    }

    /** The second of two; only now the decision exists. */
    CaseEvent.Decided confirm(UUID decisionId, Actor member, LocalDate on, Deadline appealTerm, Rule separation) {
        require(CaseCommand.CONFIRM);
        panel.decide(subject.isListEntry() ? subject.subjectId() : decisionId, member, on, appealTerm, separation);
        enter(CaseStatus.DECIDED);
        return subject.isListEntry()
                ? new CaseEvent.Decided(id, agencyId, "LISTED", subject.subjectId(), SeriousEntryEffect.EFFECTS, on,
                        null)
                : new CaseEvent.Decided(id, agencyId, "DISQUALIFIED", decisionId, List.of(Effect.values()), on,
                        on.plusMonths(panel.ban().months()));
    }

    /** The proposal falls, also by who made it: the case is where it was, and another is proposed or none. */
    CaseEvent.ProposalDropped rejectDecision(Actor member, Rule separation) {
        require(CaseCommand.REJECT_DECISION);
        panel.refuseInvestigator(member, separation);
        return dropBan();
    }

    /** The first of two: until another confirms, nothing is dismissed. */
    void dismiss(String why, Actor member, Deadline confirm, Rule separation) {
        require(CaseCommand.DISMISS);
        panel.refuseInvestigator(member, separation);
        panel.proposeDismissal(why, member, status, confirm);
        enter(CaseStatus.DISMISSAL_PROPOSED);
    }

    /** The second of two; only now the case is dismissed. */
    CaseEvent.Decided confirmDismissal(Actor member, LocalDate on, Rule separation) {
        require(CaseCommand.CONFIRM_DISMISSAL);
        panel.dismiss(member, on, separation);
        return dismissed(panel.givenUp().orElseThrow().reasons());
    }

    /** Back to where it was; also by who proposed it. */
    void rejectDismissal(Actor member, Rule separation) {
        require(CaseCommand.REJECT_DISMISSAL);
        panel.refuseInvestigator(member, separation);
        enter(panel.dropDismissal());
    }

    /** The clock's: nobody confirmed in its time what one proposed. */
    List<CaseEvent> lapseStep() {
        require(CaseCommand.LAPSE_STEP);
        if (status == CaseStatus.PROPOSED) {
            return List.of(dropBan());
        }
        if (status == CaseStatus.DISMISSAL_PROPOSED) {
            enter(panel.dropDismissal());
        } else {
            dropAppealProposal();
        }
        return List.of();
    }

    private CaseEvent.ProposalDropped dropBan() {
        enter(panel.dropBan());
        return new CaseEvent.ProposalDropped(id, agencyId);
    }

    private void dropAppealProposal() {
        panel.dropAppealProposal();
        enter(CaseStatus.APPEALED);
    }

    private CaseEvent.Decided dismissed(String why) {
        panel.because(why);
        enter(CaseStatus.DISMISSED);
        return new CaseEvent.Decided(id, agencyId, "DISMISSED", null, List.of(), null, null);
    }

    /**
     * What the case began with no longer holds. Undecided, the case is over. A decision is before the panel, again
     * where it was upheld or closed; the agency may appeal without a term, and what the panel does not uphold in one
     * falls.
     */
    List<CaseEvent> withdraw(String why, LocalDate on, Deadline appealTerm) {
        require(CaseCommand.WITHDRAW);
        subjectWithdrawnOn = on;
        if (panel.decided().isEmpty()) {
            return List.of(dismissed(why));
        }
        panel.appealableUntil(appealTerm.lastDay());
        watch();
        var withdrawn = new CaseEvent.SubjectWithdrawn(id, agencyId, subject.subjectId(), on);
        if (status != CaseStatus.UPHELD && status != CaseStatus.CLOSED) {
            return List.of(withdrawn);
        }
        return List.of(withdrawn, appealed(why));
    }

    /** The clock's: the panel has not said in that term why a decision without its ground should stand. */
    CaseEvent.AppealDecided fall(String why) {
        require(CaseCommand.FALL);
        panel.fall(why);
        enter(CaseStatus.OVERTURNED);
        return new CaseEvent.AppealDecided(id, agencyId, true);
    }

    private boolean isBaseless() {
        return subjectWithdrawnOn != null && panel.decisionStands() && status.isBeforePanel();
    }

    CaseEvent.Appealed appeal(String grounds, LocalDate on, Rule term) {
        require(CaseCommand.APPEAL);
        if (subjectWithdrawnOn == null && on.isAfter(panel.decision().appealUntil())) {
            throw new RuleRefused(CaseProblem.APPEAL_LATE, term, "appeal", panel.decision().appealUntil());
        }
        return appealed(grounds);
    }

    private CaseEvent.Appealed appealed(String grounds) {
        panel.appeal(grounds);
        enter(CaseStatus.APPEALED);
        return new CaseEvent.Appealed(id, agencyId);
    }

    /** The first of two. @param upheld true when the appellant is right, and the decision is to fall */
    void decideAppeal(boolean upheld, String why, Actor member, Deadline confirm, Rule separation) {
        require(CaseCommand.DECIDE_APPEAL);
        panel.proposeAppeal(upheld, why, member, confirm, separation);
        enter(CaseStatus.APPEAL_PROPOSED);
    }

    /** The second of two; only now the appeal is decided. */
    CaseEvent.AppealDecided confirmAppeal(Actor member, LocalDate on, Rule separation) {
        require(CaseCommand.CONFIRM_APPEAL);
        var right = panel.decideAppeal(member, on, separation);
        enter(right ? CaseStatus.OVERTURNED : CaseStatus.UPHELD);
        return new CaseEvent.AppealDecided(id, agencyId, right);
    }

    /** The proposal falls; the appeal waits for another. */
    void rejectAppeal(Actor member, Rule separation) {
        require(CaseCommand.REJECT_APPEAL);
        panel.refuseDeciders(member, separation);
        dropAppealProposal();
    }

    /** @param term CASE-APPEAL: a decision is not closed while the agency may still appeal */
    CaseEvent.Closed close(LocalDate on, Rule term) {
        require(CaseCommand.CLOSE);
        if (status == CaseStatus.DECIDED && !on.isAfter(panel.decision().appealUntil())) {
            throw new RuleRefused(CaseProblem.APPEAL_OPEN, term, "appealUntil", panel.decision().appealUntil());
        }
        enter(CaseStatus.CLOSED);
        return new CaseEvent.Closed(id, agencyId, on);
    }

    /** Under way, or with a decision that stands. */
    boolean isLive() {
        return status == CaseStatus.CLOSED ? panel.decisionStands() : !status.isGivenUp();
    }

    /** Nothing is left to withdraw from a closed case whose decision does not stand. */
    @Override
    public Set<CaseCommand> accepted() {
        return status == CaseStatus.CLOSED && !panel.decisionStands() ? Set.of() : status.accepts(isBaseless());
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(one -> !panel.bars(caller.actor(), one)).toList(), owner());
    }

    private void enter(CaseStatus next) {
        moveTo(next);
        watch();
    }

    /** For the second person, until the last day the step has; a decision without a ground, until it falls. */
    private void watch() {
        nextCheckAt = (isBaseless() ? Optional.of(panel.decision().appealUntil()) : panel.confirmUntil(status))
                .map(Deadline::after).orElse(null);
    }

    private void moveTo(CaseStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    UUID agencyId() {
        return agencyId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public CaseStatus status() {
        return status;
    }

    Subject subject() {
        return subject;
    }

    Deliberation panel() {
        return panel;
    }

    String number() {
        return number;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    String hearing() {
        return hearing;
    }

    @Nullable
    LocalDate subjectWithdrawnOn() {
        return subjectWithdrawnOn;
    }

    Optional<Notice> noticed() {
        return Optional.ofNullable(notice);
    }
}
