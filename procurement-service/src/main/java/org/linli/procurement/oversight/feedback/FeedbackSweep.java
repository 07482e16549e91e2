package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
class FeedbackSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Feedbacks feedbacks;
    private final Commands commands;

    FeedbackSweep(DueRows rows, Feedbacks feedbacks, Commands commands) {
        this.rows = rows;
        this.feedbacks = feedbacks;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "feedback-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("feedback", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(feedbacks.locked(id), FeedbackCommand.MISS, Feedback::miss);
    }
}
