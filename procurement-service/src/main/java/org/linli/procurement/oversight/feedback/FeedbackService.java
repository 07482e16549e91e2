package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.oversight.feedback.Feedback.About;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command. */
@ApplicationScoped
class FeedbackService {

    private final Feedbacks feedbacks;
    private final NamedLocks locks;
    private final Tenders tenders;
    private final Pseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    FeedbackService(Feedbacks feedbacks, NamedLocks locks, Tenders tenders, Pseudonym pseudonym, Commands commands,
            Journal journal, Today today) {
        this.feedbacks = feedbacks;
        this.locks = locks;
        this.tenders = tenders;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws NotFound (404) for a tender that the public cannot read */
    @Transactional
    Feedback give(UUID tenderId, FeedbackAuthor author, Remark remark) {
        var tender = tenders.shared(tenderId);
        if (!tender.notice().published()) {
            throw new NotFound("Tender", tenderId);
        }
        var day = today.day();
        // what waits of one author is counted by one request at a time
        locks.hold("feedback " + tenderId + " " + author.agencyId() + " " + author.personId());
        requireFewOpen(tenderId, author, day);
        var feedback = Feedback.give(Ids.next(), new About(tenderId, tender.purchaserId()), author, remark, day.date(),
                day.until(author.kind() == FeedbackAuthor.Kind.AGENCY ? "P18" : "HO1"));
        feedbacks.persist(feedback);
        pseudonym.actAs("feedback", feedback.id());
        journal.append(feedback.given());
        feedbacks.flush();
        return feedback;
    }

    @Transactional
    Feedback answer(UUID id, @Nullable String ifMatch, boolean adopted, String words) {
        return commands.decide(feedbacks.locked(id), ifMatch, FeedbackCommand.ANSWER,
                feedback -> feedback.answer(adopted, words, today.date()));
    }

    @Transactional
    Feedback rate(UUID id, @Nullable String ifMatch, AnswerRating rating, @Nullable String reason) {
        return commands.decide(feedbacks.locked(id), ifMatch, FeedbackCommand.RATE, feedback -> {
            pseudonym.actAs("feedback", id);
            return feedback.rate(rating, reason);
        });
    }

    private void requireFewOpen(UUID tenderId, FeedbackAuthor author, BusinessDay day) {
        var rule = day.rule("HO2");
        if (feedbacks.open(tenderId, author) >= rule.asInt()) {
            throw new RuleRefused(FeedbackProblem.TOO_MANY_OPEN, rule, "tenderId", rule.asInt());
        }
    }
}
