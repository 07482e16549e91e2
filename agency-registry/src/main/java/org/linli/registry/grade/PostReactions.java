package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce where people work, who may be asked to evaluate. */
@ApplicationScoped
class PostReactions implements Reactions {

    /** What is read of somebody who begins to work at an agency. */
    record Started(UUID workerId, UUID postId, UUID agencyId) {
    }

    /** What is read of somebody who leaves. */
    record Ended(UUID workerId, UUID postId, UUID agencyId, LocalDate on) {
    }

    private final HeldPosts posts;

    PostReactions(HeldPosts posts) {
        this.posts = posts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    void started(Started fact, Envelope envelope) {
        posts.started(fact.postId(), fact.workerId(), fact.agencyId());
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    void ended(Ended fact, Envelope envelope) {
        posts.ended(fact.postId(), fact.workerId(), fact.agencyId(), fact.on());
    }
}
