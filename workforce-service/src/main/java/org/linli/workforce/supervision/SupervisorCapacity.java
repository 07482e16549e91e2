package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;

/** Who may supervise, and how many people each already has: those assigned one by one and the teams under order. */
@ApplicationScoped
public class SupervisorCapacity {

    private final Supervisions supervisions;
    private final SupervisionOrders orders;
    private final Posts posts;

    SupervisorCapacity(Supervisions supervisions, SupervisionOrders orders, Posts posts) {
        this.supervisions = supervisions;
        this.orders = orders;
        this.posts = posts;
    }

    /** @throws RuleRefused unless the post is an active one of a local supervisor or a manager (T07, R025) */
    public static void require(Post supervisor, Rule tiers) {
        if (!supervisor.isActive() || supervisor.tier().compareTo(Tier.LOCAL_SUPERVISOR) < 0) {
            throw new RuleRefused(SupervisionProblem.NO_SUPERVISOR, tiers, "supervisorPostId", supervisor.id());
        }
    }

    /** The posts of the people a supervisor has; nobody is counted twice. */
    Set<UUID> people(UUID supervisorPostId) {
        var people = new HashSet<UUID>();
        supervisions.lastingOf(supervisorPostId).forEach(supervision -> people.add(supervision.workerPostId()));
        for (var order : orders.assignedTo(supervisorPostId)) {
            people.addAll(team(order.contractId(), supervisorPostId));
        }
        return people;
    }

    /** The people on a contract but for the supervisor. */
    Set<UUID> team(UUID contractId, UUID supervisorPostId) {
        var team = new HashSet<UUID>();
        posts.activeOn(contractId).forEach(post -> team.add(post.id()));
        team.remove(supervisorPostId);
        return team;
    }
}
