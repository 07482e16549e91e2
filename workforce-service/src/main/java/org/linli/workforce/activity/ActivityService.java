package org.linli.workforce.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.workforce.activity.ActivityStatus.ActivityCommand;
import org.linli.workforce.volunteer.Volunteer;
import org.linli.workforce.volunteer.VolunteerService;
import org.linli.workforce.volunteer.Volunteers;
import org.linli.workforce.worker.Workers;

/** One transaction per command on an activity; those who join at once come one after the other. */
@ApplicationScoped
class ActivityService {

    private final Activities activities;
    private final Commands commands;
    private final Volunteers volunteers;
    private final VolunteerService credits;
    private final Workers workers;
    private final Journal journal;
    private final Today today;

    ActivityService(Activities activities, Commands commands, Volunteers volunteers, VolunteerService credits,
            Workers workers, Journal journal, Today today) {
        this.activities = activities;
        this.commands = commands;
        this.volunteers = volunteers;
        this.credits = credits;
        this.workers = workers;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Unprocessable (422) for a worker of another agency */
    @Transactional
    Activity plan(Plan plan) {
        if (!workers.get(plan.workerId()).isKeptBy(plan.agencyId())) {
            throw new Unprocessable(ActivityProblem.NOT_A_WORKER, "workerId", plan.workerId());
        }
        var activity = Activity.plan(Ids.next(), plan, today.instant(), today.day());
        activities.persistAndFlush(activity);
        journal.append(activity.planned());
        return activity;
    }

    /** The volunteer is held: nobody joins two activities of the same hour at once. */
    @Transactional
    Activity join(UUID id, UUID volunteerId) {
        var volunteer = volunteers.locked(volunteerId);
        return commands.give(activities.locked(id), ActivityCommand.JOIN, activity -> {
            obstacle(activity, volunteer).ifPresent(why -> {
                throw refused(why, volunteerId);
            });
            return activity.join(volunteerId);
        });
    }

    /** Why the volunteer cannot join now; empty where nothing stands in the way. */
    Optional<ActivityProblem> obstacle(Activity activity, Volunteer volunteer) {
        return activity.obstacle(volunteer, today.instant(), activities.isBusy(volunteer.id(), activity));
    }

    private Rejection refused(ActivityProblem why, UUID volunteerId) {
        return switch (why) {
            case NOT_INSURED, NOT_TRAINED, NO_CONSENT ->
                new RuleRefused(why, today.day().rule(why.rule()), "volunteerId", volunteerId);
            default -> new Conflict(why, volunteerId);
        };
    }

    @Transactional
    Activity leave(UUID id, UUID volunteerId) {
        return commands.giveAll(activities.locked(id), ActivityCommand.LEAVE, activity -> activity.leave(volunteerId));
    }

    @Transactional
    Activity cancel(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(activities.locked(id), ifMatch, ActivityCommand.CANCEL,
                activity -> activity.cancel(reason));
    }

    @Transactional
    Activity confirm(UUID id, @Nullable String ifMatch, UUID volunteerId, int minutes, Actor by) {
        return commands.change(activities.locked(id), ifMatch, ActivityCommand.CONFIRM, activity -> credits
                .credit(volunteerId, activity.confirm(volunteerId, minutes, by, today.day().rule("CASE-SEPARATION"))));
    }

    void tick(UUID id) {
        commands.giveAll(activities.locked(id), ActivityCommand.TICK, Activity::tick);
    }
}
