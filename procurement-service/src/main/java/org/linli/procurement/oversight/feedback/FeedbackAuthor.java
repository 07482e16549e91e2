package org.linli.procurement.oversight.feedback;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;

/** Whose words these are; one of the two ids. Kept so that nobody else rates the answer, and never shown. */
record FeedbackAuthor(Kind kind, @Nullable UUID agencyId, @Nullable UUID personId) {

    enum Kind {
        RESIDENT, AGENCY
    }

    /** @throws Forbidden (403) for a token that says neither the agency nor the person */
    static FeedbackAuthor of(Caller caller) {
        var agency = caller.hasRole("agency-director") || caller.hasRole("agency-clerk");
        return agency ? new FeedbackAuthor(Kind.AGENCY, caller.agencyId().orElseThrow(() -> unknown("agency_id")), null)
                : new FeedbackAuthor(Kind.RESIDENT, null, caller.personId().orElseThrow(() -> unknown("person_id")));
    }

    /** Empty where {@link #of} would refuse. */
    static Optional<FeedbackAuthor> known(Caller caller) {
        var agency = caller.hasRole("agency-director") || caller.hasRole("agency-clerk");
        return agency ? caller.agencyId().map(id -> new FeedbackAuthor(Kind.AGENCY, id, null))
                : caller.personId().map(id -> new FeedbackAuthor(Kind.RESIDENT, null, id));
    }

    private static Forbidden unknown(String claim) {
        return new Forbidden(PlatformProblem.OUT_OF_SCOPE, claim);
    }

    Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(personId));
    }
}
