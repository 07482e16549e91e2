package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Whose words a piece of feedback is: only they rate what was answered. */
@ApplicationScoped
class FeedbackAuthors implements Owners {

    private final Feedbacks feedbacks;

    FeedbackAuthors(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return feedbacks.get(id).author();
    }
}
