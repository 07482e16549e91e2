package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.web.KeysetQuery;

/** Who sees what stands on a contract: the agency its own, a street or department what it buys. */
@ApplicationScoped
public class PostScope implements Owners {

    private static final String NOBODY = "-";

    private final Posts posts;
    private final ContractTeams teams;

    PostScope(Posts posts, ContractTeams teams) {
        this.posts = posts;
        this.teams = teams;
    }

    @Override
    public Owner ownerOf(UUID postId) {
        var post = posts.get(postId);
        return post.owner().and(Owner.unit(teams.buyerOf(post.contractId())));
    }

    /** Rows with an {@code agencyId} and a {@code contractId}; of one agency where that was asked. */
    public KeysetQuery narrow(KeysetQuery rows, Caller caller, @Nullable UUID agencyId) {
        return buys(caller)
                ? rows.by("agencyId", agencyId).among("contractId", teams.boughtBy(caller.unit().orElse(NOBODY)))
                : rows.ofAgency(caller, "agencyId", agencyId);
    }

    /** Limited to the own, and of no agency. */
    static boolean buys(Caller caller) {
        return caller.ownOnly() && caller.agencyId().isEmpty();
    }
}
