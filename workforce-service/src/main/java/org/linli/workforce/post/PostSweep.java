package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets planned posts begin on their day. */
@ApplicationScoped
@Swept(name = "posts-begin", table = "post")
class PostSweep implements TableSweep {

    private final Posts posts;
    private final PostService service;

    PostSweep(Posts posts, PostService service) {
        this.posts = posts;
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.began(posts.locked(id));
    }
}
