package org.linli.registry.jointtask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.registry.jointtask.JointTaskStatus.JointTaskCommand;

/** One transaction per meeting and per step of a task. */
@ApplicationScoped
class JointTaskService {

    private final JointTasks tasks;
    private final JointMeetings meetings;
    private final Departments departments;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    JointTaskService(JointTasks tasks, JointMeetings meetings, Departments departments, Commands commands,
            Journal journal, Today today) {
        this.tasks = tasks;
        this.meetings = meetings;
        this.departments = departments;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Department enter(String code, String name) {
        var entered = new Department(code, name);
        UniqueIndex.decides(() -> departments.persistAndFlush(entered),
                Map.of("department_pkey", () -> new Conflict(JointTaskProblem.KNOWN_ALREADY, code)));
        return entered;
    }

    /** @throws Invalid for a unit that is no department, or a task for one that was not there */
    @Transactional
    JointMeeting record(JointTaskApi.NewMeeting body) {
        var day = today.day();
        if (body.heldOn().isAfter(day.date())) {
            throw new Invalid(JointTaskProblem.HELD_IN_FUTURE, "heldOn", body.heldOn());
        }
        if (!departments.areKnown(body.units())) {
            throw new Invalid(JointTaskProblem.NOT_INVITED, "units");
        }
        if (!body.tasks().stream().map(JointTaskApi.NewTask::unit).allMatch(body.units()::contains)) {
            throw new Invalid(JointTaskProblem.NOT_INVITED, "tasks.unit");
        }
        var meeting = new JointMeeting(Ids.next(), body.heldOn(), body.title(),
                body.units().stream().distinct().sorted().toArray(String[]::new));
        meetings.persist(meeting);
        for (var said : body.tasks()) {
            var task = JointTask.decide(Ids.next(), meeting.id(), said.unit(), said.decision(), said.open(),
                    said.dueOn(), day.date(), day.rule("TASK-REMIND"));
            tasks.persist(task);
            journal.append(task.decided());
        }
        meetings.flush();
        return meeting;
    }

    @Transactional
    JointTask report(UUID id, String how, Actor actor) {
        return commands.give(tasks.locked(id), JointTaskCommand.REPORT, held -> held.report(how, actor, today.day()));
    }

    @Transactional
    JointTask accept(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(tasks.locked(id), ifMatch, JointTaskCommand.ACCEPT,
                held -> held.accept(officer, today.date(), today.day().rule("SEPARATION")));
    }

    @Transactional
    JointTask returnFor(UUID id, @Nullable String ifMatch, String why, LocalDate dueOn) {
        return commands.decide(tasks.locked(id), ifMatch, JointTaskCommand.RETURN,
                held -> held.returnFor(why, dueOn, today.date(), today.day().rule("TASK-REMIND")));
    }

    @Transactional
    JointTask drop(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(tasks.locked(id), ifMatch, JointTaskCommand.DROP, held -> held.drop(why, today.date()));
    }

    void fellDue(UUID id) {
        commands.give(tasks.get(id), JointTaskCommand.REMIND, held -> held.remind(today.day()));
    }
}
