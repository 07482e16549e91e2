package org.linli.registry.grade.post;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce where people work, who may be asked to evaluate. */
@ApplicationScoped
public class PostReactions implements Reactions {

    private final HeldPosts posts;

    PostReactions(HeldPosts posts) {
        this.posts = posts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    public void started(PostStarted fact, Envelope envelope) {
        posts.started(fact.postId(), fact.workerId(), fact.agencyId());
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    public void ended(PostEnded fact, Envelope envelope) {
        posts.ended(fact.postId(), fact.workerId(), fact.agencyId(), fact.on());
    }
}
