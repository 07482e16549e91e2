package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** One challenge. Aggregate root: its status and the order of its steps. */
@Entity
public class Challenge implements Aggregate<ChallengeCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    @Enumerated(EnumType.STRING)
    private ChallengeStatus status = ChallengeStatus.FILED;
    @Embedded
    private Claim claim;
    @Embedded
    private Proceedings proceedings = new Proceedings();
    @Embedded
    private Watch watch = new Watch();

    protected Challenge() {
    }

    static Challenge file(UUID id, UUID tenderId, Claim claim, ChallengeClocks clocks) {
        var challenge = new Challenge();
        challenge.id = id;
        challenge.tenderId = tenderId;
        challenge.claim = claim;
        challenge.run(clocks);
        return challenge;
    }

    ChallengeEvent filed() {
        return new ChallengeEvent.Filed(tenderId, id, claim.level(), claim.subject(), clocks().answerUntil());
    }

    /** @param remedy what the purchaser itself undoes when it agrees */
    ChallengeEvent answer(boolean agrees, String text, @Nullable Remedy remedy, LocalDate today) {
        require(ChallengeCommand.ANSWER);
        proceedings.answer(new Answer(agrees, text, remedy, today));
        moveTo(ChallengeStatus.ANSWERED);
        run(clocks());
        return new ChallengeEvent.Answered(tenderId, id, agrees, remedy, today);
    }

    /** @throws RuleRefused under P21 for a query, before or after its time, or where the purchaser agreed */
    ChallengeEvent complain(List<Integer> points, String grounds, LocalDate today, RuleBook rules,
            WorkCalendar calendar) {
        require(ChallengeCommand.COMPLAIN);
        var rule = rules.get("P21", today);
        var clocks = clocks();
        var until = clocks.complainUntil();
        if (until == null) {
            throw new RuleRefused(ChallengeProblem.ONLY_OBJECTIONS, rule, "level");
        }
        if (status == ChallengeStatus.FILED && !today.isAfter(clocks.answerUntil().lastDay())) {
            throw new RuleRefused(ChallengeProblem.ANSWER_NOT_DUE, rule, "answerUntil", clocks.answerUntil().lastDay());
        }
        if (proceedings.isAgreed()) {
            throw new RuleRefused(ChallengeProblem.AGREED, rule, "answer");
        }
        if (today.isAfter(until.lastDay())) {
            throw new RuleRefused(ChallengeProblem.WINDOW_CLOSED, rule, "complainUntil", until.lastDay());
        }
        claim.requirePoints(points, rule);
        proceedings.complain(points, grounds, today);
        moveTo(ChallengeStatus.COMPLAINT);
        run(clocks.complained(today, rules, calendar));
        return new ChallengeEvent.Complained(tenderId, id, Objects.requireNonNull(clocks().examineUntil()),
                Objects.requireNonNull(clocks().decideUntil()));
    }

    /** Admitted, copies go out and the other side's term begins; turned away, the complaint ends here. */
    ChallengeEvent examine(boolean admitted, String reasons, Actor officer, LocalDate today, RuleBook rules,
            WorkCalendar calendar) {
        require(ChallengeCommand.EXAMINE);
        proceedings.examine(officer, today, id);
        if (!admitted) {
            return end(new Decision(ChallengeStatus.REJECTED, false, reasons, null, today, 0));
        }
        run(clocks().examined(today, rules, calendar));
        return new ChallengeEvent.Admitted(tenderId, id, Objects.requireNonNull(clocks().statementUntil()));
    }

    /** @throws RuleRefused under P22 before the complaint was examined */
    ChallengeEvent state(String words, LocalDate today, RuleBook rules) {
        require(ChallengeCommand.STATE);
        proceedings.requireExamined(today, rules, id);
        proceedings.state(words);
        run(clocks());
        return new ChallengeEvent.Stated(tenderId, id);
    }

    /** Once, and for no more days than P22 allows; the last day is not rolled, or it would be longer. */
    ChallengeEvent hold(int days, LocalDate today, RuleBook rules) {
        require(ChallengeCommand.HOLD);
        var rule = rules.get("P22.suspend", today);
        if (days > rule.asInt()) {
            throw new RuleRefused(ChallengeProblem.SUSPENSION_TOO_LONG, rule, "days", days, rule.asInt());
        }
        var before = clocks().heldUntil();
        if (before != null) {
            throw new RuleRefused(ChallengeProblem.SUSPENDED_ONCE, rule, "days", before.lastDay());
        }
        proceedings.hold();
        var until = new Deadline(today.plusDays(days), rule.id(), rule.basis(), false);
        run(clocks().held(until));
        return new ChallengeEvent.Held(tenderId, id, until);
    }

    /** @throws Conflict a second time */
    void requireUnexamined() {
        proceedings.requireUnexamined(id);
    }

    /** @throws Conflict when it suspends nothing */
    void requireHolding() {
        proceedings.requireHolding(id);
    }

    /** @param ended the term ended by itself */
    ChallengeEvent release(boolean ended) {
        require(ChallengeCommand.RELEASE);
        proceedings.release(id);
        run(clocks());
        return new ChallengeEvent.Released(tenderId, id, ended);
    }

    /** @param earlier groundless complaints of this agency within the year before (P23) */
    List<ChallengeEvent> decide(Decision made, Actor officer, int earlier, RuleBook rules) {
        require(ChallengeCommand.DECIDE);
        proceedings.requireExamined(made.on(), rules, id);
        if (proceedings.wasExaminedBy(officer)) {
            throw new Conflict(ChallengeProblem.SAME_OFFICER, officer.id());
        }
        if (!made.outcome().isDecided()) {
            throw new Invalid(ChallengeProblem.REMEDY, "outcome", made.outcome(), ChallengeStatus.UPHELD);
        }
        var groundless = made.outcome() == ChallengeStatus.REJECTED ? earlier + 1 : 0;
        var decided = end(new Decision(made.outcome(), true, made.reasons(), made.remedy(), made.on(), groundless));
        if (groundless == 0) {
            return List.of(decided);
        }
        proceedings.groundless(made.on());
        return groundless < rules.get("P23", made.on()).asInt() ? List.of(decided) : List.of(decided,
                new ChallengeEvent.ComplainantListed(tenderId, id, claim.agencyId(), groundless, made.on()));
    }

    private ChallengeEvent end(Decision made) {
        proceedings.decide(made);
        moveTo(made.outcome());
        run(clocks());
        return new ChallengeEvent.Decided(tenderId, id, claim.agencyId(), claim.subject(), made.outcome(),
                made.remedy(), made.on());
    }

    /** Each term that passed without its act is said once, in the order they ended. */
    List<ChallengeEvent> tick(Instant now) {
        var events = new ArrayList<ChallengeEvent>();
        watch.missed(now, status, proceedings).forEach(term -> events.add(new ChallengeEvent.Overdue(tenderId, id,
                term.getKey(), term.getValue().lastDay(), term.getValue().rule())));
        run(clocks());
        return events;
    }

    /** Undecided: the purchaser did not agree, and no complaint on it was decided. */
    boolean isOpen() {
        return !status.isDecided() && !proceedings.isAgreed();
    }

    boolean suspensionHasEnded(Instant now) {
        return isHolding() && !now.isBefore(Objects.requireNonNull(clocks().heldUntil()).passesAt());
    }

    /**
     * Silence does not free the award: an objection that became a complaint unanswered holds until a suspension was
     * ordered.
     */
    boolean standsAgainstAward() {
        return isHolding() || claim.level() == Level.OBJECTION && proceedings.answer().isEmpty() && !status.isDecided()
                && clocks().heldUntil() == null;
    }

    /** The document was amended: what was owed is done. */
    void amended() {
        proceedings.amended();
    }

    /** A year got its calendar: terms that were provisional are reckoned again. */
    List<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        var moved = new ArrayList<RecalculatedDeadline>();
        run(new ClocksAgain(this, by, moved).clocks());
        return moved;
    }

    /** Without what would be refused whoever asks: a second examination, a complaint about a mere query. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(this::isOfUse).toList(), owner());
    }

    private boolean isOfUse(ChallengeCommand command) {
        return switch (command) {
            case ANSWER -> true;
            case COMPLAIN -> clocks().complainUntil() != null && !proceedings.isAgreed();
            case EXAMINE -> !proceedings.hasExaminer();
            case STATE, DECIDE -> proceedings.isExamined();
            case HOLD -> clocks().heldUntil() == null;
            case RELEASE -> isHolding();
        };
    }

    private void run(ChallengeClocks next) {
        watch.run(next, status, proceedings);
    }

    private void moveTo(ChallengeStatus next) {
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
    public ChallengeStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(claim.agencyId()).and(Owner.unit(claim.purchaserId()));
    }

    UUID tenderId() {
        return tenderId;
    }

    Claim claim() {
        return claim;
    }

    Proceedings proceedings() {
        return proceedings;
    }

    boolean isHolding() {
        return proceedings.isHolding();
    }

    ChallengeClocks clocks() {
        return watch.clocks();
    }

    List<String> overdue() {
        return watch.overdue();
    }
}
