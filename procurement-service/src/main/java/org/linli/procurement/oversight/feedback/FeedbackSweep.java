package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
@Swept(name = "feedback-deadlines", table = "feedback")
class FeedbackSweep implements TableSweep {

    private final Feedbacks feedbacks;
    private final Commands commands;

    FeedbackSweep(Feedbacks feedbacks, Commands commands) {
        this.feedbacks = feedbacks;
        this.commands = commands;
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(feedbacks.locked(id), FeedbackCommand.MISS, Feedback::miss);
    }
}
