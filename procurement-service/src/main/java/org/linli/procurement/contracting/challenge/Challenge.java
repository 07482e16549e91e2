package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.Reckoned;
import org.linli.procurement.known.calendar.Reckoning;

/** One challenge. Aggregate root. Its fields are in {@link ChallengeFile}; only the commands here change them. */
@Entity
public class Challenge extends ChallengeFile {

    protected Challenge() {
    }

    /** What is challenged, by whom. */
    record Claim(UUID tenderId, String purchaserId, UUID agencyId, Level level, Subject subject, List<String> points) {
    }

    static Challenge file(UUID id, Claim claim, ChallengeClocks clocks, LocalDate on) {
        var challenge = new Challenge();
        challenge.id = id;
        challenge.tenderId = claim.tenderId();
        challenge.purchaserId = claim.purchaserId();
        challenge.agencyId = claim.agencyId();
        challenge.level = claim.level();
        challenge.subject = claim.subject();
        for (var point : claim.points()) {
            challenge.items.add(new Item(challenge.items.size() + 1, point));
        }
        challenge.filedOn = on;
        challenge.run(clocks);
        return challenge;
    }

    ChallengeEvent filed() {
        return new ChallengeEvent.Filed(tenderId, id, level, subject, clocks.answerUntil());
    }

    /** @param remedy what the purchaser itself undoes when it agrees */
    ChallengeEvent answer(boolean agrees, String text, @Nullable Remedy remedy, LocalDate today) {
        require(ChallengeCommand.ANSWER);
        answer = new Answer(agrees, text, remedy, today);
        amendmentOwed = remedy == Remedy.AMEND;
        moveTo(ChallengeStatus.ANSWERED);
        run(clocks);
        return new ChallengeEvent.Answered(tenderId, id, agrees, remedy, today);
    }

    /** @throws RuleRefused under P21 for a query, before or after its time, or where the purchaser agreed */
    ChallengeEvent complain(List<Integer> points, String grounds, LocalDate today, RuleBook rules,
            WorkCalendar calendar) {
        require(ChallengeCommand.COMPLAIN);
        var rule = rules.get("P21", today);
        var until = clocks.complainUntil();
        if (until == null) {
            throw new RuleRefused(ChallengeProblem.ONLY_OBJECTIONS, rule, "level");
        }
        if (status == ChallengeStatus.FILED && !today.isAfter(clocks.answerUntil().lastDay())) {
            throw new RuleRefused(ChallengeProblem.ANSWER_NOT_DUE, rule, "answerUntil", clocks.answerUntil().lastDay());
        }
        if (answer != null && answer.agrees()) {
            throw new RuleRefused(ChallengeProblem.AGREED, rule, "answer");
        }
        if (today.isAfter(until.lastDay())) {
            throw new RuleRefused(ChallengeProblem.WINDOW_CLOSED, rule, "complainUntil", until.lastDay());
        }
        points.stream().filter(no -> items.stream().noneMatch(item -> item.no() == no)).findFirst().ifPresent(no -> {
            throw new RuleRefused(ChallengeProblem.ITEM_NOT_OBJECTED, rule, "items", no);
        });
        complaint = new Complaint(points, grounds, today, null, null);
        moveTo(ChallengeStatus.COMPLAINT);
        run(clocks.complained(today, rules, calendar));
        return new ChallengeEvent.Complained(tenderId, id, Objects.requireNonNull(clocks.examineUntil()),
                Objects.requireNonNull(clocks.decideUntil()));
    }

    /** Admitted, copies go out and the other side's term begins; turned away, the complaint ends here. */
    ChallengeEvent examine(boolean admitted, String reasons, Actor officer, LocalDate today, RuleBook rules,
            WorkCalendar calendar) {
        require(ChallengeCommand.EXAMINE);
        if (examiner != null) {
            throw new Conflict(ChallengeProblem.ALREADY_EXAMINED, id);
        }
        examiner = officer.id();
        complaint = Objects.requireNonNull(complaint).examined(today);
        if (!admitted) {
            return end(new Decision(ChallengeStatus.REJECTED, false, reasons, null, today, 0));
        }
        run(clocks.examined(today, rules, calendar));
        return new ChallengeEvent.Admitted(tenderId, id, Objects.requireNonNull(clocks.statementUntil()));
    }

    /** @throws RuleRefused under P22 before the complaint was examined */
    ChallengeEvent state(String words, LocalDate today, RuleBook rules) {
        require(ChallengeCommand.STATE);
        requireExamined(today, rules);
        complaint = Objects.requireNonNull(complaint).stated(words);
        run(clocks);
        return new ChallengeEvent.Stated(tenderId, id);
    }

    /** Once, and for no more days than P22 allows; the last day is not rolled, or it would be longer. */
    ChallengeEvent hold(int days, LocalDate today, RuleBook rules) {
        require(ChallengeCommand.HOLD);
        var rule = rules.get("P22.suspend", today);
        if (days > rule.asInt()) {
            throw new RuleRefused(ChallengeProblem.SUSPENSION_TOO_LONG, rule, "days", days, rule.asInt());
        }
        if (clocks.heldUntil() != null) {
            throw new RuleRefused(ChallengeProblem.SUSPENDED_ONCE, rule, "days", clocks.heldUntil().lastDay());
        }
        holding = true;
        var until = new Deadline(today.plusDays(days), rule.id(), rule.basis(), false);
        run(clocks.held(until));
        return new ChallengeEvent.Held(tenderId, id, until);
    }

    /** @param ended the term ended by itself */
    ChallengeEvent release(boolean ended) {
        require(ChallengeCommand.RELEASE);
        if (!holding) {
            throw new Conflict(ChallengeProblem.NOT_SUSPENDED, id);
        }
        holding = false;
        run(clocks);
        return new ChallengeEvent.Released(tenderId, id, ended);
    }

    /** @param earlier groundless complaints of this agency within the year before (P23) */
    List<ChallengeEvent> decide(Decision made, Actor officer, int earlier, RuleBook rules) {
        require(ChallengeCommand.DECIDE);
        requireExamined(made.on(), rules);
        if (officer.id().equals(examiner)) {
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
        groundlessOn = made.on();
        return groundless < rules.get("P23", made.on()).asInt() ? List.of(decided)
                : List.of(decided, new ChallengeEvent.ComplainantListed(tenderId, id, agencyId, groundless, made.on()));
    }

    /** Each term that passed without its act is said once, in the order they ended. */
    List<ChallengeEvent> tick(Instant now) {
        var passed = unsaid().filter(term -> !now.isBefore(term.getValue().passesAt()))
                .sorted((a, b) -> a.getValue().lastDay().compareTo(b.getValue().lastDay())).toList();
        var events = new ArrayList<ChallengeEvent>();
        var said = new ArrayList<>(overdue);
        for (var term : passed) {
            said.add(term.getKey());
            events.add(new ChallengeEvent.Overdue(tenderId, id, term.getKey(), term.getValue().lastDay(),
                    term.getValue().rule()));
        }
        overdue = said;
        run(clocks);
        return events;
    }

    boolean suspensionHasEnded(Instant now) {
        return holding && !now.isBefore(Objects.requireNonNull(clocks.heldUntil()).passesAt());
    }

    /**
     * Silence does not free the award: an objection that became a complaint unanswered holds until a suspension was
     * ordered.
     */
    boolean standsAgainstAward() {
        return holding
                || level == Level.OBJECTION && answer == null && !status.isDecided() && clocks.heldUntil() == null;
    }

    /** The document was amended: what was owed is done. */
    void amended() {
        amendmentOwed = false;
    }

    /** A year got its calendar: terms that were provisional are reckoned again. */
    List<Reckoned> reckonAgain(Reckoning by) {
        var moved = new ArrayList<Reckoned>();
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
            case COMPLAIN -> clocks.complainUntil() != null && (answer == null || !answer.agrees());
            case EXAMINE -> examiner == null;
            case STATE, DECIDE -> isExamined();
            case HOLD -> clocks.heldUntil() == null;
            case RELEASE -> holding;
        };
    }

    private boolean isExamined() {
        return complaint != null && complaint.examinedOn() != null;
    }

    private void requireExamined(LocalDate today, RuleBook rules) {
        if (!isExamined()) {
            throw new RuleRefused(ChallengeProblem.NOT_EXAMINED, rules.get("P22.examine", today), "challengeId", id);
        }
    }

    private ChallengeEvent end(Decision made) {
        decision = made;
        holding = false;
        amendmentOwed = made.remedy() == Remedy.AMEND;
        moveTo(made.outcome());
        run(clocks);
        return new ChallengeEvent.Decided(tenderId, id, agencyId, subject, made.outcome(), made.remedy(), made.on());
    }

    private void run(ChallengeClocks next) {
        clocks = next;
        var owed = unsaid().map(term -> term.getValue().passesAt());
        var held =
                holding && next.heldUntil() != null ? Stream.of(next.heldUntil().passesAt()) : Stream.<Instant>empty();
        nextCheckAt = Stream.concat(owed, held).min(Instant::compareTo).orElse(null);
    }

    private Stream<Map.Entry<String, Deadline>> unsaid() {
        return clocks.owed(status, complaint).entrySet().stream().filter(term -> !overdue.contains(term.getKey()));
    }

    private void moveTo(ChallengeStatus next) {
        status = status.to(next);
    }
}
