package org.linli.procurement.planning.framework;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One agency's place in a register; {@code reason} why it was refused. */
@Schema(description = "入围情况 One agency's place in a register")
public record Membership(UUID agencyId, Standing standing, LocalDate since, @Nullable String reason) {

    /** Where an application stands. */
    public enum Standing {
        APPLIED, ADMITTED, REFUSED, LEFT
    }

    boolean isHeldBy(UUID agency) {
        return agencyId.equals(agency);
    }

    boolean isAdmitted() {
        return standing == Standing.ADMITTED;
    }

    boolean isLive() {
        return standing == Standing.APPLIED || standing == Standing.ADMITTED;
    }
}
