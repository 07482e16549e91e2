package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * Who investigated a case, and what two of the panel made of it: each step is proposed by one and confirmed in its time
 * by another, neither of whom investigated.
 */
@Embeddable
class Deliberation {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> investigators;
    @Embedded
    private @Nullable ProposedBan ban;
    private @Nullable String reasons;
    @Embedded
    private @Nullable Decision decision;
    @Embedded
    private @Nullable Appeal appeal;
    @Embedded
    private @Nullable Dismissal dismissal;

    @SuppressWarnings("NullAway")
    protected Deliberation() {
    }

    static Deliberation by(@Nullable Actor investigator) {
        var fresh = new Deliberation();
        fresh.investigators = investigator == null ? List.of() : List.of(investigator.id());
        return fresh;
    }

    void investigated(Actor investigator) {
        investigators = Stream.concat(investigators.stream(), Stream.of(investigator.id())).distinct().toList();
    }

    void refuseInvestigator(Actor panel, Rule separation) {
        Separation.refuseInvestigator(panel, investigators, separation);
    }

    void propose(ProposedBan proposed, String why) {
        ban = proposed;
        reasons = why;
    }

    void decide(UUID decisionId, Actor panel, LocalDate on, Deadline appealTerm, Rule separation) {
        StepTerm.require(ban().confirmUntil(), on);
        refuseInvestigator(panel, separation);
        Separation.refuseSame(panel, ban().proposedBy(), separation);
        decision = new Decision(decisionId, panel.id(), on, appealTerm.lastDay());
    }

    /** @return where the case stood before */
    CaseStatus dropBan() {
        var before = ban().from();
        ban = null;
        reasons = null;
        return before;
    }

    void proposeDismissal(String why, Actor panel, CaseStatus from, Deadline confirm) {
        dismissal = new Dismissal(why, panel.id(), null, from, confirm.lastDay());
    }

    void dismiss(Actor panel, LocalDate on, Rule separation) {
        StepTerm.require(dismissal().confirmUntil(), on);
        refuseInvestigator(panel, separation);
        Separation.refuseSame(panel, dismissal().proposedBy(), separation);
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

    void proposeAppeal(boolean upheld, String why, Actor panel, Deadline confirm, Rule separation) {
        refuseDeciders(panel, separation);
        appeal = appeal().proposed(upheld, why, panel, confirm);
    }

    /** @return whether the appellant is right */
    boolean decideAppeal(Actor panel, LocalDate on, Rule separation) {
        StepTerm.require(Objects.requireNonNull(appeal().confirmUntil()), on);
        refuseDeciders(panel, separation);
        Separation.refuseSame(panel, appeal().proposedBy(), separation);
        return appeal().isRight();
    }

    void dropAppealProposal() {
        appeal = appeal().undecided();
    }

    void refuseDeciders(Actor panel, Rule separation) {
        refuseInvestigator(panel, separation);
        Separation.refuseDeciders(panel, ban(), decision(), separation);
    }

    /** Whether that person is kept from it by what they did in the case before. */
    boolean bars(Actor actor, CaseCommand command) {
        return switch (command) {
            case PROPOSE, DISMISS, HEAR -> investigators.contains(actor.id());
            case CONFIRM -> took(actor, ban == null ? null : ban.proposedBy());
            case CONFIRM_DISMISSAL -> took(actor, dismissal == null ? null : dismissal.proposedBy());
            case DECIDE_APPEAL -> tookPart(actor);
            case CONFIRM_APPEAL -> tookPart(actor) || took(actor, appeal == null ? null : appeal.proposedBy());
            default -> false;
        };
    }

    private boolean took(Actor actor, @Nullable String first) {
        return investigators.contains(actor.id()) || actor.id().equals(first);
    }

    private boolean tookPart(Actor actor) {
        return took(actor, ban == null ? null : ban.proposedBy())
                || decision != null && actor.id().equals(decision.decidedBy());
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
