package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.workforce.post.Ladder;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostService;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a promotion; it lapses with the post it started from. */
@ApplicationScoped
class PromotionService implements PostWatch {

    private final Promotions promotions;
    private final Commands commands;
    private final Posts posts;
    private final PostService postings;
    private final Workers workers;
    private final Ladder ladder;
    private final Journal journal;
    private final Today today;

    PromotionService(Promotions promotions, Commands commands, Posts posts, PostService postings, Workers workers,
            Ladder ladder, Journal journal, Today today) {
        this.promotions = promotions;
        this.commands = commands;
        this.posts = posts;
        this.postings = postings;
        this.workers = workers;
        this.ladder = ladder;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Promotion apply(UUID postId, Tier to, Actor nominator) {
        var post = posts.locked(postId);
        requireActive(post);
        if (promotions.isWaiting(postId)) {
            throw new Conflict(PromotionProblem.OPEN_ALREADY, post.workerId());
        }
        var promotion = Promotion.apply(Ids.next(), post, to, ladder.steps(workers.get(post.workerId()), to), nominator,
                today.date(), today.day().rule("LADDER-TERM"), today.day().rule("LADDER-STEP"));
        promotions.persistAndFlush(promotion);
        journal.append(promotion.applied());
        return promotion;
    }

    /**
     * The conditions are held against the day of the decision: what was missing may be there now, and the other way
     * round. The post is held before the promotion, as its end holds them; it changes after, and lapses only what
     * waits.
     *
     * @param ownHouse by somebody of the agency that applied: not for who is to lead others
     */
    @Transactional
    Promotion grant(UUID id, @Nullable String ifMatch, Actor decider, boolean ownHouse) {
        var post = posts.locked(promotions.postOf(id));
        var newPost = Ids.next();
        var granted = commands.decide(promotions.locked(id), ifMatch, PromotionCommand.GRANT, promotion -> {
            promotion.refuseSamePerson(decider, separation());
            promotion.requireOutside(ownHouse, today.day().rule("LADDER-OUTSIDE"));
            requireActive(post);
            postings.requireReplaceable(post);
            ladder.require(workers.get(post.workerId()), promotion.to());
            return promotion.grant(newPost, decider, today.date(), separation());
        });
        postings.promote(post, newPost, granted.to());
        return granted;
    }

    @Transactional
    Promotion refuse(UUID id, @Nullable String ifMatch, String why, Actor decider) {
        return commands.decide(promotions.locked(id), ifMatch, PromotionCommand.REFUSE,
                promotion -> promotion.refuse(why, decider, today.date(), separation()));
    }

    @Transactional
    Promotion withdraw(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(promotions.locked(id), ifMatch, PromotionCommand.WITHDRAW,
                promotion -> promotion.withdraw(why, by, today.date()));
    }

    /** Nobody decided in time. */
    void lapse(UUID id) {
        commands.give(promotions.locked(id), PromotionCommand.LAPSE,
                promotion -> promotion.lapse(promotion.decideBy().plusDays(1), "LADDER-TERM"));
    }

    @Override
    public void ended(Post post, LocalDate on) {
        promotions.lockedFrom(post.id()).forEach(waiting -> commands.give(waiting, PromotionCommand.LAPSE,
                promotion -> promotion.lapse(on, "POST_ENDED")));
    }

    private static void requireActive(Post post) {
        if (!post.isActive()) {
            throw new Conflict(PromotionProblem.NO_ACTIVE_POST, post.id());
        }
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
