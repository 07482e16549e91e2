package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lets planned posts begin on their day. */
@ApplicationScoped
class PostSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Posts posts;
    private final PostService service;

    PostSweep(DueRows rows, Posts posts, PostService service) {
        this.rows = rows;
        this.posts = posts;
        this.service = service;
    }

    @Override
    public String name() {
        return "posts-begin";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("post", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.began(posts.locked(id));
    }
}
