package org.linli.workforce.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.workforce.post.Tier;

/** Shares of the tiers in the training seats of a year (T10): not one tier alone is trained. */
record TierBalance(int seats, int judgedFrom, List<Share> shares) {

    /** Tiers that are trained alike, by the middle of their rules' names. */
    enum Group {
        FRONTLINE, SUPERVISOR, MANAGER;

        static Group of(Tier tier) {
            return switch (tier) {
                case FRONTLINE, SENIOR -> FRONTLINE;
                case LOCAL_SUPERVISOR -> SUPERVISOR;
                case MANAGER -> MANAGER;
            };
        }
    }

    record Share(Group group, int seats, int of, Rule least, Rule most) {

        /** Of all seats, rounded down; 0 where there are none. */
        int percent() {
            return of == 0 ? 0 : (int) (100L * seats / of);
        }

        boolean fits() {
            return 100L * seats >= (long) least.asInt() * of && 100L * seats <= (long) most.asInt() * of;
        }
    }

    static TierBalance of(Map<Tier, Integer> byTier, BusinessDay day) {
        var groups = new EnumMap<Group, Integer>(Group.class);
        byTier.forEach((tier, seats) -> groups.merge(Group.of(tier), seats, Integer::sum));
        var all = groups.values().stream().mapToInt(Integer::intValue).sum();
        return new TierBalance(
                all, day.rule(
                        "T10-FROM").asInt(),
                Stream.of(Group.values()).map(group -> new Share(group, groups.getOrDefault(group, 0), all,
                        day.rule("T10-" + group + "-LEAST"), day.rule("T10-" + group + "-MOST"))).toList());
    }

    boolean isJudged() {
        return seats >= judgedFrom;
    }

    /**
     * Too few seats for one tier are mended by a course for it; only too many are refused.
     *
     * @throws RuleRefused where the tier had more of the seats than it may
     */
    void requireRoom(Tier tier, int more) {
        var all = seats + more;
        var share = shares.get(Group.of(tier).ordinal());
        var own = share.seats() + more;
        if (all >= judgedFrom && 100L * own > (long) share.most().asInt() * all) {
            throw new RuleRefused(CourseProblem.ONE_TIER_ONLY, share.most(), "tier", tier, 100L * own / all,
                    share.most().asInt());
        }
    }
}
