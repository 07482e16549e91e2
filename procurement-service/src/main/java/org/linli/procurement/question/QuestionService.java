package org.linli.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** One method per command. */
@ApplicationScoped
class QuestionService {

    private final Questions questions;
    private final Tenders tenders;
    private final AgencyPolicy agencies;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    QuestionService(Questions questions, Tenders tenders, AgencyPolicy agencies, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.questions = questions;
        this.tenders = tenders;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Question ask(UUID tenderId, UUID agencyId, String text) {
        var tender = tenders.shared(tenderId);
        agencies.requireMayBid(agencyId, today());
        requireTime(tender);
        var question = Question.ask(Ids.next(), new Question.About(tenderId, tender.purchaserId()), agencyId, text,
                clock.instant());
        questions.persist(question);
        journal.append(question.asked());
        questions.flush();
        return question;
    }

    /** Bidders have days to use what they hear: an answer shortly before the deadline moves it. */
    @Transactional
    Question answer(UUID id, String words) {
        var tender = tenders.locked(questions.get(id).tenderId());
        var question = questions.get(id);
        journal.append(question.answer(words, clock.instant()));
        var useful = calendars.current().deadline(today(), rules.get("HQ2", today()));
        if (tender.status() == TenderStatus.PUBLISHED && useful.lastDay().isAfter(tender.clocks().bidsUntil().lastDay())) {
            journal.append(tender.extend(today(), "HQ2", "LATE_ANSWER", rules.book(), calendars.current()));
        }
        questions.flush();
        return question;
    }

    @Transactional
    Question withdraw(UUID id) {
        var question = questions.get(id);
        journal.append(question.withdraw());
        questions.flush();
        return question;
    }

    private void requireTime(Tender tender) {
        if (tender.status() != TenderStatus.PUBLISHED) {
            throw new Conflict(QuestionProblem.NOT_OPEN, tender.number(), tender.status());
        }
        var rule = rules.get("HQ1", today());
        var answerable = calendars.current().deadline(today(), rule);
        if (answerable.lastDay().isAfter(tender.clocks().bidsUntil().lastDay())) {
            throw new RuleRefused(QuestionProblem.TOO_LATE, rule, "tenderId", tender.clocks().bidsUntil().lastDay(), rule.asInt());
        }
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
