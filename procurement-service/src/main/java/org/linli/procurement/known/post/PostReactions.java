package org.linli.procurement.known.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of posts in step with workforce. */
@ApplicationScoped
class PostReactions implements Reactions {

    private final KnownPosts posts;

    PostReactions(KnownPosts posts) {
        this.posts = posts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    void started(PostStarted fact, Envelope envelope) {
        known(fact.postId(), fact.workerId(), fact.agencyId()).started(fact.tier(), fact.certified(),
                envelope.sequence());
    }

    /** A certificate that is gone counts at the award and the signature of what was bid with it. */
    @On(topic = "linli.workers", type = "linli.workforce.post.recertified.v1")
    void recertified(PostRecertified fact, Envelope envelope) {
        known(fact.postId(), fact.workerId(), fact.agencyId()).recertified(fact.certified(), envelope.sequence());
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    void ended(PostEnded fact, Envelope envelope) {
        known(fact.postId(), fact.workerId(), fact.agencyId())
                .ended(fact.on() == null ? envelope.businessDate() : fact.on());
    }

    private KnownPost known(UUID postId, UUID workerId, UUID agencyId) {
        return posts.findByIdOptional(postId).orElseGet(() -> {
            var post = new KnownPost(postId, workerId, agencyId);
            posts.persist(post);
            return post;
        });
    }
}
