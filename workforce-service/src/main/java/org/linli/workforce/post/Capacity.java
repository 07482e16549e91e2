package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.UUID;

/** How many people an agency has, by tier, and how many of them are certified. */
@ApplicationScoped
class Capacity {

    private final Posts posts;

    Capacity(Posts posts) {
        this.posts = posts;
    }

    PostEvent.CapacityChanged of(UUID agencyId) {
        var byTier = new EnumMap<Tier, Integer>(Tier.class);
        var certified = 0;
        var active = posts.activeAt(agencyId);
        for (var post : active) {
            byTier.merge(post.tier(), 1, Integer::sum);
            certified += post.isCertified() ? 1 : 0;
        }
        return new PostEvent.CapacityChanged(agencyId, active.size(), certified, byTier);
    }
}
