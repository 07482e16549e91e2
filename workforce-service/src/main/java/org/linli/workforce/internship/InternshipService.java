package org.linli.workforce.internship;

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
import org.linli.workforce.base.BaseKind;
import org.linli.workforce.base.BaseRoom;
import org.linli.workforce.base.TrainingBases;
import org.linli.workforce.experience.ExperienceService;
import org.linli.workforce.internship.InternshipStatus.InternshipCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.Workers;

/** One transaction per command on an internship; who supervises it ends with their post. */
@ApplicationScoped
class InternshipService implements PostWatch {

    private final Internships internships;
    private final Commands commands;
    private final TrainingBases bases;
    private final BaseRoom room;
    private final Posts posts;
    private final Workers workers;
    private final ExperienceService ledger;
    private final Journal journal;
    private final Today today;

    InternshipService(Internships internships, Commands commands, TrainingBases bases, BaseRoom room, Posts posts,
            Workers workers, ExperienceService ledger, Journal journal, Today today) {
        this.internships = internships;
        this.commands = commands;
        this.bases = bases;
        this.room = room;
        this.posts = posts;
        this.workers = workers;
        this.ledger = ledger;
        this.journal = journal;
        this.today = today;
    }

    /** The worker is held: nobody is planned into two places at once. @throws Conflict for who is elsewhere then */
    @Transactional
    Internship plan(Plan plan) {
        var worker = workers.locked(plan.workerId());
        requireFree(worker.id(), plan.from(), plan.until());
        var internship = Internship.plan(Ids.next(), worker.employerId(), bases.get(plan.baseId()), plan, today.day());
        internships.persistAndFlush(internship);
        journal.append(internship.planned());
        return internship;
    }

    /** The supervisor's post and the base are held: neither takes more people than it may. */
    @Transactional
    Internship place(UUID id, @Nullable String ifMatch, UUID supervisorPostId) {
        var supervisor = posts.locked(supervisorPostId);
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.PLACE, internship -> {
            room.require(internship.plan().baseId(), BaseKind.INTERNSHIPS, internship.plan().stay());
            return internship.place(supervisor, internships.load(supervisorPostId, id), today.day());
        });
    }

    @Transactional
    Internship assign(UUID id, @Nullable String ifMatch, UUID supervisorPostId) {
        var supervisor = posts.locked(supervisorPostId);
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.ASSIGN,
                internship -> internship.assign(supervisor, internships.load(supervisorPostId, id), today.day()));
    }

    @Transactional
    Internship relieve(UUID id, @Nullable String ifMatch) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.RELIEVE,
                internship -> internship.lose(InternshipCommand.RELIEVE));
    }

    @Transactional
    Internship refuse(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.REFUSE,
                internship -> internship.refuse(why));
    }

    @Transactional
    Internship withdraw(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.WITHDRAW,
                internship -> internship.withdraw(why));
    }

    @Transactional
    Internship log(UUID id, @Nullable String ifMatch, LocalDate on, int hours) {
        return commands.change(internships.locked(id), ifMatch, InternshipCommand.LOG,
                internship -> internship.log(on, hours, today.day()));
    }

    @Transactional
    Internship sign(UUID id, @Nullable String ifMatch, LocalDate on, Actor by) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.SIGN,
                internship -> internship.sign(on, by, separation()));
    }

    @Transactional
    Internship deny(UUID id, @Nullable String ifMatch, LocalDate on, Actor by) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.DENY,
                internship -> internship.deny(on, by, separation()));
    }

    @Transactional
    Internship interrupt(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.INTERRUPT,
                internship -> internship.interrupt(why, today.day()));
    }

    @Transactional
    Internship resume(UUID id, @Nullable String ifMatch, LocalDate until) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.RESUME, internship -> {
            internship.plan().added(until).ifPresent(stay -> {
                requireFree(internship.parties().workerId(), stay.from(), stay.until());
                room.require(internship.plan().baseId(), BaseKind.INTERNSHIPS, stay);
            });
            return internship.resume(until, today.day());
        });
    }

    @Transactional
    Internship assess(UUID id, @Nullable String ifMatch, boolean passed, String why, Actor by) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.ASSESS,
                internship -> internship.assess(passed, why, by, today.day()));
    }

    @Transactional
    Internship giveBack(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(internships.locked(id), ifMatch, InternshipCommand.RETURN,
                internship -> internship.giveBack(why, by, today.day()));
    }

    /** What was passed goes to the intern's ledger, verified by who signed and who confirms. */
    @Transactional
    Internship confirm(UUID id, @Nullable String ifMatch, Actor by) {
        var done = commands.decide(internships.locked(id), ifMatch, InternshipCommand.CONFIRM,
                internship -> internship.confirm(by, today.day()));
        if (done.status() == InternshipStatus.COMPLETED) {
            ledger.practised(done.parties().workerId(), id, done.diary().firstSigned(), done.diary().lastSigned(),
                    done.diary().signedHours(), done.signers(), String.valueOf(done.assessedBy()), by);
        }
        return done;
    }

    void tick(UUID id) {
        var internship = internships.locked(id);
        var stands = bases.get(internship.plan().baseId()).isInForce();
        commands.give(internship, InternshipCommand.TICK, held -> held.tick(stands, today.day()));
    }

    @Override
    public void ended(Post post, LocalDate on) {
        internships.lockedOf(post.id()).forEach(signed -> commands.give(signed, InternshipCommand.UNASSIGN,
                internship -> internship.lose(InternshipCommand.UNASSIGN)));
    }

    private void requireFree(UUID workerId, LocalDate from, LocalDate until) {
        if (internships.isElsewhere(workerId, from, until)) {
            throw new Conflict(InternshipProblem.ELSEWHERE, from, until);
        }
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
