package org.linli.procurement.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.tender.Tenders;

/** Complaints to the finance department: one method per command. */
@ApplicationScoped
class ComplaintService {

    private final Challenges challenges;
    private final Tenders tenders;
    private final Suspensions suspensions;
    private final Remedies remedies;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ComplaintService(Challenges challenges, Tenders tenders, Suspensions suspensions, Remedies remedies, Journal journal,
            Rules rules, Calendars calendars, Clock clock) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.remedies = remedies;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Challenge complain(UUID id, List<Integer> points, String grounds) {
        return change(id, "*", (challenge, day) -> challenge.complain(points, grounds, day, rules.book(), calendars.current()));
    }

    @Transactional
    Challenge examine(UUID id, @Nullable String ifMatch, boolean admitted, String reasons, Actor officer) {
        var held = challenges.get(id).isHolding();
        var examined = change(id, ifMatch, (challenge, day) -> challenge.examine(admitted, reasons, officer, day, rules.book(),
                calendars.current()));
        if (held && !examined.isHolding()) {
            suspensions.end(tenders.locked(examined.tenderId()), today());
        }
        return examined;
    }

    @Transactional
    Challenge state(UUID id, String words) {
        return change(id, "*", (challenge, day) -> challenge.state(words, day, rules.book()));
    }

    @Transactional
    Challenge hold(UUID id, @Nullable String ifMatch, int days) {
        var held = change(id, ifMatch, (challenge, day) -> challenge.hold(days, day, rules.book()));
        suspensions.begin(tenders.locked(held.tenderId()), today());
        return held;
    }

    @Transactional
    Challenge release(UUID id, @Nullable String ifMatch) {
        var released = change(id, ifMatch, (challenge, day) -> challenge.release(false));
        suspensions.end(tenders.locked(released.tenderId()), today());
        return released;
    }

    /** The suspension ends with the decision; an upheld complaint undoes in the same transaction what it must. */
    @Transactional
    Challenge decide(UUID id, @Nullable String ifMatch, ChallengeStatus outcome, String reasons, @Nullable Remedy remedy,
            Actor officer) {
        var tender = tenders.locked(challenges.get(id).tenderId());
        var challenge = challenges.locked(id);
        Answers.requireMatch(ifMatch, challenge.version());
        var today = today();
        var upheld = outcome == ChallengeStatus.UPHELD || outcome == ChallengeStatus.PARTLY;
        var undone = upheld ? remedies.require(remedy, challenge.subject(), tender) : null;
        var since = today.minusMonths(rules.get("P23.months", today).asInt());
        var held = challenge.isHolding();
        var earlier = challenges.groundlessSince(challenge.agencyId(), since);
        journal.append(challenge.decide(new Decision(outcome, true, reasons, undone, today, 0), officer, earlier, rules.book()));
        if (held) {
            suspensions.end(tender, today);
        }
        if (undone != null) {
            remedies.apply(undone, tender, today);
        }
        challenges.flush();
        return challenge;
    }

    private Challenge change(UUID id, @Nullable String ifMatch, BiFunction<Challenge, LocalDate, ChallengeEvent> step) {
        tenders.locked(challenges.get(id).tenderId());
        var challenge = challenges.locked(id);
        Answers.requireMatch(ifMatch, challenge.version());
        journal.append(step.apply(challenge, today()));
        challenges.flush();
        return challenge;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
