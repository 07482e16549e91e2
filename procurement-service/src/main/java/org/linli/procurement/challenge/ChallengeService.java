package org.linli.procurement.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.tender.Tenders;

/** Queries, objections and the purchaser's answers. */
@ApplicationScoped
class ChallengeService {

    private final Challenges challenges;
    private final Tenders tenders;
    private final FilingPolicy policy;
    private final Remedies remedies;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ChallengeService(Challenges challenges, Tenders tenders, FilingPolicy policy, Remedies remedies, Journal journal,
            Rules rules, Calendars calendars, Clock clock) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.policy = policy;
        this.remedies = remedies;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The tender is held: an award and an objection at the same moment come one after the other. */
    @Transactional
    Challenge file(UUID tenderId, UUID agencyId, Level level, Subject subject, List<String> points) {
        var today = today();
        var tender = tenders.locked(tenderId);
        policy.requireParticipant(tender, agencyId, level, subject, today);
        var window = policy.requireWindow(tender, level, subject, today);
        var clocks = level == Level.QUERY ? ChallengeClocks.query(today, rules.book(), calendars.current())
                : ChallengeClocks.objection(today, window, rules.book(), calendars.current());
        var claim = new Challenge.Claim(tenderId, tender.purchaserId(), agencyId, level, subject, points);
        var challenge = Challenge.file(Ids.next(), claim, clocks, today);
        challenges.persist(challenge);
        journal.append(challenge.filed());
        challenges.flush();
        return challenge;
    }

    /** A purchaser that agrees with an objection undoes at once what it must. */
    @Transactional
    Challenge answer(UUID id, @Nullable String ifMatch, boolean agrees, String text, @Nullable Remedy remedy) {
        var tender = tenders.locked(challenges.get(id).tenderId());
        var challenge = challenges.locked(id);
        Answers.requireMatch(ifMatch, challenge.version());
        var undone = agrees && challenge.level() == Level.OBJECTION ? remedies.require(remedy, challenge.subject(), tender) : null;
        journal.append(challenge.answer(agrees, text, undone, today()));
        if (undone != null) {
            remedies.apply(undone, tender, today());
        }
        challenges.flush();
        return challenge;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
