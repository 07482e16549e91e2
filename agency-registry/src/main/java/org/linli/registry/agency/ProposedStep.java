package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * A step of a registered agency that waits for a second person; it falls when nobody confirms it by its last day.
 *
 * @param reason none for a resumption
 * @param byAgency the agency itself proposed it, and may take it back
 * @param from first day of a new legal representative; none for the others
 * @param particulars name and address as they are to be; none for the others
 */
record ProposedStep(Kind kind, @Nullable String reason, String proposedBy, LocalDate proposedOn, LocalDate confirmUntil,
        boolean byAgency, @Nullable LocalDate from, @Nullable Particulars particulars) {

    /** What can be done with a step; nothing where there is none. */
    static final Set<AgencyCommand> COMMANDS = Set.of(AgencyCommand.CONFIRM_STEP, AgencyCommand.REJECT_STEP,
            AgencyCommand.LAPSE_STEP, AgencyCommand.TAKE_BACK);

    enum Kind {
        SUSPEND, RESUME, CLOSE, CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS
    }

    static ProposedStep by(Actor actor, Kind kind, @Nullable String reason, LocalDate on, Deadline term) {
        return new ProposedStep(kind, reason, actor.id(), on, term.lastDay(), false, null, null);
    }

    static ProposedStep closing(Actor actor, String reason, LocalDate on, Deadline term, boolean byAgency) {
        return new ProposedStep(Kind.CLOSE, reason, actor.id(), on, term.lastDay(), byAgency, null, null);
    }

    static ProposedStep representative(Actor actor, LocalDate from, LocalDate on, Deadline term) {
        return new ProposedStep(Kind.CHANGE_REPRESENTATIVE, null, actor.id(), on, term.lastDay(), false, from, null);
    }

    /** The agency applies; what it says why stands beside it. */
    static ProposedStep particulars(Actor actor, Particulars asked, String reason, LocalDate on, Deadline term) {
        return new ProposedStep(Kind.CHANGE_PARTICULARS, reason, actor.id(), on, term.lastDay(), true, null, asked);
    }

    void requireConfirmedBy(Actor officer, Handlers proposers, LocalDate on, Rule separation) {
        new FirstOfTwo(proposers, confirmUntil).requireSecond(officer, on, separation, AgencyProblem.STEP_LAPSED,
                AgencyProblem.STEP_SAME_PERSON);
    }

    /**
     * Of what a status accepts, what is left: beside a step nothing else is proposed, but that a suspension takes the
     * place of what the agency itself may propose; without a step there is nothing to confirm.
     *
     * @param bound contracts are in force: it is not closed
     */
    static Set<AgencyCommand> leaves(Set<AgencyCommand> accepts, @Nullable ProposedStep step, boolean bound) {
        var left = new HashSet<>(accepts);
        if (left.contains(AgencyCommand.CONFIRM_STEP)) {
            left.removeAll(step == null ? COMMANDS : step.shutsOut());
        }
        if (bound) {
            left.removeIf(command -> ends(command, step));
        }
        return left;
    }

    /** Whether it closes the agency or begins to. */
    static boolean ends(AgencyCommand command, @Nullable ProposedStep step) {
        return command == AgencyCommand.CLOSE
                || command == AgencyCommand.CONFIRM_STEP && step != null && step.kind == Kind.CLOSE;
    }

    /** @throws Conflict for an agency that still owes its service */
    static void refuseWhileBound(long contracts) {
        if (contracts > 0) {
            throw new Conflict(AgencyProblem.CONTRACTS_IN_FORCE, contracts);
        }
    }

    /** Less what another than this one has to do: the second half of what they did the first of. */
    static Set<AgencyCommand> without(Set<AgencyCommand> accepted, Actor actor, @Nullable Handlers proposers,
            @Nullable Handlers reviewers) {
        var left = new HashSet<>(accepted);
        if (proposers != null && proposers.include(actor)) {
            left.remove(AgencyCommand.CONFIRM_STEP);
        }
        if (reviewers != null && reviewers.include(actor)) {
            left.remove(AgencyCommand.REGISTER);
        }
        return left;
    }

    private Set<AgencyCommand> shutsOut() {
        var shut = EnumSet.of(AgencyCommand.RESUME, AgencyCommand.CLOSE, AgencyCommand.CHANGE_REPRESENTATIVE,
                AgencyCommand.CHANGE_PARTICULARS);
        if (kind != Kind.CLOSE && kind != Kind.CHANGE_PARTICULARS) {
            shut.add(AgencyCommand.SUSPEND);
        }
        if (!byAgency) {
            shut.add(AgencyCommand.TAKE_BACK);
        }
        return shut;
    }
}
