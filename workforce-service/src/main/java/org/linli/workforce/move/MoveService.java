package org.linli.workforce.move;

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
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.workforce.move.MoveStatus.MoveCommand;
import org.linli.workforce.post.EndReason;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;

/** One transaction per command on a move. Posts end and begin whatever is said here. */
@ApplicationScoped
class MoveService implements PostWatch {

    private final Moves moves;
    private final Commands commands;
    private final Posts posts;
    private final PatternService patterns;
    private final Journal journal;
    private final Today today;

    MoveService(Moves moves, Commands commands, Posts posts, PatternService patterns, Journal journal, Today today) {
        this.moves = moves;
        this.commands = commands;
        this.posts = posts;
        this.patterns = patterns;
        this.journal = journal;
        this.today = today;
    }

    /** Whoever never began leaves nothing behind, and whoever goes on in another post does not leave. */
    @Override
    public void ended(Post post, LocalDate on) {
        var reason = post.endReason();
        if (reason == null || reason.isStep() || post.from().isAfter(today.date())) {
            return;
        }
        var move = Move.record(Ids.next(), post, reason, on, today.day());
        moves.persistAndFlush(move);
        journal.append(move.recorded());
    }

    @Override
    public void began(Post post) {
        moves.lockedLastOf(post.workerId()).filter(move -> move.accepted().contains(MoveCommand.ARRIVE))
                .filter(move -> !move.agencyId().equals(post.agencyId())).ifPresent(move -> {
                    commands.giveAll(move, MoveCommand.ARRIVE,
                            Commands.silently(held -> held.arrive(post.agencyId(), post.from())));
                    patterns.look(move.agencyId(), post.agencyId());
                });
    }

    /** @throws Unprocessable (422) for who is not at work there, or for the person who leaves */
    @Transactional
    Move handOver(UUID id, @Nullable String ifMatch, int cases, @Nullable UUID successorId) {
        return commands.decide(moves.locked(id), ifMatch, MoveCommand.HAND_OVER, move -> {
            if (cases > 0 == (successorId == null)) {
                throw new Invalid(MoveProblem.NO_SUCCESSOR, "successorId", cases);
            }
            if (successorId != null && !isColleague(successorId, move)) {
                throw new Unprocessable(MoveProblem.SUCCESSOR, "successorId", successorId);
            }
            return move.handOver(cases, successorId, today.date());
        });
    }

    private boolean isColleague(UUID successorId, Move move) {
        return !successorId.equals(move.workerId()) && posts.lastingOf(successorId)
                .filter(post -> post.isActive() && post.agencyId().equals(move.agencyId())).isPresent();
    }

    @Transactional
    Move receive(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(moves.locked(id), ifMatch, MoveCommand.RECEIVE,
                move -> move.receive(by, today.date(), separation()));
    }

    @Transactional
    Move giveBack(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(moves.locked(id), ifMatch, MoveCommand.RETURN,
                move -> move.giveBack(by, today.date(), separation()));
    }

    /** @throws Invalid (400) for a reason that is not the person's own */
    @Transactional
    Move talked(UUID id, @Nullable String ifMatch, MoveResource.Talk talk, Actor by) {
        return commands.change(moves.locked(id), ifMatch, MoveCommand.TALK, move -> {
            talk.reasons().stream().filter(reason -> !reason.isOnesOwn()).findFirst().ifPresent(MoveService::refuse);
            move.talked(talk.reasons().stream().distinct().toList(), by, today.date(), separation());
        });
    }

    private static void refuse(EndReason reason) {
        throw new Invalid(MoveProblem.NO_REASON, "reasons", reason);
    }

    /** Of the year that ends today. */
    Churn churn(UUID agencyId) {
        var until = today.date();
        var before = until.minusYears(1);
        return new Churn(agencyId, before.plusDays(1), until, moves.reasons(agencyId, before.plusDays(1), until),
                atWork(agencyId, before), atWork(agencyId, until));
    }

    private long atWork(UUID agencyId, LocalDate day) {
        return posts.workedBetween(agencyId, day, day).stream().map(Post::workerId).distinct().count();
    }

    void remind(UUID id) {
        commands.give(moves.locked(id), MoveCommand.REMIND, move -> move.remind(today.day()));
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
