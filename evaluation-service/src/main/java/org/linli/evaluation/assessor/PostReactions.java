package org.linli.evaluation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps where people work in step with workforce. */
@ApplicationScoped
class PostReactions implements Reactions {

    private final KnownPosts posts;

    PostReactions(KnownPosts posts) {
        this.posts = posts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    void started(PostStarted fact, Envelope envelope) {
        posts.lockedOrNew(fact.postId(), fact.workerId(), fact.agencyId()).started(fact.certified(),
                envelope.sequence());
    }

    /** A certificate came into force or fell out of it: the share of certified people is another. */
    @On(topic = "linli.workers", type = "linli.workforce.post.recertified.v1")
    void recertified(PostRecertified fact, Envelope envelope) {
        posts.lockedOrNew(fact.postId(), fact.workerId(), fact.agencyId()).recertified(fact.certified(),
                envelope.sequence());
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    void ended(PostEnded fact, Envelope envelope) {
        posts.lockedOrNew(fact.postId(), fact.workerId(), fact.agencyId()).ended(fact.on());
    }
}
