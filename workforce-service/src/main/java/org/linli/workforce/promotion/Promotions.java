package org.linli.workforce.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.post.Ladder;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostService;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;
import org.linli.workforce.worker.Workers;

/** Promotions and the commands on them. */
@ApplicationScoped
class Promotions implements PanacheRepositoryBase<Promotion, UUID>, PostWatch {

    private final Posts posts;
    private final PostService postings;
    private final Workers workers;
    private final Ladder ladder;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Promotions(Posts posts, PostService postings, Workers workers, Ladder ladder, Journal journal, Rules rules, Clock clock) {
        this.posts = posts;
        this.postings = postings;
        this.workers = workers;
        this.ladder = ladder;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Promotion apply(UUID postId, Tier to, Actor nominator) {
        var post = posts.locked(postId);
        if (!post.isActive()) {
            throw new Conflict(PromotionProblem.NO_ACTIVE_POST, postId);
        }
        if (count("postId = ?1 and status = ?2", postId, PromotionStatus.APPLIED) > 0) {
            throw new Conflict(PromotionProblem.OPEN_ALREADY, post.workerId());
        }
        var promotion = Promotion.apply(Ids.next(), post, to, ladder.steps(workers.get(post.workerId()), to, today()), nominator,
                today(), rules.get("LADDER-TERM", today()));
        persistAndFlush(promotion);
        journal.append(promotion.applied());
        return promotion;
    }

    /** The conditions are held against the day of the decision: what was missing may be there now, and the other way round. */
    @Transactional
    Promotion grant(UUID id, @Nullable String ifMatch, Actor decider) {
        var promotion = seen(id, ifMatch);
        var separation = rules.get("CASE-SEPARATION", today());
        promotion.require(PromotionCommand.GRANT);
        promotion.refuseSamePerson(decider, separation);
        var old = posts.locked(promotion.postId());
        ladder.require(workers.get(old.workerId()), promotion.to(), today());
        // the grant first: the end of the old post lapses only what still waits
        var granted = promotion.grant(Ids.next(), decider, today(), separation);
        flush();
        journal.append(granted);
        postings.promote(old, granted.postId(), promotion.to());
        flush();
        return promotion;
    }

    @Transactional
    Promotion refuse(UUID id, @Nullable String ifMatch, String why, Actor decider) {
        return ended(id, ifMatch, promotion -> promotion.refuse(why, decider, today(), rules.get("CASE-SEPARATION", today())));
    }

    @Transactional
    Promotion withdraw(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return ended(id, ifMatch, promotion -> promotion.withdraw(why, by, today()));
    }

    private Promotion ended(UUID id, @Nullable String ifMatch, Function<Promotion, PromotionEvent> command) {
        var promotion = seen(id, ifMatch);
        journal.append(command.apply(promotion));
        flush();
        return promotion;
    }

    private Promotion seen(UUID id, @Nullable String ifMatch) {
        var promotion = get(id);
        Answers.requireMatch(ifMatch, promotion.version());
        return promotion;
    }

    Promotion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Promotion", id));
    }

    List<Promotion> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (agencyId == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and agencyId = ?2 order by id", after, agencyId)).range(0, page.limit()).list();
    }

    @Override
    public void ended(Post post, LocalDate on) {
        list("postId = ?1 and status = ?2", post.id(), PromotionStatus.APPLIED)
                .forEach(waiting -> journal.append(waiting.lapse(on, "POST_ENDED")));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
