package org.linli.procurement.tendering.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderClocks;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command. */
@ApplicationScoped
class QuestionService {

    private final Questions questions;
    private final Tenders tenders;
    private final AgencyPolicy agencies;
    private final Pseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    QuestionService(Questions questions, Tenders tenders, AgencyPolicy agencies, Pseudonym pseudonym, Commands commands,
            Journal journal, Today today) {
        this.questions = questions;
        this.tenders = tenders;
        this.agencies = agencies;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Question ask(UUID tenderId, UUID agencyId, String text) {
        var day = today.day();
        var tender = tenders.shared(tenderId);
        requireTime(tender, day);
        agencies.requireMayBid(agencyId, day.date());
        var question = Question.ask(Ids.next(), new Question.About(tenderId, tender.purchaserId()), agencyId, text,
                today.instant());
        questions.persist(question);
        pseudonym.actAs("question", question.id());
        journal.append(question.asked());
        questions.flush();
        return question;
    }

    /** Bidders have days to use what they hear: an answer shortly before the deadline moves it. */
    @Transactional
    Question answer(UUID id, String words) {
        var tender = tenders.locked(questions.tenderOf(id));
        return commands.giveAll(questions.locked(id), QuestionCommand.ANSWER, question -> {
            var day = today.day();
            var late = isLate(tender, day);
            if (late) {
                tender.require(TenderCommand.EXTEND);
            }
            var answered = question.answer(words, today.instant());
            return late ? List.of(answered, tender.extend(day.date(), TenderClocks.LATE_ANSWER, "LATE_ANSWER", day))
                    : List.of(answered);
        });
    }

    @Transactional
    Question withdraw(UUID id) {
        return commands.give(questions.locked(id), QuestionCommand.WITHDRAW, question -> {
            pseudonym.actAs("question", id);
            return question.withdraw();
        });
    }

    private static boolean isLate(Tender tender, BusinessDay day) {
        return tender.status() == TenderStatus.PUBLISHED
                && day.until(TenderClocks.LATE_ANSWER).lastDay().isAfter(tender.clocks().bidsUntil().lastDay());
    }

    /** Bids come in, and there is time left to answer before they were to end (HQ1). */
    static boolean takesQuestions(Tender tender, BusinessDay day) {
        return tender.status() == TenderStatus.PUBLISHED && !day.until("HQ1").lastDay().isAfter(tender.asksUntil(day));
    }

    private static void requireTime(Tender tender, BusinessDay day) {
        if (tender.status() != TenderStatus.PUBLISHED) {
            throw new Conflict(QuestionProblem.NOT_OPEN, tender.number(), tender.status());
        }
        var rule = day.rule("HQ1");
        if (!takesQuestions(tender, day)) {
            throw new RuleRefused(QuestionProblem.TOO_LATE, rule, "tenderId", tender.asksUntil(day), rule.asInt());
        }
    }
}
