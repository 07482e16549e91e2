package org.linli.workforce.worker;

import org.linli.platform.ResidentId;
import org.linli.platform.problem.Invalid;

/** A resident id as people type it: the check character in either case. */
public final class EnteredId {

    private EnteredId() {
    }

    /** @throws Invalid (400) for what is none */
    public static ResidentId read(String text) {
        try {
            return new ResidentId(text.strip().replace('x', 'X'));
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(WorkerProblem.RESIDENT_ID, "residentId");
        }
    }
}
