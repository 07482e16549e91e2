package org.linli.workforce.post;

import java.time.LocalDate;
import java.util.UUID;

/** Posts for other features' tests, brought about by the real commands. */
public final class APost {

    private APost() {
    }

    public static Post active(UUID agency, Tier tier) {
        var post = planned(agency, tier);
        post.begin();
        return post;
    }

    public static Post planned(UUID agency, Tier tier) {
        return Post.plan(UUID.randomUUID(), UUID.randomUUID(), agency, tier, true, LocalDate.parse("2026-09-01"), null);
    }

    public static Post certified(UUID agency, Tier tier, boolean certified) {
        var post = active(agency, tier);
        post.recertify(certified);
        return post;
    }
}
