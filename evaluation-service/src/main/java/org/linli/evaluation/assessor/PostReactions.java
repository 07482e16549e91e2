package org.linli.evaluation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps where people work in step with workforce. */
@ApplicationScoped
class PostReactions implements Reactions {

    record Started(UUID workerId, UUID postId, UUID agencyId) {
    }

    record Ended(UUID workerId, UUID postId, UUID agencyId, LocalDate on) {
    }

    private final KnownPosts posts;

    PostReactions(KnownPosts posts) {
        this.posts = posts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    void started(Started fact, Envelope envelope) {
        posts.lockedOrNew(fact.postId(), fact.workerId(), fact.agencyId());
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    void ended(Ended fact, Envelope envelope) {
        posts.lockedOrNew(fact.postId(), fact.workerId(), fact.agencyId()).ended(fact.on());
    }
}
