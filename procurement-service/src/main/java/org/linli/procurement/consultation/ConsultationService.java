package org.linli.procurement.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** One method per command. */
@ApplicationScoped
class ConsultationService {

    private final Consultations consultations;
    private final Comments comments;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    ConsultationService(Consultations consultations, Comments comments, Journal journal, Rules rules, Clock clock) {
        this.consultations = consultations;
        this.comments = comments;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Comment comment(UUID consultationId, Comment.Author author, @Nullable String about, String text) {
        var consultation = consultations.locked(consultationId);
        var comment = Comment.of(Ids.next(), consultationId, author, about, text, today());
        journal.append(consultation.comment(comment, today(), rules.book()));
        comments.persist(comment);
        consultations.flush();
        return comment;
    }

    @Transactional
    Comment reply(UUID commentId, boolean adopted, String text) {
        var comment = comments.get(commentId);
        var consultation = consultations.locked(comment.consultationId());
        journal.append(consultation.reply(comment, new Reply(adopted, text, today())));
        consultations.flush();
        return comment;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
