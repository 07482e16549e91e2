package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * Who investigated a case, and what two of the panel made of it: each step is proposed by one and confirmed in its time
 * by another, neither of whom investigated.
 */
@Embeddable
class Deliberation {

    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers investigators;
    @Embedded
    private @Nullable ProposedBan ban;
    /** Who proposed the decision, and who confirmed it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers deciders;
    private @Nullable String reasons;
    @Embedded
    private @Nullable Decision decision;
    @Embedded
    private @Nullable Appeal appeal;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers appealProposers;
    @Embedded
    private @Nullable Dismissal dismissal;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers dismissalProposers;

    @SuppressWarnings("NullAway")
    protected Deliberation() {
    }

    static Deliberation by(@Nullable Actor investigator) {
        var fresh = new Deliberation();
        fresh.investigators = Handlers.of(investigator);
        return fresh;
    }

    void investigated(Actor investigator) {
        investigators = investigators.and(investigator);
    }

    void refuseInvestigator(Actor panel, Rule separation) {
        Separation.refuseInvestigator(panel, investigators, separation);
    }

    void propose(ProposedBan proposed, Actor panel, String why) {
        ban = proposed;
        deciders = Handlers.of(panel);
        reasons = why;
    }

    void decide(UUID decisionId, Actor panel, LocalDate on, Deadline appealTerm, Rule separation) {
        StepTerm.require(ban().confirmUntil(), on);
        refuseInvestigator(panel, separation);
        Separation.refuseSame(panel, deciders, separation);
        deciders = Objects.requireNonNull(deciders).and(panel);
        decision = new Decision(decisionId, panel.id(), on, appealTerm.lastDay());
    }

    /** @return where the case stood before */
    CaseStatus dropBan() {
        var before = ban().from();
        ban = null;
        deciders = null;
        reasons = null;
        return before;
    }

    void proposeDismissal(String why, Actor panel, CaseStatus from, Deadline confirm) {
        dismissalProposers = Handlers.of(panel);
        dismissal = new Dismissal(why, panel.id(), null, from, confirm.lastDay());
    }

    void dismiss(Actor panel, LocalDate on, Rule separation) {
        StepTerm.require(dismissal().confirmUntil(), on);
        refuseInvestigator(panel, separation);
        Separation.refuseSame(panel, dismissalProposers, separation);
        dismissal = dismissal().confirmed(panel);
    }

    /** @return where the case stood before */
    CaseStatus dropDismissal() {
        var before = dismissal().from();
        dismissal = null;
        return before;
    }

    void because(String why) {
        reasons = why;
    }

    void appealableUntil(LocalDate lastDay) {
        decision = decision().appealable(lastDay);
    }

    void appeal(String grounds) {
        appeal = Appeal.on(grounds);
    }

    /** Without a word of the panel, for that reason. */
    void fall(String why) {
        appeal = (appeal == null ? Appeal.on(why) : appeal).granted(why);
    }

    void proposeAppeal(boolean upheld, String why, Actor panel, Deadline confirm, Rule separation) {
        refuseDeciders(panel, separation);
        appealProposers = Handlers.of(panel);
        appeal = appeal().proposed(upheld, why, panel, confirm);
    }

    /** @return whether the appellant is right */
    boolean decideAppeal(Actor panel, LocalDate on, Rule separation) {
        StepTerm.require(Objects.requireNonNull(appeal().confirmUntil()), on);
        refuseDeciders(panel, separation);
        Separation.refuseSame(panel, appealProposers, separation);
        return appeal().isRight();
    }

    void dropAppealProposal() {
        appeal = appeal().undecided();
    }

    void refuseDeciders(Actor panel, Rule separation) {
        refuseInvestigator(panel, separation);
        Separation.refuseDeciders(panel, Objects.requireNonNull(deciders), separation);
    }

    /** Whether that person is kept from it by what they did in the case before. */
    boolean bars(Actor actor, CaseCommand command) {
        return switch (command) {
            case PROPOSE, DISMISS, HEAR -> investigators.include(actor);
            case CONFIRM -> took(actor, deciders);
            case CONFIRM_DISMISSAL -> took(actor, dismissalProposers);
            case DECIDE_APPEAL -> took(actor, deciders);
            case CONFIRM_APPEAL -> took(actor, deciders) || took(actor, appealProposers);
            default -> false;
        };
    }

    private boolean took(Actor actor, @Nullable Handlers earlier) {
        return investigators.include(actor) || earlier != null && earlier.include(actor);
    }

    boolean decisionStands() {
        return decision != null && (appeal == null || !appeal.isRight());
    }

    /** The last day for the second person, while something waits for one. */
    Optional<LocalDate> confirmUntil(CaseStatus status) {
        return switch (status) {
            case PROPOSED -> proposed().map(ProposedBan::confirmUntil);
            case DISMISSAL_PROPOSED -> givenUp().map(Dismissal::confirmUntil);
            case APPEAL_PROPOSED -> appealed().map(Appeal::confirmUntil);
            default -> Optional.empty();
        };
    }

    ProposedBan ban() {
        return Objects.requireNonNull(ban);
    }

    /** Only of a case that was decided. */
    Decision decision() {
        return Objects.requireNonNull(decision);
    }

    /** Only of a case that was appealed. */
    Appeal appeal() {
        return Objects.requireNonNull(appeal);
    }

    private Dismissal dismissal() {
        return Objects.requireNonNull(dismissal);
    }

    @Nullable
    String reasons() {
        return reasons;
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
