package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.supervision.SupervisionStatus.SupervisionCommand;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a supervision; it ends with either post. */
@ApplicationScoped
class SupervisionService implements PostWatch {

    private final Supervisions supervisions;
    private final Commands commands;
    private final SupervisorCapacity supervisors;
    private final SessionRoom room;
    private final BookedSessions booked;
    private final Posts posts;
    private final Workers workers;
    private final ExperienceLedger ledger;
    private final Journal journal;
    private final Today today;

    SupervisionService(Supervisions supervisions, Commands commands, SupervisorCapacity supervisors, SessionRoom room,
            BookedSessions booked, Posts posts, Workers workers, ExperienceLedger ledger, Journal journal,
            Today today) {
        this.supervisions = supervisions;
        this.commands = commands;
        this.supervisors = supervisors;
        this.room = room;
        this.booked = booked;
        this.posts = posts;
        this.workers = workers;
        this.ledger = ledger;
        this.journal = journal;
        this.today = today;
    }

    /**
     * Both posts are held, in one order: neither ends meanwhile, and while the supervisor's people are counted two at
     * once do not both become the twentieth.
     */
    @Transactional
    Supervision assign(UUID workerPostId, UUID supervisorPostId) {
        Stream.of(workerPostId, supervisorPostId).sorted().forEach(posts::locked);
        var supervisor = posts.get(supervisorPostId);
        var worker = posts.get(workerPostId);
        if (supervisions.isSupervised(workerPostId)) {
            throw new Conflict(SupervisionProblem.SUPERVISED_ALREADY, workerPostId);
        }
        var day = today.day();
        var people = supervisors.people(supervisorPostId);
        people.remove(workerPostId);
        var supervision = Supervision.assign(Ids.next(), worker, supervisor, people.size(), day.date(),
                day.rule("T08-BLOCK"), day.rule("T07-CERT"));
        supervision.measureFrom(day.date(), day.rule("T09-MONTH-REPORT"));
        supervisions.persistAndFlush(supervision);
        journal.append(supervision.assigned(people.size() + 1, day.rule("T08-WARN")));
        return supervision;
    }

    @Transactional
    Supervision accept(UUID id, @Nullable String ifMatch) {
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.ACCEPT, supervision -> {
            var accepted = supervision.accept(today.date());
            supervision.measureFrom(today.date(), today.day().rule("T09-MONTH-REPORT"));
            return accepted;
        });
    }

    @Transactional
    Supervision decline(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.DECLINE,
                supervision -> supervision.decline(today.date(), reason));
    }

    @Transactional
    Supervision log(UUID id, @Nullable String ifMatch, SupervisionResource.NewSession session, Actor by) {
        var held = supervisions.get(id);
        Stream.of(held.supervisorPostId(), held.workerPostId()).sorted().forEach(posts::locked);
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.LOG, supervision -> {
            var said = session.held(Ids.next(), by);
            room.require(supervision.supervisorPostId(), supervision.workerPostId(), said.time());
            return supervision.log(said, today.date());
        });
    }

    @Transactional
    Supervision confirm(UUID id, @Nullable String ifMatch, UUID sessionId, Actor by) {
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.CONFIRM,
                supervision -> supervision.confirm(sessionId, by, today.day().rule("CASE-SEPARATION")));
    }

    @Transactional
    Supervision deny(UUID id, @Nullable String ifMatch, UUID sessionId, Actor by) {
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.DENY,
                supervision -> supervision.deny(sessionId, by, today.day().rule("CASE-SEPARATION")));
    }

    @Transactional
    Supervision end(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(supervisions.locked(id), ifMatch, SupervisionCommand.END,
                supervision -> supervision.end(today.date(), reason));
    }

    /** Who is new to the work needs more (T09). */
    void fellDue(UUID id) {
        commands.giveAll(supervisions.locked(id), SupervisionCommand.MEASURE, supervision -> {
            var day = today.day();
            var month = supervision.dueMonth();
            var isNew = ledger.directYears(workers.get(supervision.workerId())) == 0
                    && posts.get(supervision.workerPostId()).from().plusYears(1).isAfter(month.atEndOfMonth());
            return supervision
                    .measure(month, booked.heldHours(supervision.workerPostId(), month),
                            day.rule(isNew ? "T09-FIRST-YEAR" : "T09-MONTH"), day.rule("T09-MONTH-REPORT"))
                    .stream().toList();
        });
    }

    @Override
    public void ended(Post post, LocalDate on) {
        supervisions.lockedWith(post.id()).forEach(lasting -> commands.give(lasting, SupervisionCommand.END,
                supervision -> supervision.end(on, "POST_ENDED")));
    }

    /** How many people a supervisor has, and from which number on the house warns and blocks (T08). */
    SupervisionResource.LoadView load(UUID supervisorPostId) {
        return SupervisionResource.LoadView.of(supervisorPostId, supervisors.people(supervisorPostId).size(),
                today.day());
    }
}
