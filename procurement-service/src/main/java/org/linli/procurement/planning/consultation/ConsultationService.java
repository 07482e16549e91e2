package org.linli.procurement.planning.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** One method per command. */
@ApplicationScoped
class ConsultationService {

    private final Consultations consultations;
    private final Comments comments;
    private final Commands commands;
    private final Today today;

    ConsultationService(Consultations consultations, Comments comments, Commands commands, Today today) {
        this.consultations = consultations;
        this.comments = comments;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Comment comment(UUID consultationId, Comment.Author author, @Nullable String about, String text) {
        var day = today.day();
        var comment = Comment.of(Ids.next(), consultationId, author, about, text, day.date());
        commands.give(consultations.locked(consultationId), ConsultationCommand.COMMENT, consultation -> {
            var made = consultation.comment(comment, day);
            comments.persist(comment);
            return made;
        });
        return comment;
    }

    @Transactional
    Comment reply(UUID commentId, boolean adopted, String text) {
        var held = consultations.locked(comments.consultationOf(commentId));
        var comment = comments.get(commentId);
        commands.give(held, ConsultationCommand.REPLY, consultation -> {
            comment.requireUnanswered();
            return consultation.reply(comment, new Reply(adopted, text, today.date()));
        });
        return comment;
    }
}
