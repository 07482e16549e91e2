package org.linli.workforce.resignation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostService;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.resignation.ResignationStatus.ResignationCommand;

/** One transaction per command on a resignation. A post that is followed by another at the same agency leaves it be. */
@ApplicationScoped
class ResignationService implements PostWatch {

    private final Resignations resignations;
    private final Commands commands;
    private final Posts posts;
    private final PostService postings;
    private final Journal journal;
    private final Today today;

    ResignationService(Resignations resignations, Commands commands, Posts posts, PostService postings, Journal journal,
            Today today) {
        this.resignations = resignations;
        this.commands = commands;
        this.posts = posts;
        this.postings = postings;
        this.journal = journal;
        this.today = today;
    }

    /** @throws IllegalTransition (409) for a post that is over */
    @Transactional
    Resignation give(ResignationResource.Notice notice) {
        var post = posts.locked(notice.postId());
        postings.requireReplaceable(post);
        if (resignations.isGiven(post.workerId())) {
            throw new Conflict(ResignationProblem.GIVEN_ALREADY, post.workerId());
        }
        var day = today.day();
        var term = post.isProbation(day.date()) ? day.rule("O15-PROBATION") : day.rule("O15-NOTICE");
        var resignation = Resignation.give(Ids.next(), post, notice.reason(), notice.lastDay(), day.date(), term);
        resignations.persistAndFlush(resignation);
        journal.append(resignation.given());
        return resignation;
    }

    @Transactional
    Resignation withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(resignations.locked(id), ifMatch, ResignationCommand.WITHDRAW,
                resignation -> resignation.withdraw(today.date()));
    }

    /** The post is held before the resignation, as its end holds them. */
    void fellDue(UUID id) {
        var held = posts.lockedOf(resignations.workerOf(id));
        var due = commands.give(resignations.locked(id), ResignationCommand.TAKE_EFFECT, Resignation::takeEffect);
        held.stream().filter(post -> post.agencyId().equals(due.agencyId()))
                .forEach(post -> postings.leave(post, due.reason(), due.lastDay()));
    }

    @Override
    public void ended(Post post, LocalDate on) {
        var reason = post.endReason();
        if (reason != null && reason.isStep()) {
            return;
        }
        resignations.lockedOf(post.workerId()).filter(given -> given.agencyId().equals(post.agencyId())).ifPresent(
                given -> commands.give(given, ResignationCommand.OVERTAKE, resignation -> resignation.overtake(on)));
    }
}
