package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Posts;

/** Whom a supervisor has or had. */
@ApplicationScoped
public class Roster {

    private final Supervisions supervisions;
    private final Posts posts;

    Roster(Supervisions supervisions, Posts posts) {
        this.supervisions = supervisions;
        this.posts = posts;
    }

    /** Whom the person supervises or supervised at that agency, in whatever post; not for whom it was only asked. */
    public Set<UUID> of(UUID supervisorId, UUID agencyId) {
        var held =
                posts.list("workerId = ?1 and agencyId = ?2", supervisorId, agencyId).stream().map(Post::id).toList();
        return supervisions.list("supervisorPostId in ?1", held).stream().filter(Supervision::wasGiven)
                .map(Supervision::workerId).collect(Collectors.toSet());
    }
}
