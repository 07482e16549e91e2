package org.linli.workforce.worker;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.KeysetQuery;

/** Rows about people, as the caller may see them: an agency those of its own, a worker those about themselves. */
public final class WorkerScope {

    private static final Set<String> AGENCY = Set.of("agency-clerk", "agency-director");
    private static final UUID NOBODY = new UUID(0, 0);

    private WorkerScope() {
    }

    /** Rows with {@code agencyId} and {@code workerId}; of one agency where that was asked. */
    public static KeysetQuery narrow(KeysetQuery rows, Caller caller, @Nullable UUID agencyId) {
        return caller.ownOnly() && isWorker(caller) ? rows.by("workerId", caller.personId().orElse(NOBODY))
                : rows.ofAgency(caller, "agencyId", agencyId);
    }

    /**
     * Rows between two agencies and two people: either agency's, {@code agencyId} or {@code otherAgency}, and those of
     * {@code workerId} or {@code supervisorId}.
     */
    public static KeysetQuery either(KeysetQuery rows, Caller caller, @Nullable UUID agencyId, String otherAgency) {
        if (caller.ownOnly() && isWorker(caller)) {
            return rows.where("(workerId = ? or supervisorId = ?)", caller.personId().orElse(NOBODY));
        }
        var only = caller.ownOnly() ? caller.agencyId().orElse(NOBODY) : agencyId;
        return only == null ? rows : rows.where("(agencyId = ? or " + otherAgency + " = ?)", only);
    }

    /** Who has no role at an agency sees as a worker does, whatever agency their token names. */
    private static boolean isWorker(Caller caller) {
        return caller.roles().stream().noneMatch(AGENCY::contains);
    }
}
