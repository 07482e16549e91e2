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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.conduct.CaseEvent.Origin;
import org.linli.registry.standing.Effect;

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
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> investigators;
    @Embedded
    private @Nullable Notice notice;
    private @Nullable String hearing;
    @Embedded
    private @Nullable ProposedBan ban;
    private @Nullable String reasons;
    @Embedded
    private @Nullable Decision decision;
    @Embedded
    private @Nullable Appeal appeal;
    @Embedded
    private @Nullable Dismissal dismissal;
    private @Nullable LocalDate subjectWithdrawnOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ConductCase() {
    }

    /** @param opener an officer, who thereby investigates; a service job when another service's fact opened it */
    static ConductCase open(UUID id, String number, UUID agencyId, Origin origin, UUID subjectId, String summary,
            LocalDate on, Actor opener) {
        var opened = new ConductCase();
        opened.id = id;
        opened.number = number;
        opened.agencyId = agencyId;
        opened.subject = new Subject(origin, subjectId, summary);
        opened.openedOn = on;
        opened.investigators = origin == Origin.OFFICER ? List.of(opener.id()) : List.of();
        return opened;
    }

    CaseEvent.Opened opened() {
        return new CaseEvent.Opened(id, agencyId, subject.origin(), subject.subjectId());
    }

    CaseEvent.Noticed notice(String text, Deadline response, Actor investigator) {
        require(CaseCommand.NOTICE);
        investigated(investigator);
        notice = Notice.of(text, response);
        nextCheckAt = response.passesAt();
        moveTo(CaseStatus.NOTICED);
        return new CaseEvent.Noticed(id, agencyId, response.lastDay());
    }

    CaseEvent.Responded respond(String text) {
        require(CaseCommand.RESPOND);
        notice = Objects.requireNonNull(notice).answered(text);
        nextCheckAt = null;
        moveTo(CaseStatus.RESPONDED);
        return new CaseEvent.Responded(id, agencyId, false);
    }

    /** The clock's command: the time to answer has passed. Silence ends the waiting, not the right to answer. */
    CaseEvent.Responded fallSilent() {
        require(CaseCommand.FALL_SILENT);
        nextCheckAt = null;
        moveTo(CaseStatus.SILENT);
        return new CaseEvent.Responded(id, agencyId, true);
    }

    CaseEvent.Heard hear(String minutes, Actor panel, Rule separation) {
        require(CaseCommand.HEAR);
        refuseInvestigator(panel, separation);
        hearing = minutes;
        moveTo(CaseStatus.HEARD);
        return new CaseEvent.Heard(id, agencyId);
    }

    /** @param minimum and maximum months of the ban (采购法 art 77) */
    CaseEvent.Proposed propose(int forMonths, String why, Actor panel, Rule minimum, Rule maximum, Rule separation) {
        require(CaseCommand.PROPOSE);
        refuseInvestigator(panel, separation);
        if (forMonths < minimum.asInt() || forMonths > maximum.asInt()) {
            throw new RuleRefused(CaseProblem.PERIOD, forMonths < minimum.asInt() ? minimum : maximum, "months",
                    forMonths, minimum.asInt(), maximum.asInt());
        }
        ban = ProposedBan.by(panel, forMonths);
        reasons = why;
        moveTo(CaseStatus.PROPOSED);
        return new CaseEvent.Proposed(id, agencyId, forMonths);
    }

    /** The second of two; only now the decision exists. */
    CaseEvent.Decided confirm(UUID decisionId, Actor panel, LocalDate on, Deadline appealTerm, Rule separation) {
        require(CaseCommand.CONFIRM);
        refuseInvestigator(panel, separation);
        refuseSamePerson(panel, ban().proposedBy(), separation);
        decision = new Decision(decisionId, panel.id(), on, appealTerm.lastDay());
        moveTo(CaseStatus.DECIDED);
        return new CaseEvent.Decided(id, agencyId, "DISQUALIFIED", decisionId, List.of(Effect.values()), on,
                on.plusMonths(ban().months()));
    }

    /** The first of two: until another confirms, nothing is dismissed. */
    void dismiss(String why, Actor panel, Rule separation) {
        require(CaseCommand.DISMISS);
        refuseInvestigator(panel, separation);
        dismissal = new Dismissal(why, panel.id(), null, status);
        moveTo(CaseStatus.DISMISSAL_PROPOSED);
    }

    /** The second of two; only now the case is dismissed. */
    CaseEvent.Decided confirmDismissal(Actor panel, Rule separation) {
        require(CaseCommand.CONFIRM_DISMISSAL);
        refuseInvestigator(panel, separation);
        refuseSamePerson(panel, dismissal().proposedBy(), separation);
        dismissal = dismissal().confirmed(panel);
        return dismissed(dismissal().reasons());
    }

    /** Back to where it was; also by who proposed it. */
    void rejectDismissal(Actor panel, Rule separation) {
        require(CaseCommand.REJECT_DISMISSAL);
        refuseInvestigator(panel, separation);
        var before = dismissal().from();
        dismissal = null;
        moveTo(before);
    }

    private CaseEvent.Decided dismissed(String why) {
        reasons = why;
        nextCheckAt = null;
        moveTo(CaseStatus.DISMISSED);
        return new CaseEvent.Decided(id, agencyId, "DISMISSED", null, List.of(), null, null);
    }

    /**
     * What the case began with no longer holds. Undecided, the case is over; a decision falls only by people, to whom
     * the agency may now appeal without a term; it is not closed before a fresh one is over.
     */
    CaseEvent withdraw(String why, LocalDate on, Deadline appealTerm) {
        require(CaseCommand.WITHDRAW);
        subjectWithdrawnOn = on;
        if (decision != null) {
            decision = decision.appealable(appealTerm.lastDay());
            return new CaseEvent.SubjectWithdrawn(id, agencyId, subject.subjectId(), on);
        }
        return dismissed(why);
    }

    CaseEvent.Appealed appeal(String grounds, LocalDate on, Rule term) {
        require(CaseCommand.APPEAL);
        if (subjectWithdrawnOn == null && on.isAfter(decision().appealUntil())) {
            throw new RuleRefused(CaseProblem.APPEAL_LATE, term, "appeal", decision().appealUntil());
        }
        appeal = Appeal.on(grounds);
        moveTo(CaseStatus.APPEALED);
        return new CaseEvent.Appealed(id, agencyId);
    }

    /** The first of two. @param upheld true when the appellant is right, and the decision is to fall */
    void decideAppeal(boolean upheld, String why, Actor panel, Rule separation) {
        require(CaseCommand.DECIDE_APPEAL);
        refuseDeciders(panel, separation);
        appeal = appeal().proposed(upheld, why, panel);
        moveTo(CaseStatus.APPEAL_PROPOSED);
    }

    /** The second of two; only now the appeal is decided. */
    CaseEvent.AppealDecided confirmAppeal(Actor panel, Rule separation) {
        require(CaseCommand.CONFIRM_APPEAL);
        refuseDeciders(panel, separation);
        refuseSamePerson(panel, appeal().proposedBy(), separation);
        moveTo(appeal().isRight() ? CaseStatus.OVERTURNED : CaseStatus.UPHELD);
        return new CaseEvent.AppealDecided(id, agencyId, appeal().isRight());
    }

    /** The proposal falls; the appeal waits for another. */
    void rejectAppeal(Actor panel, Rule separation) {
        require(CaseCommand.REJECT_APPEAL);
        refuseDeciders(panel, separation);
        appeal = appeal().undecided();
        moveTo(CaseStatus.APPEALED);
    }

    /** @param term CASE-APPEAL: a decision is not closed while the agency may still appeal */
    CaseEvent.Closed close(LocalDate on, Rule term) {
        require(CaseCommand.CLOSE);
        if (status == CaseStatus.DECIDED && !on.isAfter(decision().appealUntil())) {
            throw new RuleRefused(CaseProblem.APPEAL_OPEN, term, "appealUntil", decision().appealUntil());
        }
        moveTo(CaseStatus.CLOSED);
        return new CaseEvent.Closed(id, agencyId, on);
    }

    private void investigated(Actor investigator) {
        investigators = Stream.concat(investigators.stream(), Stream.of(investigator.id())).distinct().toList();
    }

    private void refuseInvestigator(Actor panel, Rule separation) {
        if (investigators.contains(panel.id())) {
            throw new RuleRefused(CaseProblem.INVESTIGATOR_DECIDES, separation, "actor", panel.id());
        }
    }

    private void refuseDeciders(Actor panel, Rule separation) {
        refuseInvestigator(panel, separation);
        if (panel.id().equals(ban().proposedBy()) || panel.id().equals(decision().decidedBy())) {
            throw new RuleRefused(CaseProblem.APPEAL_SAME_PANEL, separation, "actor", panel.id());
        }
    }

    private static void refuseSamePerson(Actor panel, @Nullable String first, Rule separation) {
        if (panel.id().equals(first)) {
            throw new RuleRefused(CaseProblem.SAME_PERSON, separation, "actor", panel.id());
        }
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

    /** Only of a case that was decided. */
    Decision decision() {
        return Objects.requireNonNull(decision);
    }

    /** Only of a case that was appealed. */
    Appeal appeal() {
        return Objects.requireNonNull(appeal);
    }

    private ProposedBan ban() {
        return Objects.requireNonNull(ban);
    }

    private Dismissal dismissal() {
        return Objects.requireNonNull(dismissal);
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
    String reasons() {
        return reasons;
    }

    @Nullable
    LocalDate subjectWithdrawnOn() {
        return subjectWithdrawnOn;
    }

    Optional<Notice> noticed() {
        return Optional.ofNullable(notice);
    }

    Optional<ProposedBan> proposed() {
        return Optional.ofNullable(ban);
    }

    Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    Optional<Appeal> appealed() {
        return Optional.ofNullable(appeal);
    }

    Optional<Dismissal> givenUp() {
        return Optional.ofNullable(dismissal);
    }
}
