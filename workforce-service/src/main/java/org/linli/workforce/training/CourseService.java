package org.linli.workforce.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;
import org.linli.workforce.base.BaseRoom;
import org.linli.workforce.base.TrainingBases;
import org.linli.workforce.experience.ExperienceService;
import org.linli.workforce.training.CourseStatus.CourseCommand;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a course; those who enrol at once come one after the other. */
@ApplicationScoped
class CourseService {

    private final Courses courses;
    private final Commands commands;
    private final TrainingBases bases;
    private final BaseRoom room;
    private final Workers workers;
    private final ExperienceService ledger;
    private final NamedLocks locks;
    private final Today today;

    CourseService(Courses courses, Commands commands, TrainingBases bases, BaseRoom room, Workers workers,
            ExperienceService ledger, NamedLocks locks, Today today) {
        this.courses = courses;
        this.commands = commands;
        this.bases = bases;
        this.room = room;
        this.workers = workers;
        this.ledger = ledger;
        this.locks = locks;
        this.today = today;
    }

    @Transactional
    Course plan(Plan plan) {
        if (plan.baseId() != null) {
            bases.get(plan.baseId());
        }
        var course = Course.plan(Ids.next(), plan, today.day());
        courses.persistAndFlush(course);
        return course;
    }

    /**
     * Seats of one year are shared out one course after the other, or two at once take the same room; at a base it
     * takes place within what the base holds.
     */
    @Transactional
    Course open(UUID id, @Nullable String ifMatch) {
        locks.hold("training-seats/" + courses.get(id).from().getYear());
        return commands.decide(courses.locked(id), ifMatch, CourseCommand.OPEN, course -> {
            TierBalance.of(courses.seats(course.from().getYear()), today.day()).requireRoom(course.tier(),
                    course.capacity());
            if (course.baseId() != null) {
                room.require(course.baseId(), course.baseKind(), course.stay());
            }
            return course.open();
        });
    }

    @Transactional
    Course enrol(UUID id, UUID workerId) {
        return commands.give(courses.locked(id), CourseCommand.ENROL,
                course -> course.enrol(workerId, workers.get(workerId).keeper(), today.date()));
    }

    @Transactional
    Course leave(UUID id, UUID workerId) {
        return commands.giveAll(courses.locked(id), CourseCommand.LEAVE, course -> course.leave(workerId));
    }

    @Transactional
    Course sign(UUID id, @Nullable String ifMatch, UUID workerId, int hours, Actor by) {
        return commands.change(courses.locked(id), ifMatch, CourseCommand.SIGN,
                course -> course.sign(workerId, hours, by, separation()));
    }

    /** What was attended goes to each person's ledger, verified by who signed and who closes. */
    @Transactional
    Course close(UUID id, @Nullable String ifMatch, Actor by) {
        var closed = commands.decide(courses.locked(id), ifMatch, CourseCommand.CLOSE,
                course -> course.close(by, separation()));
        closed.attended()
                .forEach(place -> ledger.attended(place.workerId(), id, closed.kind(), closed.from(), closed.until(),
                        Objects.requireNonNull(place.hours()), closed.signers(),
                        Objects.requireNonNull(place.signedBy()), by));
        return closed;
    }

    @Transactional
    Course cancel(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(courses.locked(id), ifMatch, CourseCommand.CANCEL, course -> course.cancel(reason));
    }

    void tick(UUID id) {
        commands.giveAll(courses.locked(id), CourseCommand.TICK, Course::tick);
    }

    TierBalance balance(int year) {
        return TierBalance.of(courses.seats(year), today.day());
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
