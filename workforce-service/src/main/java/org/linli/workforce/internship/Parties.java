package org.linli.workforce.internship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.workforce.internship.InternshipStatus.InternshipCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.supervision.SupervisorCapacity;

/**
 * Who has to do with an internship, and what each may.
 *
 * @param agencyId sends the intern; {@code hostAgencyId} has the base; {@code supervisorId} null while nobody
 * supervises
 */
record Parties(UUID workerId, UUID agencyId, UUID hostAgencyId, @Nullable UUID supervisorId) {

    Owner all() {
        return Owner.agency(agencyId, hostAgencyId).and(Owner.person(workerId, supervisorId));
    }

    /** The base's agency: it places, names supervisors, resumes and confirms. */
    Owner host() {
        return Owner.agency(hostAgencyId);
    }

    /** The agency that sends the intern, and the intern. */
    Owner sender() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    Owner supervisor() {
        return Owner.person(supervisorId);
    }

    Owner whoMay(InternshipCommand command) {
        return switch (command) {
            case PLACE, REFUSE, ASSIGN, RELIEVE, RESUME, RETURN, CONFIRM, UNASSIGN, TICK -> host();
            case WITHDRAW, LOG -> sender();
            case SIGN, DENY, ASSESS -> supervisor();
            case INTERRUPT -> all();
        };
    }

    /**
     * @param load how many interns they have
     * @throws RuleRefused unless it is a supervisor of the base's agency, who has room and is not the intern
     */
    void requireMaySupervise(Post post, int load, BusinessDay day) {
        var tiers = day.rule("T07-CERT");
        if (!post.agencyId().equals(hostAgencyId)) {
            throw new RuleRefused(InternshipProblem.OTHER_AGENCYS_SUPERVISOR, tiers, "supervisorPostId", post.id());
        }
        SupervisorCapacity.require(post, tiers);
        if (post.workerId().equals(workerId)) {
            throw new RuleRefused(InternshipProblem.OWN_INTERNSHIP, day.rule("CASE-SEPARATION"), "supervisorPostId",
                    post.id());
        }
        var most = day.rule("INTERNSHIP-LOAD");
        if (load >= most.asInt()) {
            throw new RuleRefused(InternshipProblem.TOO_MANY, most, "supervisorPostId", load, most.asInt());
        }
    }

    /** @throws RuleRefused for anybody but the supervisor, and for the intern under whatever account */
    void requireSupervisor(Actor by, Rule separation) {
        if (supervisorId == null || !by.isPerson(supervisorId) || by.isPerson(workerId)) {
            throw new RuleRefused(InternshipProblem.NOT_THE_SUPERVISOR, separation, "actor", by.id());
        }
    }

    /** @throws RuleRefused for whoever signed or assessed, and for the intern */
    void requireOther(Actor by, Handlers signers, Rule separation) {
        if (signers.include(by) || by.isPerson(workerId)) {
            throw new RuleRefused(InternshipProblem.SAME_PERSON, separation, "actor", by.id());
        }
    }
}
